import {expect, test} from '@playwright/test';
import {parseLevel} from '../../../tests/words/level-outline';
import {buildLadder} from '../ladder';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {parsePage} from './page';

function lines(area: string): (readonly [string | undefined, string])[] {
  return parseLevel(`# L2: Gardener\n\n## Beds\n\n${area}\n`).statements.map(
    ({concern, text}) => [concern, text] as const,
  );
}

for (const lead of ['**Pests**:', '**Pests:**', '**Pests.**', '**Pests**.', '**Pests** :']) {
  test(`reads the bold lead ${lead} as a concern, and the rest as the line`, () => {
    expect(lines(`- ${lead} I look for *aphids* weekly.`)).toEqual([
      ['Pests', 'I look for aphids weekly.'],
    ]);
  });
}

const noConcern = {
  'emphasis at the head': '- **Pests** are what I look for.',
  'a line that is bold whole': '- **I look for aphids.**',
  'a label with nothing after it': '- **Pests**:',
  'a stressed sentence': '- **I look. Then I act.** Always.',
  'a remark': '- **Note:** beds are raised.',
  'a number': '- **2.** I look for aphids.',
  'bold words longer than a label':
    '- **Whatever lives on a leaf and harms it in the course of one long season**: I look.',
  'a colon inside a time': '- **Noon**:30 is when I water.',
};
for (const [what, line] of Object.entries(noConcern)) {
  test(`${what} is no concern`, () => {
    const [[concern, text] = [undefined, '']] = lines(line);
    expect(concern).toBeUndefined();
    expect(text).toBe(line.slice(2).replaceAll('**', ''));
  });
}

test('a part of an area names the concern of its lines, unless their lead does', () => {
  expect(
    lines(
      '- I sow.\n\n### 🐛 Pests\n\n- I look.\n  - I look twice.\n- **Soil**: I dig.\n  - I dig deep.\n\n<details><summary>Examples</summary>\n\n- I found one.\n\n</details>\n\n### Tools\n\n- I clean.',
    ),
  ).toEqual([
    [undefined, 'I sow.'],
    ['Pests', 'I look.'],
    ['Pests', 'I look twice.'],
    ['Soil', 'I dig.'],
    ['Soil', 'I dig deep.'],
    ['Pests', 'I found one.'],
    ['Tools', 'I clean.'],
  ]);
});

test('bold terms of a guide stay part of its lines', () => {
  const {statements} = parsePage('Guide.md', '# Guide\n\n- **Bed**: a place for plants.\n');
  expect(statements.map(({concern, text}) => [concern, text])).toEqual([
    [undefined, 'Bed: a place for plants.'],
  ]);
});

const plain = `# L2: Gardener

## Beds

- I look for aphids each week.
- I dig the soil over.
`;
const named: Record<string, string> = {
  'bold leads': plain
    .replace('- I look', '- **Pests**: I look')
    .replace('- I dig', '- **Soil.** I dig'),
  'parts of the area': plain
    .replace('- I look', '### Pests\n\n- I look')
    .replace('- I dig', '\n### Soil\n\n- I dig'),
};
const ladderWith = (source: string) => buildLadder([parsePage('Garden/L2.md', source)]).pages;
const statementIds = ({ids}: ReturnType<typeof reconcile>) =>
  [...ids].flatMap(([target, id]) => ('text' in target ? [[id, target.text]] : []));

for (const [how, source] of Object.entries(named)) {
  test(`naming concerns by ${how} leaves every link and wording as it was`, () => {
    const before = reconcile(emptyRegistry, ladderWith(plain), '2026-01-01');
    const after = reconcile(before.registry, ladderWith(source), '2026-02-01');
    expect(statementIds(after)).toEqual(statementIds(before));
    expect(after.changes.filter(({change}) => change !== 'new')).toEqual([]);
    const fresh = reconcile(emptyRegistry, ladderWith(source), '2026-01-01');
    expect(statementIds(fresh)).toEqual(statementIds(before));
  });
}

import {expect, test} from '@playwright/test';
import {outline, parseLevel} from '../../../tests/words/level-outline';
import {markedSource} from '../../../tests/words/marked-source';
import {parsePage} from './page';

test('reads several folds in an area, and none', () => {
  const source = `# L2: Baker

## Dough

- I knead.

<details>
<summary>Examples</summary>
- One.
</details>

- I shape.

<details>
<summary>More examples</summary>
- Two.
- Three.
</details>

## Oven

## Shop

- I greet.
`;
  expect(outline(source).areas).toMatchObject([
    {expectations: ['I knead.', 'I shape.'], examples: ['One.', 'Two.', 'Three.']},
    {expectations: [], examples: []},
    {expectations: ['I greet.'], examples: []},
  ]);
  expect(outline(source).rules).toEqual([]);
});

for (const fence of ['```', '~~~']) {
  test(`a list in a folded ${fence} fence is code`, () => {
    const fenced = `${fence}\n- None.\n${fence}`;
    const source = `# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n\n- One.\n\n${fenced}\n\n</details>\n`;
    expect(outline(source).areas).toMatchObject([{examples: ['One.']}]);
  });
}

const unpaired = {
  'a fold without an end': [
    '# L2: Baker\n\n## Dough\n\n- a\n\n‸<details>\n<summary>Examples</summary>\n\n- b\n\n## Oven\n\n- c\n',
    'Unexpected `<details>` without an end, expected a line `</details>` after what it folds',
  ],
  'an end without a fold': [
    '# L2: Baker\n\n## Dough\n\n- b\n\n‸</details>\n\n## Oven\n\n- c\n',
    'Unexpected `</details>`, expected a `<details>` before it',
  ],
  'a fold in a list that is not closed there': [
    '# L2: Baker\n\n## Dough\n\n- b\n\n  ‸<details>\n\n  - x\n\n## Oven\n\n- c\n',
    'Unexpected `<details>` without an end, expected a line `</details>` after what it folds',
  ],
} as const;

for (const [what, [sample, message]] of Object.entries(unpaired)) {
  test(`says where there is ${what}, and keeps the areas after it`, () => {
    const {source, places} = markedSource(sample);
    const {level, diagnostics} = parseLevel(source);
    const [place] = places;
    expect(diagnostics).toEqual([
      {
        path: 'Bakery/L2-Baker.md',
        ...place,
        severity: 'error',
        rule: 'unpaired-details',
        message,
      },
    ]);
    expect(level.areas.map(({name}) => name)).toEqual(['Dough', 'Oven']);
    expect(level.areas[1]?.expectations.map(({text}) => text)).toEqual(['c']);
  });
}

test('reads a fold that an indented list closes for it', () => {
  const source =
    '# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n\n- a\n  </details>\n\n- b\n';
  const {expectations, examples} = outline(source).areas[0] ?? {};
  expect({expectations, examples}).toEqual({expectations: ['b'], examples: ['a']});
});

test('reads folds in folds', () => {
  const source =
    '# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n- a\n<details>\n<summary>More</summary>\n- b\n</details>\n- c\n</details>\n\n- d\n';
  expect(outline(source)).toMatchObject({
    areas: [{expectations: ['d'], examples: ['a', 'b', 'c']}],
    rules: [],
  });
});

test('takes a tag that never ends for text that is in nobody’s way', () => {
  const page = outline('# L2: Baker\n\n## Dough\n\n- a\n\n<details\n\n- b\n\n## Oven\n\n- c\n');
  expect(page.areas.map(({expectations}) => expectations)).toEqual([['a', 'b'], ['c']]);
});

test('does not take code for a fold', () => {
  const source = '# L2: Baker\n\n## Dough\n\n```html\n<details>\n```\n\n- Write `<details>`.\n';
  expect(outline(source)).toMatchObject({areas: [{expectations: ['Write <details>.']}], rules: []});
});

test('lets a fold refer to the links at the foot of the file', () => {
  const page = parseLevel(
    '# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n- See [L3] and [the\n  next][L3].\n</details>\n\n[L3]: L3-Chef.md\n',
  );
  expect(page.statements.map(({text}) => text)).toEqual(['See L3 and the next.']);
});

test('keeps facts that an indented fold has crept into, and shows the fold after them', () => {
  const page = parsePage(
    'L2.md',
    '# L2: Baker\n\n- **Horizon**: A day\n- **Radius**: One oven\n\t<details>\n\t<summary>More</summary>\n\t- I wait.\n\t</details>\n\n## Dough\n\n- I knead.\n',
  );
  expect(page.level?.facts.map(({label, value}) => [label, value])).toEqual([
    ['Horizon', 'A day'],
    ['Radius', 'One oven'],
  ]);
  expect(page.blocks.map(({kind}) => kind)).toEqual(['title', 'facts', 'markdown', 'area']);
  expect(page.statements.map(({text}) => text)).toEqual(['I wait.', 'I knead.']);
});

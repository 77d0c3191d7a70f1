import {expect, test} from '@playwright/test';
import {dataOf, ladderOf} from '../../../tests/words/gardens';
import {climb} from './climb';
import {linesOf} from './compare-lines';
import {textOf} from './line-parts';

/** The lines of an area that is written so. */
function linesIn(content: string) {
  const [level] = dataOf(ladderOf({'Garden/L1.md': `# L1: Gardener\n\n## Beds\n\n${content}`}));
  return linesOf(level?.areas[0]);
}

/** Their words, each after what it is about. */
const said = (content: string): string[] =>
  linesIn(content).map(({concern, parts}) => `${concern ?? ''}| ${textOf(parts)}`);

test('a table is its cells, and its words are never one', () => {
  const [table] = linesIn('| Task | Share |\n| - | - |\n| **Weed** | 10 % |\n');
  expect(table?.table?.map((row) => row.map(textOf))).toEqual([
    ['Task', 'Share'],
    ['Weed', '10 %'],
  ]);
  expect(textOf(table?.parts ?? [])).toBe('Task Share Weed 10 %');
});

test('a table keeps the sides that its author gives its columns, and says nothing of them otherwise', () => {
  const [sided] = linesIn('| Task | Share |\n| - | -: |\n| Weed | 10 % |\n');
  expect(sided?.aligned).toEqual([null, 'right']);
  const [plain] = linesIn('| Task | Share |\n| - | - |\n| Weed | 10 % |\n');
  expect(plain).not.toHaveProperty('aligned');
});

test('the words of raw HTML are compared, and their tags are not', () => {
  expect(
    said(
      '<p>Ask <b>Ro</b>bin &amp; me</p>\n\n- I dig.\n\n  <div>Not<br>today</div>\n\n<!-- x -->\n',
    ),
  ).toEqual(['| Ask Robin & me', '| I dig. Not today']);
});

test('the label of a callout stands out from what it says', () => {
  const [note] = linesIn('> [!NOTE]\n> The shed closes at five.\n');
  expect(note?.parts).toEqual([{text: 'Note', mark: 'strong'}, ' The shed closes at five.']);
});

test('images alone are nothing to compare', () => {
  expect(said('![The old plan](plan.png)\n\n<img src="x.png" alt="A bed">\n\nWe dig.\n')).toEqual([
    '| We dig.',
  ]);
});

test('what is written under the heading of a part is about that part, in folds too', () => {
  const content =
    'We dig.\n\n### Spades\n\nThey hang here.\n\n- I clean mine.\n\n### Rakes\n\n- I lend mine.\n\n<details>\n<summary>More</summary>\n\nOld ones go.\n\n</details>\n\n### Soon\n';
  expect(said(content)).toEqual([
    '| We dig.',
    'Spades| They hang here.',
    'Rakes| Old ones go.',
    '| Soon',
    'Spades| I clean mine.',
    'Rakes| I lend mine.',
  ]);
  const [level] = dataOf(ladderOf({'Garden/L1.md': `# L1: Gardener\n\n## Beds\n\n${content}`}));
  expect(
    climb([level?.areas[0]]).map(({concern, rungs}) => [
      concern,
      ...rungs.flatMap(({lines}) => lines.map(({parts}) => textOf(parts))),
    ]),
  ).toEqual([
    ['Spades', 'They hang here.', 'I clean mine.'],
    ['Rakes', 'Old ones go.', 'I lend mine.'],
    [undefined, 'We dig.', 'Soon'],
  ]);
});

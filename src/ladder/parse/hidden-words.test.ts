import {expect, test} from '@playwright/test';
import {parsePage} from './page';

function saidOf(source: string): string[] {
  return parsePage('A.md', source)
    .diagnostics.map(({line, column, rule}) => `${line}:${column} ${rule}`)
    .toSorted();
}

for (const [what, source] of Object.entries({
  'a note that a fold without blank lines refers to':
    '# A\n\n<details>\n<summary>More[^2]</summary>\n- Sow.[^1]\n</details>\n\n[^1]: In May.\n\n[^2]: Or so.\n',
  'a note that another note refers to': '# A\n\nSow.[^1]\n\n[^1]: In May.[^2]\n\n[^2]: Or so.\n',
  'a note in a callout': '# A\n\n:::note\n\nSow.[^1]\n\n:::\n\n[^1]: In May.\n',
  'empty cells, and rows that are short': '| A | B |\n| - | - |\n| 1 | 2 | |\n| 1 |\n',
}))
  test(`hides nothing of ${what}`, () => {
    expect(saidOf(source)).toEqual([]);
  });

test('says of each row and each note what would be hidden', () => {
  const rows = '| A |\n| - |\n| 1 | | 2 | 3 |\n| 4 |\n| 5 | 6 |\n';
  const notes = '> [^1]: Sow.\n\n[^1]: Rake.\n\n[^2]: Water.\n';
  expect(saidOf(`${rows}\nDig.[^1]\n\n${notes}`)).toEqual([
    '11:1 hidden-words',
    '13:1 hidden-words',
    '3:7 hidden-words',
    '5:5 hidden-words',
  ]);
});

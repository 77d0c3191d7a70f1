import {expect, test} from '@playwright/test';
import {parsePage} from '../../parse/page';
import {shownAsText} from './rule';

function saidOf(source: string): string[] {
  return shownAsText
    .check({page: parsePage('A.md', source), source})
    .map(
      ({at, message}) => `${at.line}:${at.column} ${message.replace(/^Unexpected `|`.*$/gsu, '')}`,
    );
}

for (const [source, said] of [
  ['See [a] (https://example.org/x) now.', ['1:5 [a] (https://example.org/x)']],
  ['See ![a](my pic.png) and [b](b.md “B”).', ['1:5 ![a](my pic.png)', '1:26 [b](b.md “B”)']],
  ['See (the plan)[plan.md].', ['1:5 (the plan)[plan.md]']],
  [
    '- See [[Our plan|the plan]],\n  ![[bed.png]].',
    ['1:7 [[Our plan|the plan]]', '2:3 ![[bed.png]]'],
  ],
  ['I test ** it** well.', ['1:8 ** it**']],
  ['#Seeds of May\nSow.', ['1:1 #Seeds of May']],
  ['Sow.\n##Seeds\n- Beans.', ['2:1 ##Seeds']],
  ['###🌱 Seeds', ['1:1 ###🌱 Seeds']],
  ['#######  Seeds', ['1:1 #######  Seeds']],
  ['#\u00a0Seeds', ['1:1 #\u00a0Seeds']],
  ['-\u00a0Sow.\n-\u00a0Rake.', ['1:1 -\u00a0Sow.', '2:1 -\u00a0Rake.']],
  ['Beds:\n-Sow.\n-Rake.', ['2:1 -Sow.']],
  ['> | A | B |\n> | - | -- | - |\n> | 1 |', []],
  ['> | A | B |\n> | -- | -- | -- |\n> | 1 |', ['2:3 | -- | -- | -- |']],
] as const)
  test(`says where ${JSON.stringify(source)} shows its marks`, () => {
    expect(saidOf(source)).toEqual(said);
  });

for (const source of [
  '#123 and #team, #Team is where we talk.\n\n#team\n\n#Team\n\n#Team #Garden\n\n#team is here',
  '`##Seeds`, \\##Seeds, \\[a] (b.md) and \\[[a]]',
  '```\n##Seeds\n[[a]]\n```',
  'A list[1] (of beds), [x] (see below), [fix] (#12), a[i](b c), [or](so they say).',
  '- [ ] (a) Sow\n- [x] (b) Rake',
  'src/**/*.ts and test/**/*.ts, 2 ** 3 ** 4, **bold**, a **b** c',
  '[a](<my file.md>) [[b](b.md)] [[1]] [[ -f x ]]',
  '-Pedantic is an option.\n\n---\n\n-1 to 5',
  '| A | B |\n| --- | --- |\n| `[[a]]` | -- |',
  'Sow | rake\n\nThen -- or later -- water.',
])
  test(`leaves ${JSON.stringify(source)} alone`, () => {
    expect(saidOf(source)).toEqual([]);
  });

import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {parsePage} from '../parse/page';
import {checkFiles} from './check-files';
import type {Diagnostic} from '../diagnostic';
import {applyMends, mendFiles} from './mend';
import {rules} from './rules';

function mendOne(source: string, path = 'Garden/L2-Gardener.md'): string {
  return mendFiles(new Map([[path, source]])).changed.get(path) ?? source;
}

const head = '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n';

test('adds the blank line after a label, with the line ends of the file', () => {
  const untidy = `${head}<details>\n<summary>Examples</summary>\n- I moved the beans.\n</details>`;
  const tidy = `${head}<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n</details>`;
  expect(mendOne(untidy)).toBe(tidy);
  expect(mendOne(untidy.replaceAll('\n', '\r\n'))).toBe(tidy.replaceAll('\n', '\r\n'));
});

test('folds examples that stand in the open', () => {
  expect(
    mendOne(`${head}**Examples:**\n\n- I moved the beans.\n\n## Tools\n\n- I sharpen my spade.\n`),
  ).toBe(
    `${head}<details>\n<summary>Examples:</summary>\n\n- I moved the beans.\n\n</details>\n\n## Tools\n\n- I sharpen my spade.\n`,
  );
  expect(mendOne(`${head}### Examples\n- I moved the beans.`)).toBe(
    `${head}<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n\n</details>`,
  );
});

test('writes one marker in a level that only its folder, or its file, makes one', () => {
  const reach = '\n- **Reach**: A bed\n';
  const area = (mark: string): string => `\n## Plants\n\n- I sow.\n- I weed.\n${mark} I prune.\n`;
  const mended = (...texts: readonly string[]): string | undefined => {
    const files = texts.map((text, at): [string, string] => [
      `Garden/${String(at)}.md`,
      `# IC${String(at)}: Gardener\n${text}`,
    ]);
    return mendFiles(new Map(files)).changed.get('Garden/1.md');
  };
  expect(mended(area('-'), `${reach}${area('*')}`)).toBe(`# IC1: Gardener\n${reach}${area('-')}`);
  // With one marker the second list would join the facts above it.
  expect(mended(area('-'), `${reach}* **Horizon**: A week\n${area('*')}`)).toBeUndefined();
  const inFile = (mark: string): string =>
    ['IC1', 'IC2'].map((rank) => `# ${rank}: Gardener\n${reach}${area(mark)}`).join('\n');
  expect(mendOne(inFile('*'), 'Garden.md')).toBe(inFile('-'));
});

test('mends garbled characters and nothing beside them', () => {
  const source = '\uFEFF# L2: Gardener  \n\n\n## ðŸŒ± Plants \n\n* I sow  â€“ and\n  water.\n\tx';
  expect(mendOne(source)).toBe(source.replace('â€“', '–').replace('ðŸŒ±', '🌱'));
});

test('writes the spelling of the majority of the track, and no other word', () => {
  const level = (rank: number, label: string, area: string): [string, string] => [
    `Garden/L${rank}.md`,
    `# L${rank}: Gardener\n\n- **${label}**: A season \n\n## 🌱 ${area}\n\n- I sow bed ${rank}.\n`,
  ];
  const {changed} = mendFiles(
    new Map([
      level(1, 'Planning horizon', 'Care of plants'),
      level(2, 'Planning Horizon', 'Care of Plants'),
      level(3, 'Planning horizon', 'Care of plants'),
      level(4, 'Thinking horizon', 'Care of trees'),
    ]),
  );
  expect([...changed]).toEqual([level(2, 'Planning horizon', 'Care of plants')]);
});

test('makes one list of two that differ in their markers', () => {
  expect(mendOne('# Guide\n\n- Sow.\n- Water.\n* Weed.\n', 'Guide.md')).toBe(
    '# Guide\n\n- Sow.\n- Water.\n- Weed.\n',
  );
});

test('every example of a rule that a command mends is mended by it', () => {
  for (const {name, bad} of rules.filter(({mends}) => mends !== undefined)) {
    const files = new Map(Object.entries(bad));
    const {changed} = mendFiles(files);
    expect(changed.size, name).toBeGreaterThan(0);
    const saidOf = (all: readonly Diagnostic[]): string[] =>
      all.filter(({rule}) => rule === name).map(({message}) => message);
    // What no command can mend is left, and nothing else.
    const forPeople = checkFiles(files).filter(({mend}) => mend === undefined);
    expect(saidOf(checkFiles(new Map([...files, ...changed])))).toEqual(saidOf(forPeople));
  }
});

test('takes no emoji, selector, link or comment away', () => {
  const track = (...areas: string[]): Map<string, string> =>
    new Map(
      areas.map((area, index) => [
        `Garden/L${index + 1}.md`,
        `# L${index + 1}: Gardener\n\n## ${area}\n\n- I sow bed ${index + 1}.\n`,
      ]),
    );
  for (const odd of ['Tools 🛠️', '🌱\ufe0f Tools', 'Tools (core)', 'Tools &amp; more'])
    expect(mendFiles(track('Tools', odd, 'Tools')).changed.size, odd).toBe(0);
  for (const label of ['### [Examples](a.md)', '### Examples <!-- of ours -->']) {
    const source = `${head}${label}\n\n- I moved the beans.\n`;
    expect(mendOne(source), label).toBe(source);
  }
});

test('of mends that touch each other only one is made at a time', () => {
  const diagnostic = (start: number, end: number, text: string): Diagnostic => {
    return {
      path: 'A.md',
      line: 1,
      column: 1,
      severity: 'warning',
      rule: 'x',
      message: '',
      mend: [{start, end, text}],
    };
  };
  const side = applyMends('abcd', [diagnostic(0, 2, 'X'), diagnostic(2, 4, 'Y')]);
  expect([side.text, side.applied.length]).toEqual(['Xcd', 1]);
  const apart = applyMends('abcd', [diagnostic(0, 1, 'X'), diagnostic(2, 4, 'Y')]);
  expect([apart.text, apart.applied.length]).toEqual(['XbY', 2]);
});

const line = fc.constantFrom(
  '# L2: Gardener',
  '## 🌱 Plants',
  '## ðŸŒ± plants',
  '## Tools',
  '### Examples',
  '**Examples**',
  'Examples:',
  '- **Planning Horizon**: A season.',
  '- I sow each bed â€“ by hand.',
  '* I water the beds.',
  '+ I weed.',
  '  * nested',
  '- - -',
  '* * *',
  '*',
  '<details>',
  '<DETAILS open>',
  '<summary>Examples</summary>',
  '  <summary>More',
  '</summary>',
  '</details>',
  '> - quoted',
  '> <details><summary>Q</summary>',
  '',
  '',
  '    code',
  '\tx',
  '```',
  'words without end   ',
  '---',
  '===',
);
const file = fc
  .tuple(
    fc.array(line, {maxLength: 25}),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
    fc.boolean(),
  )
  .map(([lines, eol, mark, ends]) => mark + lines.join(eol) + (ends ? eol : ''));

test('mending twice changes nothing more, whatever the file', () => {
  fc.assert(
    fc.property(file, file, (a, b) => {
      const sources = new Map([
        ['Garden/L2.md', a],
        ['Garden/L3.md', b],
      ]);
      const {changed} = mendFiles(sources);
      expect(mendFiles(new Map([...sources, ...changed])).changed.size).toBe(0);
    }),
    {numRuns: 60},
  );
});

test('a mend keeps every word but for its case, and the line ends there are', () => {
  const words = (source: string): string =>
    source.replaceAll(/<\/?(?:details|summary)[^>]*>|[\s#*+-]/giu, '').toLowerCase();
  fc.assert(
    fc.property(file, (source) => {
      const clean = source.replaceAll('â€“', '–').replaceAll('ðŸŒ±', '');
      const mended = mendOne(clean);
      expect(words(mended)).toBe(words(clean));
      expect(mended.startsWith('\uFEFF')).toBe(clean.startsWith('\uFEFF'));
      if (clean.includes('\r\n')) expect(mended).not.toMatch(/[^\r]\n/u);
      else expect(mended).not.toContain('\r');
    }),
    {numRuns: 60},
  );
});

test('what a mend takes to be a page is the page it was: no statement is lost', () => {
  fc.assert(
    fc.property(file, (source) => {
      const texts = (text: string): string[] =>
        parsePage('Garden/L2.md', text)
          .statements.map((statement) => statement.text)
          .toSorted();
      const {changed} = mendFiles(new Map([['Garden/L2.md', source]]));
      expect(texts(changed.get('Garden/L2.md') ?? source)).toEqual(texts(source));
    }),
    {numRuns: 60},
  );
});

test('writes the address that a link must mean, and leaves one that could mean several', () => {
  const sources = new Map([
    ['Beds/Roses.md', '# Roses\n\n## In spring\n\nCut them.\n'],
    ['Beds/Tulip 1.md', '# Tulips\n'],
    ['Beds/Tulip 2.md', '# Tulips\n'],
    ['Beds/Notes (old).md', '# Notes\n'],
    [
      'Plan.md',
      '[Rose](Beds/Rose.md "Rose") [Beds/Rose.md](Beds/Rose.md#x) [b](Beds/Roses.md#in-sprint) [c](Beds/Tulip%203.md) <a href="Beds/Rose.md">d</a> [e] [f](Beds/Notes%20(odd).md) ![g](plan.pn)\n\n[e]: <Beds/Rose.md>\n',
    ],
  ]);
  const {changed} = mendFiles(sources, undefined, {files: new Set(['plan.png'])});
  expect([...changed]).toEqual([
    [
      'Plan.md',
      '[Rose](Beds/Roses.md "Rose") [Beds/Rose.md](Beds/Roses.md#x) [b](Beds/Roses.md#in-spring) [c](Beds/Tulip%203.md) <a href="Beds/Roses.md">d</a> [e] [f](Beds/Notes%20%28old%29.md) ![g](plan.png)\n\n[e]: <Beds/Roses.md>\n',
    ],
  ]);
});

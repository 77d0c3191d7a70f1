import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {checkFiles} from '../../src/ladder/check/check-files';
import {compareLadders} from '../../src/ladder/compare/ladders';
import {identify} from '../../src/ladder/compare/ladders-match';
import {changesAsMarkdown} from '../../src/ladder/compare/ladders-report';
import {buildLadder} from '../../src/ladder/ladder';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {findExcess} from '../../src/ladder/parse/limits';
import {parsePage} from '../../src/ladder/parse/page';
import {countSteps} from './count-steps';

/** Constructs of Markdown, and what the checks look for. */
const constructs = [
  ...[
    'a\n===\n',
    'a\n---\n',
    '# a\n',
    '# L3: a\n',
    '## a\n',
    '## 🌱 a\n',
    '### Examples\n\n- a\n\n',
  ],
  ...[
    'a\n\n',
    'ðŸŒ± a\n\n',
    '**a**\n\n- b\n\n',
    '> a\n\n',
    '```\na\n```\n\n',
    '    a\n\n',
    '---\n\n',
  ],
  ...['- a\n', '- a\n* b\n', '- a\n  - b\n', '1. a\n', '- **a**: b\n\n', '• a\n', '- TODO\n'],
  ...['- I often sow, and I weed with the chairman.\n', '|a|b|\n|-|-|\n|c|d|\n\n', '<<<<<<< a\n\n'],
  ...['[a]: /b\n\n', '[a](b.md)\n\n', '[a][b]\n\n', 'a[^1]\n\n[^1]: b\n\n', '![a](b.png)\n\n'],
  ...['<b>a</b>\n\n', '<a id="x"></a>\n\n', '<!-- a -->\n\n', '<x y>\n\n', '<img src="a"> b\n\n'],
  ...['<details>\n\n- a\n\n</details>\n\n', '<details>\n<summary>a</summary>\n- b\n</details>\n\n'],
];
const path = 'Garden/L2-Gardener.md';
const fileOf = (text: string, lines: number): string =>
  `# L2: Gardener\n\n## Plants\n\n${text.repeat(lines / (text.split('\n').length - 1))}`;

const check = (source: string): unknown => checkFiles(new Map([[path, source]]));

function diff(source: string): string {
  const head = fileOf('', 0);
  const changed = `${head}${source.slice(head.length).replaceAll('a', 'c')}`;
  const versions = [source, changed].map((text) => ({
    ladder: buildLadder([parsePage(path, text)]),
    sources: new Map([[path, text]]),
  }));
  const [before, after] = versions;
  if (!before || !after) throw new Error('Expected two versions');
  const identified = identify(before, after, emptyRegistry, []);
  return changesAsMarkdown(compareLadders(identified.before, identified.after));
}

/** A file that grows by a third of itself, twice: how many lines a third has, of what text. */
interface Growing {
  readonly text: string;
  readonly third: number;
}

/**
 * How much more the last third of a file costs than the second: nothing, unless something is compared with all that is
 * before it. What is done once plays no part, which is why small files tell.
 */
async function growthOfCheck(files: readonly Growing[]): Promise<number[]> {
  // What is made once, at the first use of a part.
  for (const {text} of files) check(fileOf(text, 4 * (text.split('\n').length - 1)));
  const steps = await countSteps(
    ...files.flatMap(({text, third}) =>
      [1, 2, 3].map((thirds) => () => check(fileOf(text, thirds * third))),
    ),
  );
  return files.map((_, index) => {
    const [one = 0, two = 0, three = 0] = steps.slice(3 * index);
    return (three - two) / (two - one);
  });
}

/** Steps that grow by the square are seen as soon as they are a hundredth of all that the first third takes. */
const isEven = (growth: number | undefined): boolean => Math.abs((growth ?? Infinity) - 1) < 0.02;

/**
 * Which files grow in another way than evenly. They are counted three times before that is said: the calls of a function
 * that is collected as garbage on the way are missing from a count, which happens once in twenty.
 */
async function unevenlyChecked(files: readonly Growing[]): Promise<string[]> {
  let uneven = files;
  for (let count = 0; count < 3 && uneven.length > 0; count += 1) {
    const growth = await growthOfCheck(uneven);
    uneven = uneven.filter((_, index) => !isEven(growth[index]));
  }
  return uneven.map(({text}) => text);
}

test('twice the text takes the checks twice the steps, whatever is repeated', async () => {
  expect(await unevenlyChecked(constructs.map((text) => ({text, third: 60})))).toEqual([]);
});

test('twice the text takes the checks twice the steps, whatever is mixed', async () => {
  const mixture = fc.array(fc.constantFrom(...constructs), {minLength: 2, maxLength: 4});
  const mixtures = fc.sample(mixture, 25).map((some) => some.join(''));
  const files = mixtures.map((text) => ({text, third: 9 * (text.split('\n').length - 1)}));
  expect(await unevenlyChecked(files)).toEqual([]);
});

/** About a second on the slowest machine that anyone would use. */
const mostSteps = 60_000_000;

for (const text of [
  ...['- a\n', '1. a\n', '## a\n', 'a\n===\n', '- I sow a bean, and a pea.\n', 'a b c\n'],
  ...['> a\n\n', '[^1]: a\n\n'],
]) {
  test(`a file of nothing but ${JSON.stringify(text)} is compared in a moment, or said to be too large`, async () => {
    const lines = [1980, 590, 390].find((count) => !findExcess(fileOf(text, count))) ?? 0;
    expect(lines).toBeGreaterThan(300);
    const [steps] = await countSteps(() => diff(fileOf(text, lines)));
    expect(steps).toBeLessThan(mostSteps);
    expect(diff(fileOf(text, 3000))).toContain('Gardener');
  });
}

import {expect, test} from '@playwright/test';
import {checkFiles} from '../check-files';

/** What the rule says of a track whose levels have these expectations. */
function said(...levels: readonly (readonly string[])[]): string[] {
  const files = levels.map((lines, index): [string, string] => [
    `Garden/L${String(index + 1)}.md`,
    `# L${String(index + 1)}: Gardener\n\n## Beds\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  ]);
  return checkFiles(new Map(files))
    .filter(({rule}) => rule === 'person')
    .map(({path, line, message}) => `${path}:${String(line)} ${message}`);
}

test('any person is right where a ladder keeps to it', () => {
  expect(said(['I sow.', 'I weed my bed.'], ['I plan.'])).toEqual([]);
  expect(said(['You sow.', 'Your beds are tidy.'], ['You plan.'])).toEqual([]);
  expect(said(['Sows.', 'Weeds the beds.'], ['Plans.'])).toEqual([]);
});

test('a country, a machine’s input and “that is” are no persons', () => {
  expect(
    said(
      ['Orders seeds in the US.', 'Wires the I/O of pumps.', 'Weeds by hand, i.e. slowly.'],
      ['Sows.', 'Digs.', 'Rakes.', 'Prunes.', 'Mows.', 'Plans.', 'Plants.'],
    ),
  ).toEqual([]);
});

test('two persons with a stroke between them are persons still', () => {
  expect(said(['I/we sow.', 'My/our beds are tidy.'], ['I plan.', 'We/I prune.'])).toEqual([]);
});

test('the person of most lines is expected of the others', () => {
  expect(said(['You sow.', 'You weed.', 'Digs.'], ['You plan.', 'You prune.'])).toEqual([
    'Garden/L1.md:7 Unexpected expectation in the third person, expected the second, as in most of the ladder: begin it with “You”',
  ]);
  expect(said(['Sows.', 'Weeds.', 'Digs.', 'Rakes.'], ['I plan.', 'I prune.'])).toEqual([
    'Garden/L2.md:1 Unexpected level in the first person (2 of 2 expectations), expected the third, as in most of the ladder: begin them with what is done, without “I” and “You”',
  ]);
});

test('a ladder that keeps to none is told so once', () => {
  expect(said(['I sow.', 'You weed.'], ['Plans.', 'I prune.'])).toEqual([
    'Garden/L1.md:1 Unexpected ladder in several persons (of its expectations 2 in the first, 1 in the second, 1 in the third), expected one: choose it, and keep to it',
  ]);
});

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {readHistory, replay, type Opened, type Outcome, type Replay} from '../replay/replay';

const history = readHistory(
  readFileSync(join(__dirname, '../fixtures/replay/bakery.jsonl'), 'utf8'),
);
let result: Replay;
test.beforeAll(() => {
  result = replay(history);
});

/** The link to some words as they were issued first. */
function opened(text: string, level?: string, from: Replay = result): Opened {
  const found = from.opened.find(
    ({link}) => link.text === text && (level === undefined || link.level === level),
  );
  if (!found) throw new Error(`No link was issued to “${text}”`);
  return found;
}

const proving = 'I set the proving cabinet according to the weather of the morning.';
const shop = 'I tell the shop by six which loaves will be late.';

/** Every kind of event, and what its link has to become. */
const fates: readonly (readonly [event: string, words: string, Outcome, now?: string | RegExp])[] =
  [
    ['nothing', 'I sweep the floor under the ovens before the late shift begins.', 'unchanged'],
    ['reorder', 'I judge by touch whether a dough has rested for long enough.', 'unchanged'],
    [
      'light rewording',
      'I shape two hundred rolls in an hour without a crooked one among them.',
      'then-and-now',
      /^I shape two hundred rolls an hour/,
    ],
    [
      'heavy rewording',
      'I order flour on Monday so that the silo never runs dry.',
      'then-and-now',
      /^I order flour, salt and yeast/,
    ],
    ['move to another area', 'I explain to a guest which of our loaves contain nuts.', 'unchanged'],
    ['move to another level', proving, 'then-and-now', proving],
    [
      'move to another track',
      'I label each tray with the day on which it was filled.',
      'tombstone',
      'I label each tray with the day on which it was filled.',
    ],
    ['copy to another level', shop, 'unchanged'],
    [
      'split in two',
      'I clean the mixer after every rye dough and grease its bearing on Fridays.',
      'choice',
      'I clean the mixer after every rye dough. | I grease the bearing of the mixer on Fridays.',
    ],
    [
      'merge, the longer part',
      'I develop one new loaf each season and cost it before it is sold.',
      'then-and-now',
      /correct its recipe/,
    ],
    [
      'merge, the other part',
      'I correct a recipe for new flour within two test batches.',
      'then-and-now',
      /correct its recipe/,
    ],
    ['deletion', 'I greet guests at the counter while the bread cools.', 'tombstone', ''],
    [
      'deletion, brought back',
      'I repair the divider with the tools that hang beside it.',
      'unchanged',
    ],
    ['emoji change, then another name', 'Dough', 'then-and-now', 'Dough and loaves'],
    ['file rename with a new role', 'L2 Baker', 'then-and-now', 'L2 Journeyman Baker'],
    ['folder rename', 'L1 Apprentice Baker', 'unchanged'],
    [
      'example in a moved file',
      'I rescued a batch that was too wet by folding it four times.',
      'unchanged',
    ],
    ['file broken into three, the file', 'House rules', 'choice', /Opening up/],
    [
      'file broken into three, a line',
      'Aprons are changed at noon and whenever they are wet.',
      'unchanged',
    ],
    ['file broken into three, a section', 'Closing', 'tombstone', 'Locking up in short'],
    [
      'moved and copied at once',
      'Gas valves are closed by hand and checked by a second person.',
      'choice',
      /^Gas valves.*\| Gas valves/,
    ],
  ];

for (const [event, words, outcome, now] of fates) {
  test(`a link outlives: ${event}`, () => {
    const link = opened(words, words === 'Dough' ? 'L2' : undefined);
    expect(link.outcome).toBe(outcome);
    if (now !== undefined)
      expect(link.now).toEqual(now instanceof RegExp ? expect.stringMatching(now) : now);
  });
}

test('words that two levels differ by in one word are never taken for each other', () => {
  const basic = opened('I have a basic understanding of sourdough and keep the starter alive.');
  expect(basic.outcome).toBe('tombstone');
  // What is nearly the same one level away is offered, and no more than that.
  expect(basic.now).toMatch(/^I have a solid understanding of sourdough/u);
  const solid = opened('I have a solid understanding of sourdough and keep the starter alive.');
  expect(solid.outcome).toBe('then-and-now');
  expect(solid.now).toContain('I keep our starter alive');
});

test('a move to another level is said in the wording, though the words are the same', () => {
  const {id, wording} = opened(proving).link;
  expect(wording).toBe(1);
  expect(result.registry.records.get(id)?.wordings.map(({level}) => level)).toEqual(['L2', 'L3']);
});

test('no link ever issued is dead, or lands on other words without saying so', () => {
  expect(result.opened.filter(({outcome}) => outcome === 'dead' || outcome === 'wrong')).toEqual(
    [],
  );
  expect(result.opened.length).toBeGreaterThan(60);
});

test('opened after every commit, no link is dead, lies, or goes to another track', () => {
  expect(result.missteps).toEqual([]);
});

test('two replays write the same bytes, whatever the order in which files are read', () => {
  const reversed = history.map((commit) => ({
    ...commit,
    write: Object.fromEntries(Object.entries(commit.write).reverse()),
  }));
  expect(replay(reversed).file).toBe(result.file);
});

test('a correction by a person holds for all that follows', () => {
  const {id} = opened('I greet guests at the counter while the bread cools.').link;
  const {id: heir} = opened('I wrap bread so that it is still crisp at home.').link;
  const corrected = replay(history, `${heir}: continues ${id}\n`);
  expect(
    opened('I greet guests at the counter while the bread cools.', undefined, corrected),
  ).toMatchObject({
    outcome: 'then-and-now',
    now: 'I wrap bread so that it is still crisp at home.',
  });
});

test('a match that a person forbids is not made, then or later', () => {
  const {id} = opened('I order flour on Monday so that the silo never runs dry.').link;
  const reworded = result.changes.find(
    (change) => change.id === id && change.change === 'reworded',
  );
  const other = reworded && 'otherwise' in reworded ? (reworded.otherwise ?? '') : '';
  // The id is of a wording that was carried: it has none of its own, so the rule names the wording instead.
  const corrected = replay(history, `${id}: not ${id}#2\n`);
  expect(
    opened('I order flour on Monday so that the silo never runs dry.', undefined, corrected)
      .outcome,
  ).toBe('tombstone');
  expect(
    opened(
      'I order flour, salt and yeast early in the week so that the silo and the shelves never run dry.',
      undefined,
      corrected,
    ).outcome,
  ).toBe('unchanged');
  expect(other).toMatch(/^[0-9a-z]{7,}$/);
});

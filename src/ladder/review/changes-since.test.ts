import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {
  begunSheet as begun,
  changesBySummer as since,
  chef,
  cook,
  firstDay as first,
  kitchen,
  kitchenOn,
  levelOf,
  lineId,
  sheetOf,
  textsIn,
  writtenSheets,
} from '../../../tests/words/kitchens';
import {changesSince, type Changes} from './changes-since';
import {writeGoal, writeNote} from './edit-sheet';
import {carryOver, lastTime} from './last-time';
import {outlineOf} from './outline';
import {emptyNote, linesOf, noteAt, type Sheet} from './sheet';
import {parseSheet, serializeSheet} from './sheet-file';
import {takeAllOver, takeOver} from './take-over';

const fire = lineId(begun, 'I light');
const wood = lineId(begun, 'I carry');
const sand = lineId(begun, 'I keep');

test('of a ladder that is as it was nothing has changed', () => {
  const changes = since(kitchen);
  expect([...changes.lines, ...changes.levels, ...changes.added, ...changes.then]).toEqual([]);
});

test('a level that has changed leads to the day on which it said what the sheet says', () => {
  const files = {
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace('- I carry wood', '- I sweep the ash.\n- I carry wood'),
  };
  const days = ({then}: Changes) => then.map(({level, day}) => [level.name, day]);
  expect(days(since(files))).toEqual([['Kitchen/L1', '2026-01-01']]);
  const later = sheetOf(levelOf(kitchenOn('2026-07-01', files, first.registry), 'Kitchen/L1'));
  expect(days(since(files, '', later))).toEqual([]);
  expect(days(since(kitchen, '', later))).toEqual([]);
});

test('a line that was reworded shows what it says now, and takes it over with its evidence', () => {
  const words = 'I light the fire well before dawn.';
  const changes = since({
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace('I light the fire before dawn.', words),
  });
  const change = changes.lines.get(fire);
  expect(change).toMatchObject({kind: 'reworded', to: {id: fire, words, wording: 2}});
  const written = writeNote(begun, fire, {evidence: 'Each day.'});
  const next = takeAllOver(written, changes);
  const line = linesOf(next.levels).find(({id}) => id === fire);
  expect(line).toMatchObject({words, wording: 2, earlier: [{wording: 1}]});
  expect(noteAt(next, fire).evidence).toBe('Each day.');
  expect(
    since(
      {...kitchen, 'Kitchen/L1-Cook.md': cook.replace('I light the fire before dawn.', words)},
      '',
      next,
    ).lines.size,
  ).toBe(0);
});

test('a line that says again what it said when the sheet was begun has not changed', () => {
  const other = cook.replace('I light the fire before dawn.', 'I light the fire well before dawn.');
  const between = kitchenOn(
    '2026-03-01',
    {...kitchen, 'Kitchen/L1-Cook.md': other},
    first.registry,
  );
  const {levels} = kitchenOn('2026-07-01', kitchen, between.registry);
  expect(changesSince(begun, levels).lines.size).toBe(0);
});

test('a line that was taken out says when, and its evidence stays', () => {
  const changes = since({
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace('- I carry wood to every stove in the house.\n', ''),
  });
  expect(changes.lines.get(wood)).toMatchObject({kind: 'gone', ended: '2026-07-01'});
  expect(changes.lines.size).toBe(1);
});

test('a line that moved to another level says where it is, and can be written at there', () => {
  const moved = {
    'Kitchen/L1-Cook.md': cook.replace('- I carry wood to every stove in the house.\n', ''),
    'Kitchen/L2-Chef.md': chef.replace(
      '## Guests',
      '- I carry wood to every stove in the house.\n\n## Guests',
    ),
  };
  const change = since(moved).lines.get(wood);
  expect(change).toMatchObject({kind: 'moved', to: {trail: ['Kitchen, L2 Chef', 'Fire']}});
  const written = writeNote(begun, wood, {evidence: 'Once.'});
  const next = change && 'to' in change ? takeOver(written, wood, change.to) : written;
  expect(noteAt(next, wood).evidence).toBe('Once.');
  // It is looked up on the page where it is now.
  expect(since(moved, '', next).lines.get(wood)).toBeUndefined();
  const gone = {...moved, 'Kitchen/L2-Chef.md': chef};
  const days = kitchenOn(
    '2026-08-01',
    gone,
    kitchenOn('2026-07-01', moved, first.registry).registry,
  );
  expect(changesSince(next, days.levels).lines.get(wood)).toMatchObject({kind: 'gone'});
});

test('a line that moved within its level says from where to where, and one that only changed places says nothing', () => {
  const line = '- I carry wood to every stove in the house.\n';
  const moves = (words: string) => ({
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace(line, '').replace(/$/u, words),
  });
  const changes = since(moves(line));
  expect([...changes.lines]).toMatchObject([
    [wood, {kind: 'placed', areas: [{name: 'Fire'}, {name: 'Guests'}]}],
  ]);
  expect(changes.then.map(({day}) => day)).toEqual(['2026-01-01']);
  // Also in new words, and once those were taken over.
  const reworded = moves('- I carry wood to every stove in the house each day.\n');
  const other = kitchenOn(
    '2026-07-01',
    reworded,
    kitchenOn('2026-06-01', moves(line), first.registry).registry,
  );
  const later = changesSince(begun, other.levels);
  expect(later.lines.get(wood)).toMatchObject({
    kind: 'reworded',
    areas: [{name: 'Fire'}, {name: 'Guests'}],
  });
  expect(changesSince(takeAllOver(begun, later), other.levels).lines.size).toBe(0);
  const inOtherOrder = cook.replace(line, '').replace('- I light', `${line}- I light`);
  expect(since({...kitchen, 'Kitchen/L1-Cook.md': inOtherOrder}).lines.size).toBe(0);
});

test('of a level that was taken out the sheet keeps every line', () => {
  const changes = since({'Kitchen/L2-Chef.md': chef});
  expect([...changes.levels.values()]).toMatchObject([{kind: 'gone', ended: '2026-07-01'}]);
  for (const change of changes.lines.values()) expect(change.kind).toBe('gone');
});

test('what was written at a line that is in no level is not lost from an older sheet', () => {
  const then = writeGoal(writeNote(begun, sand, {evidence: 'Then.', marks: ['strength']}), sand, {
    key: 'g1',
    text: 'More sand',
    by: '',
  });
  const files = {...kitchen, 'Kitchen/L1-Cook.md': cook.replace(/^- \*\*Safety.*\n/mu, '')};
  const now = kitchenOn('2026-07-01', files, first.registry);
  const sheet = sheetOf(levelOf(now, 'Kitchen/L1'));
  const changes = changesSince(then, now.levels);
  expect(lastTime(sheet, then, changes).elsewhere).toMatchObject([
    {voices: [{note: {evidence: 'Then.'}}]},
  ]);
  const there = lastTime(begun, then, changesSince(then, first.levels));
  const carried = carryOver(begun, sand, there.voices.get(sand)?.[0]?.note ?? emptyNote);
  expect(noteAt(carried, sand)).toEqual({
    evidence: 'Then.',
    marks: [],
    goals: [{key: 'g1', text: 'More sand', by: ''}],
  });
});

/** What may happen to a ladder in half a year. */
const changedFiles = fc
  .record({
    lines: fc.array(
      fc.record({
        at: fc.nat(9),
        by: fc.constantFrom(
          '',
          'I light a fire at noon.',
          'I carry coal to each stove.',
          'I sing.',
        ),
      }),
      {maxLength: 4},
    ),
    path: fc.constantFrom('Kitchen/L1-Cook.md', 'Kitchen/L1-Helper.md', 'House/L1-Cook.md'),
    isThere: fc.boolean(),
    swaps: fc.boolean(),
  })
  .map(({lines, path, isThere, swaps}): Record<string, string> => {
    const rows = (swaps ? cook.replace('Fire', 'Hearth') : cook).split('\n');
    const items = rows.flatMap((row, index) => (row.startsWith('- ') ? [index] : []));
    for (const {at, by} of lines) rows[items[at % items.length] ?? 0] = by && `- ${by}`;
    rows[0] = '# L1: Cook';
    return {...(isThere && {[path]: rows.join('\n')}), 'Kitchen/L2-Chef.md': chef};
  });

test('any change of the ladder keeps every piece of evidence within reach', () => {
  fc.assert(
    fc.property(
      writtenSheets([levelOf(first, 'Kitchen/L1')]),
      changedFiles,
      fc.boolean(),
      (sheet, files, chooses) => {
        const {levels} = kitchenOn('2026-07-01', files, first.registry);
        const changes = changesSince(sheet, levels);
        // One after the other, whatever is offered is taken over.
        const offers = [...changes.lines].flatMap(([id, change]) => {
          if ('to' in change) return [{id, to: change.to}];
          if (change.kind === 'gone' && chooses && change.likely) return [{id, to: change.likely}];
          return change.kind === 'split' && change.among[0] ? [{id, to: change.among[0]}] : [];
        });
        const taken = offers.reduce<Sheet>(
          (next, {id, to}) => takeOver(next, id, to, changes.now),
          sheet,
        );
        const next = takeAllOver(taken, changesSince(taken, levels));
        expect(parseSheet(serializeSheet(next))).toEqual({sheet: next});
        const shown = JSON.stringify(outlineOf(next, {withoutEmpty: true}));
        const texts = textsIn(sheet).map((text) => JSON.stringify(text.trimEnd()).slice(1, -1));
        expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
        // And the words that it was written about.
        const words = JSON.stringify(next.levels);
        const then = linesOf(sheet.levels).map((line) => line.words);
        expect(then.filter((line) => !words.includes(line))).toEqual([]);
      },
    ),
  );
});

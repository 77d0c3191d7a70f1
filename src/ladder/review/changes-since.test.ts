import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {
  chef,
  cook,
  kitchen,
  kitchenOn,
  levelOf,
  lineId,
  sheetOf,
  textsIn,
  writtenSheets,
} from '../../../tests/words/kitchens';
import {changesSince, pagesOf, type Changes} from './changes-since';
import {writeGoal, writeNote, writeSummary} from './edit-sheet';
import {carryOver, lastTime} from './last-time';
import {outlineOf} from './outline';
import type {Place} from './level-history';
import {emptyNote, linesOf, linesOfArea, noteAt, type Sheet, type SheetArea} from './sheet';
import {parseSheet, serializeSheet} from './sheet-file';
import {takeAllOver, takeOver} from './take-over';

const first = kitchenOn('2026-01-01', kitchen);
const begun = sheetOf(levelOf(first, 'Kitchen/L1'));
const fire = lineId(begun, 'I light');
const wood = lineId(begun, 'I carry');
const sand = lineId(begun, 'I keep');

function since(files: Readonly<Record<string, string>>, overrides = '', sheet = begun): Changes {
  const pages = new Set(pagesOf(sheet));
  const {levels} = kitchenOn('2026-07-01', files, first.registry, overrides);
  return changesSince(
    sheet,
    levels.filter(({id}) => pages.has(id)),
  );
}

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
    [wood, {kind: 'other-area', areas: [{name: 'Fire'}, {name: 'Guests'}]}],
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

test('a line that was split is a choice, and what is chosen takes its evidence', () => {
  const parts = ['I rise when it is dark outside.', 'I make every stove warm.'];
  const files = {
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace('I light the fire before dawn.', parts.join('\n- ')),
  };
  const days = kitchenOn('2026-07-01', files, first.registry);
  const ids = parts.map((part) => lineId({levels: [levelOf(days, 'Kitchen/L1')]}, part));
  const change = since(files, `${fire}: split into ${ids.join(', ')}\n`).lines.get(fire);
  const choices = change?.kind === 'split' ? change.among : [];
  expect(choices.map(({words}) => words)).toEqual(parts);
  const written = writeNote(begun, fire, {evidence: 'Each day.'});
  for (const to of choices)
    expect(noteAt(takeOver(written, fire, to), to.id).evidence).toBe('Each day.');
});

test('a line that another one stands for leaves its label behind', () => {
  const place = {id: 'stoves7', words: 'I watch every flame.', trail: [], address: '/stoves/'};
  const byNow = (to: Place) =>
    linesOf(takeOver(begun, sand, to).levels).find(({id}) => id === to.id);
  expect(byNow({...place, wording: 1})).toMatchObject({words: place.words, earlier: [{id: sand}]});
  expect(byNow({...place, wording: 1})).not.toHaveProperty('concern');
  expect(byNow({...place, id: sand, wording: 2})).toHaveProperty('concern', 'Safety');
});

test('a line that came is offered, and stands in its area', () => {
  const changes = since({
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace('## Guests\n', '## Guests\n\n- I lay the table.'),
  });
  const next = takeAllOver(begun, changes);
  const area = next.levels[0]?.areas.find(({name}) => name === 'Guests');
  expect(area?.expectations.map(({words}) => words)).toContain('I lay the table.');
  expect(next.levels).toHaveLength(1);
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

/** The areas of a sheet, each with the beginnings of its lines. */
function standing({levels}: Sheet): (readonly [string, string[]])[] {
  const beginnings = (area: SheetArea) => linesOfArea(area).map(({words}) => words.slice(0, 8));
  return levels.flatMap(({areas}) => areas.map((area) => [area.name, beginnings(area)] as const));
}

/** One press: what changed at a line is taken over. */
function press(sheet: Sheet, id: string, changes: Changes): Sheet {
  const change = changes.lines.get(id);
  if (!change || !('to' in change)) throw new Error('Nothing to take over');
  return takeOver(sheet, id, change.to, changes.now);
}

test('a line that moved within its level goes where the ladder has it, with its evidence', () => {
  const line = '- I carry wood to every stove in the house.\n';
  const files = {
    ...kitchen,
    'Kitchen/L1-Cook.md': cook.replace(line, '').replace('## Guests\n\n', `## Guests\n\n${line}`),
  };
  const written = writeNote(begun, wood, {evidence: 'Each day.'});
  const next = press(written, wood, since(files));
  expect(standing(next)).toEqual([
    ['Fire', ['I light ', 'I keep a', 'I put ou']],
    ['Guests', ['I carry ', 'I ask ea']],
  ]);
  expect(next.notes).toEqual(written.notes);
  expect(linesOf(next.levels).find(({id}) => id === wood)).not.toHaveProperty('earlier');
  expect(since(files, '', next).lines.size).toBe(0);
});

test('an area that came with a line stands in its place, and one that went with its last line stays if it is written of', () => {
  const [above = '', guests = ''] = cook.split('## Guests\n\n');
  const line = '- I carry wood to every stove in the house.\n';
  const files = {
    ...kitchen,
    'Kitchen/L1-Cook.md': above
      .replace(line, '')
      .replace('## 🔥 Fire\n\n', `## Wood\n\n${line}\n## 🔥 Fire\n\n${guests}`),
  };
  const all = [
    ['Wood', ['I carry ']],
    ['Fire', ['I ask ea', 'I light ', 'I keep a', 'I put ou']],
  ];
  expect(standing(takeAllOver(begun, since(files)))).toEqual(all);
  const of = begun.levels[0]?.areas.find(({name}) => name === 'Guests')?.id ?? '';
  const written = writeSummary(begun, of, 'All were fed.');
  expect(standing(takeAllOver(written, since(files)))).toEqual([...all, ['Guests', []]]);
});

test('a line that moved to a level that the sheet has goes there, and else stays where its evidence is', () => {
  const line = '- **Warmth**: I carry wood to every stove in the house.';
  const old = '- I carry wood to every stove in the house.\n';
  const files = {
    'Kitchen/L1-Cook.md': cook.replace(old, ''),
    'Kitchen/L2-Chef.md': chef.replace('- I choose', `${line}\n- I choose`),
  };
  const both = sheetOf(levelOf(first, 'Kitchen/L1'), levelOf(first, 'Kitchen/L2'));
  const written = writeNote(both, wood, {evidence: 'Once.'});
  const changes = since(files, '', written);
  const next = press(written, wood, changes);
  expect(standing(next).slice(2)).toEqual([
    ['Fire', ['I carry ', 'I choose']],
    ['Guests', ['I answer']],
  ]);
  expect(next.notes).toEqual(written.notes);
  expect(linesOf(next.levels).find(({id}) => id === wood)).toMatchObject({concern: 'Warmth'});
  expect(takeAllOver(written, changes)).toEqual(next);
  expect(since(files, '', next).lines.size).toBe(0);
  const alone = since(files);
  expect(takeAllOver(begun, alone)).toEqual(begun);
  expect(standing(press(begun, wood, alone))).toEqual(standing(begun));
});

test('a level that was renamed is called what the ladder calls it once all is taken over', () => {
  const files = {...kitchen, 'Kitchen/L1-Cook.md': cook.replace('# L1: Cook', '# L1: Junior cook')};
  const changes = since(files);
  expect(changes.renamed.map((both) => both.map(({role}) => role))).toEqual([
    ['Cook', 'Junior cook'],
  ]);
  const next = takeAllOver(writeNote(begun, fire, {evidence: 'Each day.'}), changes);
  expect(next.levels.map(({role}) => role)).toEqual(['Junior cook']);
  expect(standing(next)).toEqual(standing(begun));
  expect(noteAt(next, fire).evidence).toBe('Each day.');
  expect(since(files, '', next).renamed).toEqual([]);
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

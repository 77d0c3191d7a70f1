import {expect, test} from '@playwright/test';
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
} from '../../../tests/words/kitchens';
import type {Changes} from './changes-since';
import {writeNote, writeSummary} from './edit-sheet';
import type {Place} from './level-history';
import {linesOf, linesOfArea, noteAt, type Sheet, type SheetArea} from './sheet';
import {takeAllOver, takeOver} from './take-over';

const fire = lineId(begun, 'I light');
const wood = lineId(begun, 'I carry');
const sand = lineId(begun, 'I keep');

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

test('an area that was renamed says so, and is called what the ladder calls it once all is taken over', () => {
  const files = {...kitchen, 'Kitchen/L1-Cook.md': cook.replace('## 🔥 Fire', '## 🪵 Hearth')};
  const written = writeNote(begun, fire, {evidence: 'Each day.'});
  const changes = since(files, '', written);
  const [of = ''] = begun.levels[0]?.areas.flatMap(({id}) => id ?? []) ?? [];
  expect(changes.renamedAreas.get(of)).toMatchObject({name: 'Hearth'});
  expect(changes.lines.size).toBe(0);
  const next = takeAllOver(written, changes);
  expect(next.levels[0]?.areas[0]).toMatchObject({id: of, name: 'Hearth', emoji: '🪵'});
  expect(standing(next).map(([, lines]) => lines)).toEqual(
    standing(begun).map(([, lines]) => lines),
  );
  expect(next.notes).toEqual(written.notes);
  expect(since(files, '', next).renamedAreas.size).toBe(0);
});

test('a line that became an example, or the reverse, says so and stands as what it is', () => {
  const [line, example] = [
    '- I carry wood to every stove in the house.\n',
    '- I put out a burning pan without a word.\n',
  ];
  const files = {
    ...kitchen,
    'Kitchen/L1-Cook.md': cook
      .replace(line, '')
      .replace(example, line)
      .replace('- I light', `${example}- I light`),
  };
  const pan = lineId(begun, 'I put');
  const written = [wood, pan].reduce((sheet, id) => writeNote(sheet, id, {evidence: id}), begun);
  const changes = since(files, '', written);
  expect(changes.lines.get(wood)).toMatchObject({kind: 'placed', became: 'example'});
  expect(changes.lines.get(pan)).toMatchObject({kind: 'placed', became: 'expectation'});
  expect(changes.then).toEqual([]);
  const one = press(written, wood, changes);
  expect(standing(one)[0]?.[1]).toEqual(['I light ', 'I keep a', 'I carry ', 'I put ou']);
  expect(since(files, '', one).lines.size).toBe(1);
  const all = takeAllOver(written, changes);
  expect(standing(all)[0]?.[1]).toEqual(['I put ou', 'I light ', 'I keep a', 'I carry ']);
  expect(all.levels[0]?.areas[0]?.examples.map(({id}) => id)).toEqual([wood]);
  expect(all.notes).toEqual(written.notes);
  expect(since(files, '', all).lines.size).toBe(0);
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

import {expect, test} from '@playwright/test';
import {kitchen, kitchenOn, levelOf, lineId, sheetOf} from '../../../tests/words/kitchens';
import {changesSince} from './changes-since';
import {writeGoal, writeNote, writeSummary} from './edit-sheet';
import {carryOver, carrySummary, isToCarry, lastTime} from './last-time';
import type {Voice} from './outline';
import {noteAt, summaryAt, type Note, type Sheet} from './sheet';
import {bringTogether} from './two-sides';

const day = kitchenOn('2026-01-01', kitchen);
const sheet = sheetOf(levelOf(day, 'Kitchen/L1'));
const fire = lineId(sheet, 'I light');
const wood = lineId(sheet, 'I carry');

const evidence = 'Each day.\n\nAlso on the day of the storm.';
const goal = {key: 'g1', text: 'Light it alone', by: '2026-12-31'};
const then: Note = {evidence, marks: [], goals: [goal]};

test('what was carried over, and written further, is not carried over again', () => {
  const carried = carryOver(sheet, fire, then);
  expect(noteAt(carried, fire)).toEqual(then);
  expect(isToCarry(noteAt(carried, fire), then)).toBe(false);
  const further: Note = {
    evidence: 'Each day. \r\n\r\nAt noon, too.',
    marks: ['strength'],
    goals: [{...goal, text: 'Light it alone, twice'}],
  };
  const again = carryOver(writeNote(carried, fire, further), fire, then);
  expect(noteAt(again, fire)).toEqual({
    ...further,
    evidence: 'Each day. \r\n\r\nAt noon, too.\n\nAlso on the day of the storm.',
  });
});

test('a goal that was written anew in the same words is one goal, and has its date', () => {
  const anew = writeGoal(sheet, fire, {key: 'g2', text: 'Light it alone ', by: ''});
  expect(noteAt(carryOver(anew, fire, then), fire).goals).toEqual([
    {key: 'g2', text: 'Light it alone ', by: goal.by},
  ]);
  const later = writeGoal(sheet, fire, {...goal, key: 'g2', by: '2027-06-30'});
  expect(noteAt(carryOver(later, fire, then), fire).goals).toHaveLength(2);
});

test('of a conversation it shows what each of the two wrote and what they agreed on, with whose it is', () => {
  const robin = writeNote(sheet, fire, {evidence: 'I lit it.'});
  const sam: Sheet = {
    ...writeNote(writeNote(sheet, fire, {evidence: 'It was lit.'}), wood, {evidence: 'Much wood.'}),
    key: 'k9',
    writer: 'Sam',
  };
  const both = writeNote(bringTogether(robin, sam, 'k2'), fire, {evidence: 'It burns.'});
  const told = ({voices}: ReturnType<typeof lastTime>, line: string) =>
    voices.get(line)?.map(({who, note}) => [who, note.evidence]);
  const beside = lastTime(sheet, both, changesSince(both, day.levels));
  expect(told(beside, fire)).toEqual([
    ['Robin', 'I lit it.'],
    ['Sam', 'It was lit.'],
    ['Agreed', 'It burns.'],
  ]);
  expect(told(beside, wood)).toEqual([['Sam', 'Much wood.']]);
  expect([...beside.voices.keys()]).toEqual([fire, wood]);
  const other = sheetOf(levelOf(day, 'Kitchen/L2'));
  const {elsewhere} = lastTime(other, both, changesSince(both, day.levels));
  expect(elsewhere.map(({voices}) => voices.map(({who}) => who))).toEqual([
    ['Robin', 'Sam', 'Agreed'],
    ['Sam'],
  ]);
  const own = lastTime(sheet, robin, changesSince(robin, day.levels));
  expect(told(own, fire)).toEqual([['', 'I lit it.']]);
});

test('what was written of an area and of the whole is carried over, below what is written there', () => {
  const [area] = sheet.levels[0]?.areas ?? [];
  const id = area?.id ?? '';
  const before = {...writeSummary(sheet, id, 'Warm.'), summary: 'A good year.'};
  const beside = lastTime(sheet, before, changesSince(before, day.levels));
  const [ofArea, ofWhole] = [beside.summaries.get(id)?.[0], beside.whole[0]];
  if (!ofArea || !ofWhole) throw new Error('Both were written');
  const written = {...writeSummary(sheet, id, 'Warmer.'), summary: 'Better.'};
  const next = carrySummary(carrySummary(written, id, ofArea.note), undefined, ofWhole.note);
  expect([summaryAt(next, {id}), next.summary]).toEqual([
    'Warmer.\n\nWarm.',
    'Better.\n\nA good year.',
  ]);
  expect(carrySummary(carrySummary(next, id, ofArea.note), undefined, ofWhole.note)).toEqual(next);
});

test('a summary finds its area under another id, and is shown by itself where there is none', () => {
  const [level] = sheet.levels;
  const [area, ...others] = level?.areas ?? [];
  if (!level || area?.id === undefined) throw new Error('The level has an area');
  const told = (now: Sheet) => {
    const before = writeSummary(sheet, area.id ?? '', 'Warm.');
    const {summaries, areasElsewhere} = lastTime(now, before, changesSince(before, day.levels));
    return [
      [...summaries].map(([id, [voice]]) => [id, voice?.note.evidence]),
      areasElsewhere.map(({area: {name}, voices}) => [name, voices[0]?.note.evidence]),
    ];
  };
  const now = {...sheet, levels: [{...level, areas: [{...area, id: 'area222'}, ...others]}]};
  expect(told(now)).toEqual([[['area222', 'Warm.']], []]);
  const other = sheetOf(levelOf(day, 'Kitchen/L2'));
  expect(told(other)).toEqual([[], [[area.name, 'Warm.']]]);
});

test('of a conversation the summaries of each are shown, with whose they are', () => {
  const [area] = sheet.levels[0]?.areas ?? [];
  const id = area?.id ?? '';
  const sam: Sheet = {...writeSummary(sheet, id, 'Hot.'), key: 'k9', writer: 'Sam'};
  const both = {
    ...bringTogether(writeSummary(sheet, id, 'Warm.'), sam, 'k2'),
    summary: 'So it is.',
  };
  const {summaries, whole} = lastTime(sheet, both, changesSince(both, day.levels));
  const told = (voices: readonly Voice[] = []) => voices.map(({who, note}) => [who, note.evidence]);
  expect(told(summaries.get(id))).toEqual([
    ['Robin', 'Warm.'],
    ['Sam', 'Hot.'],
  ]);
  expect(told(whole)).toEqual([['Agreed', 'So it is.']]);
});

test('of two who began from one file, the goals of each are carried over, and none that was written further comes back', () => {
  const from = (key: string, ...goals: Note['goals']): Sheet => ({
    ...writeNote(sheet, fire, {goals}),
    key,
  });
  const spare = {key: 'g1_1', text: 'Dry the wood', by: ''};
  const other = {...goal, text: 'Light it alone by June'};
  const both = bringTogether(from('k1', goal, spare), from('k9', other, spare), 'k2');
  const beside = lastTime(sheet, both, changesSince(both, day.levels));
  const [first, second] = (beside.voices.get(fire) ?? []).map(({note}) => note);
  if (!first || !second) throw new Error('Both wrote at the line');
  const one = carryOver(sheet, fire, first);
  expect(isToCarry(noteAt(one, fire), second)).toBe(true);
  const two = carryOver(one, fire, second);
  const {goals} = noteAt(two, fire);
  expect(goals.map(({text}) => text)).toEqual([goal.text, spare.text, other.text]);
  const further = goals.map((own) => ({...own, text: `${own.text}, twice`}));
  const note = noteAt(writeNote(two, fire, {goals: further}), fire);
  expect([first, second].map((then) => isToCarry(note, then))).toEqual([false, false]);
});

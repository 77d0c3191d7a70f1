import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {
  kitchen,
  kitchenOn,
  levelOf,
  lineId,
  sheetOf,
  textsIn,
  writtenSheets,
} from '../../../tests/words/kitchens';
import {toggleMark, writeNote} from './edit-sheet';
import {outlineOf} from './outline';
import type {Sheet} from './sheet';
import {takeOver} from './take-over';
import {bringTogether, linesOfTwo, type LineOfTwo} from './two-sides';

const day = kitchenOn('2026-01-01', kitchen);
const [level, next] = [levelOf(day, 'Kitchen/L1'), levelOf(day, 'Kitchen/L2')];
const robin = sheetOf(level);
const sam: Sheet = {...sheetOf(level, next), key: 'k9', writer: 'Sam'};
const fire = lineId(robin, 'I light');
const wood = lineId(robin, 'I carry');
const sand = lineId(robin, 'I keep');
const guests = lineId(robin, 'I ask');

function rows(first: Sheet, second: Sheet): LineOfTwo[] {
  const both = bringTogether(first, second, 'k2');
  return both.sides ? linesOfTwo(both, both.sides) : [];
}

test('a conversation is called by both names, and by one where there is one', () => {
  const named = (name: string, other: string): string =>
    bringTogether({...robin, name}, {...sam, name: other}, 'k2').name;
  expect(named('Robin', 'Sam')).toBe('Robin and Sam');
  expect(named('Robin', '')).toBe('Robin');
  expect(named('', 'Sam')).toBe('Sam');
});

test('differences are told from agreement, and neither from silence', () => {
  const first = [
    (sheet: Sheet) => writeNote(sheet, fire, {evidence: 'Each day.'}),
    (sheet: Sheet) => writeNote(sheet, wood, {evidence: 'Once.', marks: ['talk']}),
    (sheet: Sheet) => toggleMark(sheet, sand, 'strength'),
    (sheet: Sheet) => toggleMark(sheet, guests, 'unseen'),
  ].reduce((sheet, write) => write(sheet), robin);
  const second = [
    (sheet: Sheet) => toggleMark(sheet, fire, 'unseen'),
    (sheet: Sheet) => toggleMark(sheet, wood, 'strength'),
    (sheet: Sheet) => writeNote(sheet, sand, {evidence: 'I saw it.'}),
    (sheet: Sheet) => toggleMark(sheet, guests, 'unseen'),
  ].reduce((sheet, write) => write(sheet), sam);
  const found = new Map(rows(first, second).map(({line, agreement}) => [line.id, agreement]));
  expect(found.get(fire)).toBe('one-saw');
  expect(found.get(wood)).toBe('talk');
  expect(found.get(sand)).toBe('both-saw');
  expect(found.get(guests)).toBe('neither-saw');
  expect(found.get(lineId(sam, 'I choose which'))).toBe('nothing-written');
});

test('lines meet although one side has taken one over in newer words', () => {
  const to = {id: fire, words: 'I light every fire.', wording: 2, trail: [], address: '/'};
  const other = {...to, id: 'zzzzzzz', words: 'I light no fire.'};
  const first = writeNote(takeOver(robin, fire, to), fire, {evidence: 'First.'});
  const second = writeNote(takeOver(sam, fire, other), 'zzzzzzz', {evidence: 'Second.'});
  for (const [one, two] of [
    [first, second],
    [second, first],
  ] as const) {
    const met = rows(one, two).filter(({sides}) => sides.every(({evidence}) => evidence !== ''));
    expect(met).toHaveLength(1);
  }
});

test('merging loses no character of either, and changes neither', () => {
  fc.assert(
    fc.property(writtenSheets([level]), writtenSheets([next, level]), (first, second) => {
      const before = JSON.stringify([first, second]);
      const both = bringTogether(first, second, 'k2');
      expect(both.sides).toEqual([first, second]);
      expect(JSON.stringify([first, second])).toBe(before);
      // And every character has a place on the page of the two.
      const outline = outlineOf(both, {withoutEmpty: true});
      const shown = JSON.stringify(outline);
      const texts = [...textsIn(first), ...textsIn(second)];
      expect(texts.filter((text) => !shown.includes(JSON.stringify(text).slice(1, -1)))).toEqual(
        [],
      );
      const marks = ({notes}: Sheet): number =>
        Object.values(notes).reduce((sum, note) => sum + note.marks.length, 0);
      const said = outline.levels.flatMap(({areas}) =>
        areas.flatMap(({lines}) =>
          lines.flatMap(({voices}) => voices.flatMap(({note}) => note.marks)),
        ),
      );
      expect(said).toHaveLength(marks(first) + marks(second));
    }),
  );
});

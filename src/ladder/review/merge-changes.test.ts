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
import {addLevel, toggleMark, writeGoal, writeNote} from './edit-sheet';
import {mergeChanges} from './merge-changes';
import {noteAt} from './sheet';
import {parseSheet, serializeSheet} from './sheet-file';
import {takeOver} from './take-over';

const day = kitchenOn('2026-01-01', kitchen);
const [level, next] = [levelOf(day, 'Kitchen/L1'), levelOf(day, 'Kitchen/L2')];
const base = sheetOf(level);
const fire = lineId(base, 'I light');
const wood = lineId(base, 'I carry');

test('what two windows write at two places is both there', () => {
  const mine = toggleMark(writeNote(base, fire, {evidence: 'Mine.'}), wood, 'strength');
  const theirs = writeGoal(writeNote(base, wood, {evidence: 'Theirs.'}), wood, {
    key: 'g1',
    text: 'More wood',
    by: '',
  });
  const merged = mergeChanges(base, mine, theirs);
  expect(noteAt(merged, fire).evidence).toBe('Mine.');
  expect(noteAt(merged, wood)).toEqual({
    evidence: 'Theirs.',
    marks: ['strength'],
    goals: [{key: 'g1', text: 'More wood', by: ''}],
  });
});

test('what one window removed and the other left alone is gone', () => {
  const before = writeNote(base, fire, {evidence: 'Old.', marks: ['talk', 'strength']});
  const mine = writeNote(before, fire, {evidence: '', marks: ['talk']});
  const theirs = writeNote(before, wood, {evidence: 'New.'});
  const merged = mergeChanges(before, mine, theirs);
  expect(noteAt(merged, fire)).toEqual({evidence: '', marks: ['talk'], goals: []});
});

test('a passage that both wrote in holds both', () => {
  const mine = writeNote(base, fire, {evidence: 'Mine.'});
  const theirs = writeNote(base, fire, {evidence: 'Theirs.'});
  expect(noteAt(mergeChanges(base, mine, theirs), fire).evidence).toBe('Theirs.\n\nMine.');
});

test('a name that both changed is as this window, the later one, has it', () => {
  const merged = mergeChanges(base, {...base, name: 'Mine'}, {...base, name: 'Theirs'});
  expect(merged.name).toBe('Mine');
});

test('what is written at a line that the other window took over moves with it', () => {
  const to = {id: 'zzzzzzz', words: 'I light it.', wording: 2, trail: [], address: '/'};
  const mine = writeNote(base, fire, {evidence: 'Mine.'});
  const theirs = takeOver(base, fire, to);
  for (const merged of [mergeChanges(base, mine, theirs), mergeChanges(base, theirs, mine)]) {
    expect(noteAt(merged, 'zzzzzzz').evidence).toBe('Mine.');
    expect(parseSheet(serializeSheet(merged))).toEqual({sheet: merged});
  }
});

test('no text that either window wrote is lost, and the result is a sound sheet', () => {
  const written = writtenSheets([level]);
  fc.assert(
    fc.property(written, written, written, fc.boolean(), (before, own, theirs, adds) => {
      const mine = adds ? addLevel(own, next) : own;
      const merged = mergeChanges(before, mine, theirs);
      expect(parseSheet(serializeSheet(merged))).toEqual({sheet: merged});
      const all = textsIn(merged).join('\n');
      const old = new Set(textsIn(before));
      const fresh = [...textsIn(mine), ...textsIn(theirs)].filter((text) => !old.has(text));
      expect(fresh.filter((text) => !all.includes(text.trimEnd()))).toEqual([]);
      expect(mergeChanges(before, before, theirs)).toEqual(theirs);
      expect(mergeChanges(before, mine, before)).toEqual(mine);
    }),
  );
});

import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {
  kitchen,
  kitchenOn,
  levelOf,
  lineId,
  sheetOf,
  writtenSheets,
} from '../../../tests/words/kitchens';
import {writeNote} from './edit-sheet';
import {fileVersion, largestFile, parseSheet, serializeSheet, sheetFileName} from './sheet-file';
import {bringTogether} from './two-sides';

const day = kitchenOn('2026-01-01', kitchen);
const level = levelOf(day, 'Kitchen/L1');
const empty = sheetOf(level);
const written = writtenSheets([level, levelOf(day, 'Kitchen/L2')]);

test('any sheet that is written as a file and read again is the same', () => {
  fc.assert(
    fc.property(written, written, (sheet, other) => {
      expect(parseSheet(serializeSheet(sheet))).toEqual({sheet});
      const both = bringTogether(sheet, other, 'k2');
      expect(parseSheet(serializeSheet(both))).toEqual({sheet: both});
    }),
  );
});

test('a file that is cut off anywhere is refused in a sentence', () => {
  const file = serializeSheet(writeNote(empty, lineId(empty, 'I light'), {evidence: 'Each day.'}));
  for (let end = 0; end < file.trimEnd().length; end += 7)
    expect(parseSheet(file.slice(0, end))).toEqual({
      problem: expect.stringMatching(/^This .*[.] Nothing was opened; /u),
    });
});

test('whatever else is opened is refused in a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(parseSheet(text)).toEqual({
        problem: expect.stringContaining('no review sheet'),
      });
    }),
  );
  expect(parseSheet(' '.repeat(largestFile + 1))).toEqual({
    problem: expect.stringContaining('too large'),
  });
});

/** The file of an empty sheet with something changed in it. */
function changed(change: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({...(JSON.parse(serializeSheet(empty)) as object), ...change});
}

test('a sheet of a newer version is left as it is, whatever is in it', () => {
  const file = changed({version: fileVersion + 1, levels: 'of another shape'});
  expect(parseSheet(file)).toEqual({
    problem: expect.stringContaining(`newer version of this site (${fileVersion + 1};`),
  });
});

test('what is wrong in a damaged sheet is said with its place', () => {
  const stranger = {evidence: '', marks: [], goals: []};
  const twice = [level, level];
  for (const [change, said] of [
    [{summary: 7}, 'unexpected 7 in summary, expected string'],
    [{levels: []}, 'unexpected 0 in levels, expected >=1'],
    [{more: 1}, 'unexpected "more" in more, expected never'],
    [{notes: {zzzzzzz: stranger}}, 'it has evidence for the line zzzzzzz, and not the line'],
    [{summaries: {zzzzzzz: 'x'}}, 'it has a summary of the area zzzzzzz, and not the area'],
    [{levels: twice}, 'is in it twice'],
    [{ladder: {title: 'x'}}, 'in ladder.address'],
  ] as const)
    expect(parseSheet(changed(change))).toEqual({problem: expect.stringContaining(said)});
});

test('a file is named for its sheet, without what file systems refuse', () => {
  const sheet = {...empty, name: 'Zoë / First: half', writer: 'Sam'};
  expect(sheetFileName(sheet, '2026-07-01', 'json')).toBe(
    'review-zoë-first-half-sam-2026-07-01.json',
  );
  expect(sheetFileName({...sheet, name: '..', writer: ''}, '2026-07-01', 'csv')).toBe(
    'review-2026-07-01.csv',
  );
});

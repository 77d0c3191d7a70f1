import {expect, test} from '@playwright/test';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {csvText, inert, withoutInert} from './csv';

test('no cell begins like a formula, and each comes back as it was', () => {
  for (const cell of ['=1+1', '+1', '-1', '@x', '\tx', '\rx', ' =1', "'=1", '＝1', '|x', '%x'])
    expect(inert(cell)).toBe(`'${cell}`);
  for (const cell of ['I dig.', "'tis spring", '', '1-2']) expect(inert(cell)).toBe(cell);
  const start = fc.constantFrom("'", "''", '=', '-', ' ', '\t', '@', '');
  fc.assert(
    fc.property(start, start, fc.string(), (a, b, rest) => {
      const cell = a + b + rest;
      expect(withoutInert(inert(cell))).toBe(cell);
      expect(inert(cell)).not.toMatch(/^[=+\-@\t\r]/u);
    }),
  );
});

test('every cell comes back from a sheet as it was written', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('a,b', 'a"b', 'a\nb', 'a\rb', '\r\n', '"', ' a '),
  );
  const rows = fc.array(fc.array(cell, {minLength: 2, maxLength: 2}), {minLength: 1});
  fc.assert(
    fc.property(rows, (table) => {
      const read = parse(csvText(table), {bom: true, record_delimiter: '\r\n'});
      expect(read.map((row) => row.map(withoutInert))).toEqual(table);
    }),
  );
});

import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {inert, withoutInert} from './inert';

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

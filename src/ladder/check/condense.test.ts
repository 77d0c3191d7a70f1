import {expect, test} from '@playwright/test';
import type {Diagnostic} from '../diagnostic';
import {writeReport} from './report';

const found = (severity: Diagnostic['severity'], rule: string, count: number): Diagnostic[] =>
  Array.from({length: count}, (_, index) => ({
    path: `L${String(index % 4)}.md`,
    line: index + 1,
    column: 1,
    severity,
    rule,
    message: 'Unexpected weed',
  }));

test('says five warnings of a rule and counts the rest; errors are all said', () => {
  const all = [...found('warning', 'weeds', 9), ...found('error', 'slugs', 8)];
  const report = writeReport(all, 'docs/', 4);
  expect(report.match(/warning {2}weeds/gu)).toHaveLength(5);
  expect(report.match(/error {2}slugs/gu)).toHaveLength(8);
  expect(report).toContain(
    '4 more warnings of weeds, in 4 files\n`npm run check -- --all` shows them.\n\n8 errors and 9 warnings in 4 pages',
  );
});

test('says everything to those who ask for it', () => {
  const report = writeReport(found('warning', 'weeds', 9), 'docs/', 4, true);
  expect(report.match(/warning {2}weeds/gu)).toHaveLength(9);
  expect(report).not.toContain('more');
});

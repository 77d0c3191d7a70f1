import {expect, test} from '@playwright/test';
import {checkFiles} from './check-files';
import {rules} from './rules';
import type {Sample} from './rule';

function findings(sample: Sample, rule: string): string[] {
  return checkFiles(new Map(Object.entries(sample)))
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({path, line, column, message}) => `${path}:${line}:${column} ${message}`);
}

for (const {name, good, bad, says} of rules) {
  test(`${name} says what its example promises`, () => {
    expect(findings(good, name)).toEqual([]);
    expect(findings(bad, name)).toEqual(says);
  });
}

test('every message says what was unexpected and what was expected', () => {
  for (const {says} of rules) {
    for (const line of says) expect(line).toMatch(/^\S.*:\d+:\d+ Unexpected .+, expected .+$/u);
  }
});

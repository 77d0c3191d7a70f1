import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {rules} from './rules';
import {writeRulesGuide} from './rules-guide';

test('the guide in docs/ is what the rules say now (else run `npm run rules-guide`)', () => {
  const file = resolve(__dirname, '../../../docs/Guides/Rules.md');
  expect(readFileSync(file, 'utf8')).toBe(writeRulesGuide(rules));
});

test('every folder of a rule is in the list, under its own name', () => {
  const folders = readdirSync(__dirname, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name);
  expect(rules.map(({name}) => name).toSorted()).toEqual(folders.toSorted());
  for (const name of folders) {
    expect(readFileSync(join(__dirname, name, 'rule.ts'), 'utf8')).toContain(`name: '${name}'`);
  }
});

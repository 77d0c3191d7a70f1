import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {rules} from './rules';
import {writeRulesGuide, writtenByCommand} from './rules-guide';

test('a guide to the rules in docs/ is what the rules say now (else run `npm run rules-guide`)', () => {
  const file = resolve(__dirname, '../../../docs/Guides/Rules.md');
  // Another ladder may have none, or a page of its own by that name.
  const written = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (written.includes(writtenByCommand)) expect(written).toBe(writeRulesGuide(rules));
});

test('the guide to the rules has every rule, what it says, and the mark of the command', () => {
  const guide = writeRulesGuide(rules);
  expect(guide).toContain(writtenByCommand);
  for (const {name, why, says} of rules)
    for (const text of [`### ${name}\n`, why, ...says.slice(0, 1).map((line) => line.slice(0, 30))])
      expect(guide).toContain(text);
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

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

test('the guide writes no file twice that is as it was, and names one alone once', () => {
  const rule = {name: 'jump', severity: 'warning', scope: 'reading', why: 'Weeds.'} as const;
  const guide = writeRulesGuide([
    {...rule, good: {'A.md': 'Beans\n'}, bad: {'A.md': 'Weeds\n'}, says: ['A.md:1:1 Unexpected']},
    {
      ...rule,
      good: {'A.md': 'Peas\n', 'B.md': 'Beds\n'},
      bad: {'A.md': 'Ivy\n', 'B.md': 'Beds\n'},
      says: [],
    },
  ]);
  expect(guide).toContain('Write this instead:\n````markdown\nBeans\n````\n</details>');
  expect(guide).toContain('Peas\n````\nand `B.md` as it is.\n</details>');
  expect(guide.match(/Beds/gu)).toHaveLength(1);
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

// cspell:ignore טווח צמחים
import {expect, test} from '@playwright/test';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ladderOutline} from '../../../tests/words/ladder-outline';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {checkFiles} from './check-files';
import {leftOutNote} from './english-rules';

const line = (text: string): string => `# L1: Gardener\n\n## Beds\n\n- ${text}\n- Sows.\n- Digs.\n`;
const files = new Map([['Garden/L1.md', line('I work effectively, and I dig.')]]);
const found = (owner = {}): string[] =>
  checkFiles(files, {owner})
    .map(({rule}) => rule)
    .filter((rule) => rule !== 'no-examples')
    .toSorted();

test('rules of English words say nothing of a ladder in another language, but where its owner asks for one', () => {
  expect(found()).toEqual(['person', 'several-asks', 'vague-words']);
  expect(found({language: 'en-GB'})).toEqual(found());
  expect(found({language: 'sv'})).toEqual([]);
  expect(found({language: 'sv', rules: {person: 'warning'}})).toEqual(['person']);
});

test('says once which rules are left out, and how to have them', () => {
  expect(leftOutNote({})).toBeUndefined();
  expect(leftOutNote({language: 'sv', rules: {person: 'off'}})).toMatch(
    /^The ladder is in `sv`: .*spelling, .*vague-words.* are left out\. .*ladder\.yml/u,
  );
});

test('a ladder in Hebrew is read like any other, and nothing is wrong with it', () => {
  const folder = join(__dirname, '../../../tests/fixtures/languages/he');
  const sources = new Map(
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
  );
  const pages = [...sources].map(([path, source]) => parsePage(path, source));
  const outline = ladderOutline(buildLadder(pages, {language: 'he'})).split('\n');
  expect(outline.map((row) => row.trim().split(' ')[0])).toEqual([
    'Track:',
    '[L1]',
    '>',
    'טווח',
    'צמחים',
    '-',
    '-',
    '*',
    '[L2]',
    '>',
    'טווח',
    'צמחים',
    '-',
    '-',
    'Pages:',
    '',
  ]);
  const errors = checkFiles(sources, {owner: {language: 'he'}}).filter(
    ({severity}) => severity === 'error',
  );
  expect(errors).toEqual([]);
});

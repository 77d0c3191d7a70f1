import {resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {isIndex} from '../../src/ladder/paths';
import {openWorkspace} from '../../src/workspace/workspace';
import {readText} from '../../src/workspace/read-files';
import {fixtureLadder} from '../site/fixture-site';
import {renderFile, textOf} from '../words/words-of-page';
import {splitWords, wordsOfSource} from '../words/words-of-source';

const workspace = openWorkspace(fixtureLadder, resolve(__dirname, '../../static'));

test('every file is read without a complaint', async () => {
  const {ladder, diagnostics} = await workspace.read();
  expect(ladder.pages.length).toBeGreaterThan(10);
  expect(diagnostics).toEqual([]);
});

test('every word is on its page, in order, once', async () => {
  const {ladder} = await workspace.read();
  for (const {path} of ladder.pages) {
    const read = await readText(workspace.folder, path);
    const words = splitWords(textOf(await renderFile(workspace, path)));
    expect(words.length, path).toBeGreaterThan(isIndex(path) ? 20 : 90);
    expect(words, path).toEqual(wordsOfSource('text' in read ? read.text : ''));
  }
});

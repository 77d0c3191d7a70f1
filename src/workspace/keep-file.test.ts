import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {keepFile} from './keep-file';

test('a file is kept whole, in the place of the one before, with nothing beside it', ({}, info) => {
  const file = info.outputPath('kept/page');
  for (const content of ['one', Buffer.from('two')]) {
    keepFile(file, content);
    expect(readFileSync(file, 'utf8')).toBe(String(content));
  }
  expect(readdirSync(info.outputPath('kept'))).toEqual(['page']);
});

test('where nothing can be written, nothing is kept and nothing happens', ({}, info) => {
  writeFileSync(info.outputPath('kept'), 'a file, not a folder');
  keepFile(info.outputPath('kept/page'), 'one');
  expect(readFileSync(info.outputPath('kept'), 'utf8')).toBe('a file, not a folder');
});

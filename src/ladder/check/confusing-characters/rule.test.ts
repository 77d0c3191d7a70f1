import {expect, test} from '@playwright/test';
import {parsePage} from '../../parse/page';
import {confusingCharacters} from './rule';

const source = '# Beds\n';
const messagesOf = (path: string): string[] =>
  confusingCharacters.check({page: parsePage(path, source), source}).map(({message}) => message);

test('the name of a file or a folder hides no character', () => {
  expect(messagesOf('Beds/L1\u202edm.exe.md')).toEqual([
    'Unexpected character U+202E, which turns the direction of the text in the name of the file or its folder, expected none: rename it',
  ]);
  expect(messagesOf('Be\u200bds/L1.md')).toEqual([
    'Unexpected invisible character U+200B in the name of the file or its folder, expected none: rename it',
  ]);
  expect(messagesOf('باغ/L1 👩‍🌾.md')).toEqual([]);
});

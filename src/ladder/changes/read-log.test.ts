import {expect, test} from '@playwright/test';
import {commitMark, readLog} from './read-log';

test('a message may hold the mark that commits begin with', () => {
  const hash = (digit: string): string => digit.repeat(40);
  const row = (digit: string): string =>
    `\0\n:100644 100644 ${hash('a')} ${hash(digit)} M\0L1.md\0`;
  const log = [
    `${commitMark}${hash('2')} 1767225600\nSow ${commitMark}later\n${row('c')}`,
    `${commitMark}${hash('1')} 1767139200\nSow\n${row('b')}`,
  ].join('');
  expect(readLog(log).map(({commit, message}) => [commit, message.trim()])).toEqual([
    [hash('1'), 'Sow'],
    [hash('2'), `Sow ${commitMark}later`],
  ]);
});

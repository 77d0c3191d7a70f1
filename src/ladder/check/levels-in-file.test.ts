import {expect, test} from '@playwright/test';
import {checkFiles} from './check-files';

const levels = (second: string): Map<string, string> =>
  new Map([
    ['Potters.md', `# Potters\n\n## L1: Potter\n\n- I throw.\n\n## L2: Senior Potter\n\n${second}`],
  ]);
const marksIn = (second: string): string[] =>
  checkFiles(levels(second)).flatMap(({rule, path, line}) =>
    rule === 'conflict-marks' ? `${path}:${line}` : [],
  );

test('marks of a conflict are said once for a file, and are code in the code of any of its levels', () => {
  expect(marksIn('<<<<<<< a\n')).toEqual(['Potters.md:9']);
  expect(marksIn('```\n<<<<<<< a\n```\n')).toEqual([]);
});

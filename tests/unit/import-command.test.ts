import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {expect, test, type TestInfo} from '@playwright/test';

const root = resolve(__dirname, '../..');

/** A folder for a ladder, and the command that imports a sheet into it. */
function ladderIn(info: TestInfo) {
  const docs = info.outputPath('docs');
  mkdirSync(docs, {recursive: true});
  return {
    page: join(docs, 'Gardens/L1-Digger.md'),
    /** Runs `npm run import`. */
    importSheet: (text: string, ...args: string[]) => {
      const sheet = info.outputPath('sheet.csv');
      writeFileSync(sheet, `track,rank,role,area,kind,text\n${text}`);
      const {status, stdout, stderr} = spawnSync(
        process.execPath,
        ['--require', 'tsx/cjs', 'src/cli/import.ts', sheet, ...args],
        {cwd: root, encoding: 'utf8', env: {...process.env, SITE_DOCS: docs}},
      );
      return {status, said: stripVTControlCharacters(stdout + stderr)};
    },
  };
}

const row = 'Gardens,L1,Digger,Soil,expectation,I dig.\n';

test('a sheet is written into a ladder, and once more says that nothing is new', ({}, info) => {
  const {page, importSheet} = ladderIn(info);
  const first = importSheet(row);
  expect(first.status, first.said).toBe(0);
  expect(first.said).toMatch(/^Wrote .*L1-Digger\.md$/mu);
  expect(readFileSync(page, 'utf8')).toContain('\n## Soil\n\n- I dig.\n');
  expect(importSheet(row).said).toBe('1 file is as the import has them.\n');
});

test('a file that says something else is replaced where the author asks for it, and tried before', ({}, info) => {
  const {page, importSheet} = ladderIn(info);
  importSheet(row);
  const other = row.replace('dig', 'dig deep');
  const refused = importSheet(other);
  expect(refused.status).toBe(1);
  expect(refused.said).toContain('Nothing was written: --overwrite replaces these files.');
  expect(importSheet(other, '--overwrite', '--dry-run').said).toMatch(
    /^Would write .*L1-Digger\.md, in place of what was there$/mu,
  );
  expect(readFileSync(page, 'utf8')).toContain('- I dig.\n');
  expect(importSheet(other, '--overwrite').status).toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('- I dig deep.\n');
});

for (const [what, wrong, where] of [
  ['of a kind that there is not', 'Gardens,L1,Digger,Soil,weed,I pull.', 'weed'],
  ['whose text is no line', 'Gardens,L1,Digger,Soil,expectation,<details>', 'text, which'],
] as const)
  test(`of a sheet with a row ${what} nothing is written, and the row is named`, ({}, info) => {
    const {page, importSheet} = ladderIn(info);
    const {status, said} = importSheet(`${row}${wrong}\n`);
    expect(status).toBe(1);
    expect(said).toMatch(new RegExp(`sheet\\.csv, row 3.*${where}`, 'u'));
    expect(said).toContain('Nothing was written: 1 place would not be read as meant.');
    expect(existsSync(page)).toBe(false);
  });

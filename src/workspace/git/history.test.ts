import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {dayOfCommit, hasWholeHistory} from './history';

function git(folder: string, ...args: string[]): void {
  const settings = [
    'user.name=Baker',
    'user.email=baker@example.org',
    'protocol.file.allow=always',
  ];
  execFileSync('git', [...settings.flatMap((one) => ['-c', one]), ...args], {
    cwd: folder,
    stdio: 'ignore',
    env: {...process.env, GIT_COMMITTER_DATE: '2025-03-09T23:30:00-05:00'},
  });
}

/** A project with a ladder, in a repository of its own with one commit. */
function makeRepository(folder: string): string {
  mkdirSync(join(folder, 'docs'), {recursive: true});
  writeFileSync(join(folder, 'docs/L1.md'), '# L1: Baker\n');
  git(folder, 'init', '--quiet');
  git(folder, 'add', '.');
  git(folder, 'commit', '--quiet', '-m', 'Bread');
  return folder;
}

test('a ladder has a whole history where all of it is there, in the repository of the project', ({}, info) => {
  const project = makeRepository(info.outputPath('project'));
  expect(hasWholeHistory(join(project, 'docs'), project)).toBe(true);

  const other = makeRepository(info.outputPath('other'));
  expect(hasWholeHistory(join(other, 'docs'), project), 'a ladder of another repository').toBe(
    false,
  );
  git(project, 'submodule', 'add', other, 'ladder');
  expect(hasWholeHistory(join(project, 'ladder/docs'), project), 'a submodule').toBe(true);

  git(other, 'commit', '--quiet', '--allow-empty', '-m', 'Rolls');
  const shallow = info.outputPath('shallow');
  git(other, 'clone', '--quiet', '--depth', '1', `file://${other}`, shallow);
  expect(hasWholeHistory(join(shallow, 'docs'), shallow), 'a shallow clone').toBe(false);

  const begun = info.outputPath('begun');
  mkdirSync(begun);
  git(begun, 'init', '--quiet');
  expect(hasWholeHistory(begun, begun), 'nothing is committed').toBe(false);
});

test('the day of a commit is its day in UTC, as long as nothing has changed since', ({}, info) => {
  const project = makeRepository(info.outputPath('project'));
  const docs = join(project, 'docs');
  expect(dayOfCommit(docs)).toBe('2025-03-10');
  writeFileSync(join(project, 'README.md'), 'Of no concern to the ladder.');
  expect(dayOfCommit(docs)).toBe('2025-03-10');
  writeFileSync(join(docs, 'L2.md'), '# L2: Miller\n');
  expect(dayOfCommit(docs)).toBeUndefined();
});

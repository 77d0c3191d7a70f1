import {execFileSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {largestPage} from '../../ladder/parse/page-text';
import {findHashes, readTrees} from './read-objects';

test('reads the pages of a commit as they are read from a disk: no page too large, none that is no text', ({}, info) => {
  const docs = info.outputPath('project/docs');
  mkdirSync(join(docs, 'Beds/.drafts'), {recursive: true});
  const write = (path: string, contents: string | Buffer): void => {
    writeFileSync(join(docs, path), contents);
  };
  write('Beds/L1 “Digger”.md', '# L1: Digger\n');
  write('Beds/full.md', 'x'.repeat(largestPage));
  write('Beds/too-large.md', 'x'.repeat(largestPage + 1));
  write('Beds/binary.md', Buffer.from([35, 0, 35]));
  write('Beds/latin.md', Buffer.from([35, 0xe9]));
  write('Beds/.drafts/L2.md', '# L2: Planter\n');
  write('Beds/seeds.csv', 'a,b\n');
  symlinkSync('full.md', join(docs, 'Beds/elsewhere.md'));
  const git = (...args: string[]): void => {
    const settings = ['-c', 'user.name=G', '-c', 'user.email=g@example.org'];
    execFileSync('git', [...settings, ...args], {cwd: docs, stdio: 'ignore'});
  };
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Beds');

  const pages = readTrees(docs, ['HEAD:./', 'HEAD:nowhere']);
  expect([...(pages.get('HEAD:./') ?? [])].map(([path, text]) => [path, text.length])).toEqual([
    ['Beds/L1 “Digger”.md', 13],
    ['Beds/full.md', largestPage],
  ]);
  expect(pages.get('HEAD:nowhere')?.size).toBe(0);
  expect([...findHashes(docs, ['HEAD:./Beds/no such.md', 'HEAD:./Beds/seeds.csv']).keys()]).toEqual(
    ['HEAD:./Beds/seeds.csv'],
  );
});

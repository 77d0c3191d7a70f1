import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {TestInfo} from '@playwright/test';
import {runLinks} from '../../src/cli/links';

/** A ladder in a folder of its own. */
export function ladderIn(info: TestInfo) {
  const root = info.outputPath('ladder');
  mkdirSync(root, {recursive: true});
  const said: string[] = [];
  const say = (text: string): void => {
    said.push(text);
  };
  const registry = join(root, 'links/registry.jsonl');
  return {
    root,
    said,
    registry,
    read: () => readFileSync(registry, 'utf8'),
    write: (path: string, text: string): void => {
      mkdirSync(join(root, path, '..'), {recursive: true});
      writeFileSync(join(root, path), text);
    },
    remove: (path: string): void => {
      rmSync(join(root, path));
    },
    links: (...args: string[]) => runLinks(args, root, {out: say, err: say}),
    git: (...args: string[]): string =>
      execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        env: {
          ...process.env,
          GIT_CONFIG_GLOBAL: join(root, 'no-config'),
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_AUTHOR_NAME: 'A',
          GIT_AUTHOR_EMAIL: 'a@example.org',
          GIT_COMMITTER_NAME: 'A',
          GIT_COMMITTER_EMAIL: 'a@example.org',
          ...(args[0] === 'commit' && {GIT_COMMITTER_DATE: `${args.at(-1) ?? ''}T12:00:00Z`}),
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
  };
}

export const level = '# L1: Cook\n\n## Fire\n\n- I light the fire before dawn.\n';

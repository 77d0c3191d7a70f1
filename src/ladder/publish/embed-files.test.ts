import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {expect, test} from '@playwright/test';
import {runLinks} from '../../cli/links';
import {english} from '../language';
import {plainSite} from './plain-site';
import type {Snapshot} from '../snapshot';
import {openWorkspace} from '../../workspace/workspace';
import {embedFiles} from './embed-files';

const site = {
  plain: plainSite({title: 'Garden', tagline: '', url: 'https://ladder.example.org', baseUrl: '/'}),
  language: english,
};

function framesOf(snapshot: Snapshot): Map<string, string> {
  return new Map(embedFiles(snapshot, site).map(({path, content}) => [path, content()]));
}

test('what is framed somewhere stays there when it leaves its level, and when it ends', async ({}, info) => {
  const write = (path: string, text: string): void => {
    const file = info.outputPath(path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  };
  const silent = {out: () => undefined, err: () => undefined};
  const read = (): Promise<Snapshot> =>
    openWorkspace(info.outputPath('docs'), info.outputPath('static')).read();
  write('docs/Garden/Notes.md', '# L1: Helper\n\n## Beds\n\n- I dig.\n- I rake.\n- I prune.\n');
  write('docs/Garden/L2-Head.md', '# L2: Head\n\n## Beds\n\n- I plan.\n');
  write('docs/Tools.md', '# Tools\n\n- We oil them.\n');
  expect(await runLinks(['--date', '2026-01-05'], info.outputPath('.'), silent)).toBe(0);
  const before = framesOf(await read());
  // The page, its area and its three lines, and those of the second level; nothing of what is no level.
  expect(before.size).toBe(8);

  write('docs/Garden/Notes.md', '# Notes\n\n## Beds\n\n- I dig.\n- I rake.\n');
  expect(await runLinks(['--date', '2026-02-05'], info.outputPath('.'), silent)).toBe(0);
  const after = framesOf(await read());
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  expect(after.size).toBe(before.size);
  const frameOf = (words: string): string | undefined =>
    [...after.values()].find((html) => html.includes(`>${words}</h1>`));
  expect(frameOf('I rake.')).toContain('Notes › Beds');
  expect(frameOf('I rake.')).not.toContain('removed');
  expect(frameOf('I prune.')).toContain('This line was removed from the ladder on');
});

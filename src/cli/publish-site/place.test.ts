import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {publish} from './publish';
import {readPlace, whyNotThere} from './place';

for (const [args, place, rest] of [
  [[], 'build', []],
  [['--out-dir', 'www'], 'www', []],
  [['--out-dir=www', '--no-minify'], 'www', ['--no-minify']],
  [['--no-minify', '--out-dir', 'a', '--out-dir=b'], 'b', ['--no-minify']],
] as const) {
  test(`reads ${JSON.stringify(args)} as the place ${place}`, ({}, info) => {
    expect(readPlace(info.outputPath(), args)).toEqual({place: info.outputPath(place), rest});
  });
}

test('a site never takes the place of what is no site', ({}, info) => {
  const siteDir = info.outputPath('project');
  for (const name of ['docs', 'notes', 'empty', 'build'])
    mkdirSync(join(siteDir, name), {recursive: true});
  writeFileSync(join(siteDir, 'docs/index.html'), 'a page of the ladder');
  writeFileSync(join(siteDir, 'notes/L1.md'), '# L1: Baker');
  const docs = join(siteDir, 'docs');
  writeFileSync(join(siteDir, 'build/index.html'), 'a site');
  for (const free of ['build', 'empty', 'not-there-yet', '../beside'])
    expect(whyNotThere(join(siteDir, free), siteDir, docs), free).toBeUndefined();
  expect(whyNotThere(docs, siteDir, docs)).toMatch(/holds the ladder$/u);
  expect(whyNotThere(join(siteDir, 'notes'), siteDir, docs)).toBe(
    'Unexpected --out-dir `notes`, expected a folder for the site alone: this one holds `L1.md`, and no index.html',
  );
  for (const around of ['.', '..'])
    expect(whyNotThere(join(siteDir, around), siteDir, docs), around).toMatch(
      /holds the project$/u,
    );
});

test('what is wrong with the place or the settings is one sentence, and nothing is built', async ({}, info) => {
  const siteDir = info.outputPath('project');
  mkdirSync(join(siteDir, 'docs'), {recursive: true});
  writeFileSync(join(siteDir, 'docs/L1.md'), '# L1: Baker');
  const said: string[] = [];
  const error = console.error;
  const environment = {...process.env};
  console.error = (text: string) => said.push(text);
  try {
    expect(await publish(siteDir, ['--out-dir', 'docs'])).toBe(1);
    process.env.SITE_URL = 'https://[';
    expect(await publish(siteDir, [])).toBe(1);
    delete process.env.SITE_URL;
    process.env.SITE_DOCS = 'levels';
    expect(await publish(siteDir, [])).toBe(1);
  } finally {
    console.error = error;
    process.env = environment;
  }
  expect(said).toEqual([
    expect.stringMatching(/^Unexpected --out-dir `docs`.*\. Nothing was built\.$/u),
    'Unexpected SITE_URL `https://[`, expected an address that begins with https://. Nothing was built.',
    'Unexpected SITE_DOCS `levels`, expected the folder of the level files: there is none. Nothing was built.',
  ]);
});

// cspell:ignore סולם מבקשים
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {buildSite, type BuiltSite} from './build-site';

const root = resolve(__dirname, '../..');

/** The ladder that the tests know by heart. The one in `docs/` is its owner's, and no test knows its words. */
export const fixtureLadder = join(root, 'tests/fixtures/ladder/docs');

/** The site of that ladder. */
export const fixtureSite = {
  name: 'fixture-site',
  docs: fixtureLadder,
  out: join(root, '.cache/fixture-site'),
  // Below the root of a host, as most ladders are published: a link that forgets its base path fails.
  basePath: '/career-ladder/',
} as const;

/** A ladder in Japanese with ten years of a history, and what stands around it. */
export const japaneseSite = {
  name: 'japanese-site',
  docs: join(root, '.cache/japanese-ladder/docs'),
  out: join(root, '.cache/japanese-site'),
  basePath: '/career-ladder/',
  settings: {
    SITE_LANGUAGE: 'ja',
    SITE_TITLE: '庭のラダー',
    SITE_TAGLINE: '庭の仕事で求められることを、やさしい言葉で。',
  },
} as const;

/** A ladder that runs from right to left, in a language that the interface has no words of. */
export const hebrewSite = {
  name: 'hebrew-site',
  docs: join(root, 'tests/fixtures/languages/he'),
  out: join(root, '.cache/hebrew-site'),
  basePath: '/career-ladder/',
  settings: {SITE_LANGUAGE: 'he', SITE_TITLE: 'סולם הגן', SITE_TAGLINE: 'מה מבקשים בגן.'},
} as const;

/** Everything that a site is made of, beside its ladder. */
const sources = [
  'src',
  'i18n',
  'static',
  'tests/site/build-site.ts',
  'tests/site/fixture-site.ts',
  'tests/site/japanese-ladder.ts',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package-lock.json',
];

/** Builds a site, unless the one that is there was made of the same files: whoever runs a single test waits for no build. */
export function buildFixtureSite(site: BuiltSite): void {
  const stamp = join(site.out, '.made-of');
  const digest = digestOf([...sources, relative(root, site.docs)]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(site.out, {recursive: true, force: true});
  buildSite(site);
  writeFileSync(stamp, digest);
}

function digestOf(names: readonly string[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const name of names.map((each) => join(root, each))) {
    const files = statSync(name).isFile()
      ? [name]
      : readdirSync(name, {recursive: true, encoding: 'utf8'})
          .toSorted()
          .map((file) => join(name, file))
          .filter((file) => statSync(file).isFile());
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {buildSite} from './build-site';

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

/** Everything that the site is made of. */
const sources = [
  'src',
  'static',
  'tests/fixtures/ladder',
  'tests/site/build-site.ts',
  'tests/site/fixture-site.ts',
  'docusaurus.config.ts',
  'sidebars.ts',
  'package-lock.json',
];

/** Builds the site, unless the one that is there was made of the same files: whoever runs a single test waits for no build. */
export function buildFixtureSite(): void {
  const stamp = join(fixtureSite.out, '.made-of');
  const digest = digestOf(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(fixtureSite.out, {recursive: true, force: true});
  buildSite(fixtureSite);
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

import {spawnSync} from 'node:child_process';
import {join, relative, resolve} from 'node:path';

const root = resolve(__dirname, '../..');

/** A site that the tests build for themselves. */
export interface BuiltSite {
  /** What the builder's own files are called; two builds at once have two names. */
  readonly name: string;
  /** The ladder, absolute. */
  readonly docs: string;
  /** Where the site goes, absolute. */
  readonly out: string;
  readonly basePath: string;
  /** What its owner has set, beside or in place of the settings of the tests. */
  readonly settings?: Readonly<Record<`SITE_${string}`, string>>;
}

/**
 * Builds a site whose words, settings and address are the test's own: nothing in it depends on the ladder in `docs/`, or on
 * what its owner calls it. The project's own build, its files and its cache are left alone.
 *
 * @throws Error with everything that the builder said, when it fails
 */
export function buildSite({name, docs, out, basePath, settings}: BuiltSite): void {
  const {status, stdout, stderr} = spawnSync(
    join(root, 'node_modules/.bin/docusaurus'),
    ['build', '--out-dir', out],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SITE_TITLE: 'Career Ladder',
        SITE_TAGLINE: 'What each level of the tests asks, in plain words.',
        SITE_DOCS: relative(root, docs),
        SITE_URL: 'https://ladder.example.org',
        SITE_BASE_URL: basePath,
        SITE_REPOSITORY: 'https://github.example.org/tests/ladder',
        SITE_BRANCH: 'main',
        ...settings,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus/${name}`,
        // The bundler's cache is of another ladder, and mixes the two up.
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
    },
  );
  if (status !== 0) throw new Error(`The build of ${docs} failed:\n${stdout}${stderr}`);
}

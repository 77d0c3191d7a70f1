import type {SearchParts} from './measure-search';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';

const project = resolve(__dirname, '../..');

/** A site made of a ladder, that can be built and measured. */
export interface Site {
  readonly name: string;
  /** Where the command runs. */
  readonly folder: string;
  readonly command: readonly [program: string, ...args: string[]];
  readonly env: Readonly<Record<string, string>>;
  /** The built site, absolute. */
  readonly output: string;
  /** What a cold build does without, absolute. */
  readonly caches: readonly string[];
  /** The path of a level page of the ladder, below the site's root. */
  readonly levelPage: (file: string) => string;
  /** A page on which two levels are chosen and shown, if it has one. */
  readonly comparePage?: string;
  /** Its search, if it has one. */
  readonly search?: SearchParts;
}

/** Our own site, over a ladder of the bench. */
export function ownSite(ladder: string, scratch: string): Site {
  const output = join(scratch, 'own');
  return {
    name: 'career-ladder',
    folder: project,
    command: ['node', '--require', 'tsx/cjs', 'src/cli/build.ts', '--out-dir', output],
    env: {SITE_DOCS: ladder, SITE_BASE_URL: '/'},
    output,
    caches: ['node_modules/.cache', '.docusaurus-build'].map((name) => join(project, name)),
    levelPage: (file) => `${file.replace(/\.md$/u, '')}/`,
    comparePage: 'compare/',
    search: {
      button: '[data-search-open]',
      field: '.search__input',
      result: '.search__results [role=option]',
    },
  };
}

/** What a peer consists of: files to write, and how to build it. */
interface Peer {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  /** Where the ladder goes. */
  readonly docs: string;
  readonly page: (path: string, text: string) => string;
  readonly site: (folder: string) => Omit<Site, 'name' | 'folder'>;
}

const {dependencies: ourPackages, overrides} = JSON.parse(
  readFileSync(join(project, 'package.json'), 'utf8'),
) as {dependencies: Record<string, string>; overrides: Record<string, string>};
const versionsOf = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, ourPackages[name] ?? '*']));

/** The same Docusaurus, as its own documentation sets it up. */
const plain: Peer = {
  name: 'plain-docusaurus',
  packages: versionsOf(
    '@docusaurus/core',
    '@docusaurus/faster',
    '@docusaurus/preset-classic',
    '@mdx-js/react',
    'react',
    'react-dom',
  ),
  files: {
    'docusaurus.config.mjs': `export default {
  title: 'Ladder', url: 'http://localhost', baseUrl: '/', trailingSlash: true,
  future: {v4: true, faster: true}, markdown: {format: 'detect'}, onBrokenLinks: 'warn',
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
  themeConfig: {navbar: {title: 'Ladder'}},
};
`,
  },
  docs: 'docs',
  page: (_, text) => text,
  site: (folder) => ({
    command: [join(folder, 'node_modules/.bin/docusaurus'), 'build'],
    env: {},
    output: join(folder, 'build'),
    caches: [join(folder, 'node_modules/.cache'), join(folder, '.docusaurus')],
    levelPage: (file) => `${file.replace(/\.md$/u, '')}/`,
  }),
};

/** Starlight, as its own documentation sets it up. */
const starlight: Peer = {
  name: 'starlight',
  packages: {astro: '^5.0.0', '@astrojs/starlight': '^0.36.0'},
  files: {
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import {defineConfig, passthroughImageService} from 'astro/config';
export default defineConfig({
  image: {service: passthroughImageService()}, telemetry: false,
  integrations: [starlight({title: 'Ladder'})],
});
`,
    'src/content.config.mjs': `import {docsLoader} from '@astrojs/starlight/loaders';
import {docsSchema} from '@astrojs/starlight/schema';
import {defineCollection} from 'astro:content';
export const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})};
`,
  },
  docs: 'src/content/docs',
  page: (_, text) => {
    const title = /^# (.*)$/mu.exec(text)?.[1] ?? 'Page';
    return `---\ntitle: ${JSON.stringify(title)}\n---\n${text.replace(/^# .*$/mu, '')}`;
  },
  site: (folder) => ({
    command: [join(folder, 'node_modules/.bin/astro'), 'build'],
    env: {ASTRO_TELEMETRY_DISABLED: '1'},
    output: join(folder, 'dist'),
    caches: [join(folder, 'node_modules/.astro'), join(folder, '.astro')],
    levelPage: (file) => `${file.replace(/\.md$/u, '').toLowerCase()}/`,
    search: {
      button: 'site-search button[data-open-modal]',
      field: '.pagefind-ui__search-input',
      result: '.pagefind-ui__result',
    },
  }),
};

/** The sites that ours is measured beside, by name. */
export const peers: readonly Peer[] = [plain, starlight];

/** Writes a peer's site, but for the ladder; its packages are installed by whoever asks. */
export function writePeer({name, packages, files}: Peer, scratch: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder, {recursive: true});
  const manifest = {name, private: true, dependencies: packages, overrides};
  const all = {...files, 'package.json': JSON.stringify(manifest, null, 2)};
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Puts a ladder into a peer's site, in place of the one that is there. */
export function giveLadder({name, docs, page, site}: Peer, folder: string, ladder: string): Site {
  const target = join(folder, docs);
  rmSync(target, {recursive: true, force: true});
  cpSync(ladder, target, {recursive: true});
  for (const path of readdirSync(target, {recursive: true, encoding: 'utf8'})) {
    if (!path.endsWith('.md')) continue;
    const file = join(target, path);
    writeFileSync(file, page(path, readFileSync(file, 'utf8')));
  }
  return {name, folder, ...site(folder)};
}

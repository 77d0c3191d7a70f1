import {existsSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {openWorkspace} from '../../src/workspace/workspace';
import {ProjectCopy} from './project-copy';

/** Parts of names that a file system allows, and some program takes for something else. */
const parts = [
  ...['L1-Baker', 'L2', 'Bread', 'Ünï', '日本', 'e\u0301', '🥖', 'README', 'index', 'constructor'],
  ...['__proto__', 'toString', 's', 'areas', 'compare', 'search', 'assets', 'CON', '404', '1-a'],
  ...[' ', '.', '-', '_', '(', ')', '?', '!', '#', '%', '%20', '%2e', '&', '+', "'", '"', ',', ';'],
  ...['=', '@', '[', ']', '{', '}', '~', '`', '$', '^', '*', ':', '|', '<', '>', '\\'],
];
const name = fc
  .array(fc.constantFrom(...parts), {minLength: 1, maxLength: 3})
  .map((own) => own.join(''));
/** What is hidden is no part of a ladder. */
const isName = (text: string): boolean => !text.startsWith('.');
const path = fc
  .array(name.filter(isName), {minLength: 1, maxLength: 3})
  .map((segments) => `${segments.join('/')}.md`);

/** What Docusaurus and others know above a page, in forms that they refuse among them. */
const frontMatter = fc.subarray(
  [
    ...[
      'title: "Bread: white"',
      'title: 3',
      'slug: /bread',
      'slug: ../..',
      'id: a/b',
      'draft: true',
    ],
    ...['unlisted: 1', 'audience: engineer', 'level: L4', 'tags: {a: 1}', 'description: [a]'],
    ...[
      'sidebar_position: x',
      'sidebar_label: 3',
      'sidebar_class_name: [a]',
      'image: 4',
      'keywords: 5',
    ],
    ...[
      'toc_max_heading_level: 9',
      'displayed_sidebar: none',
      'pagination_next: 3',
      'last_update: x',
    ],
    ...[
      'custom_edit_url: 7',
      'hide_title: maybe',
      'format: mdx',
      '__proto__: {a: 1}',
      'constructor: 1',
    ],
  ],
  {maxLength: 3},
);

const wayOfLinking = fc.constantFrom(
  (to: string) => `[a](<${to}>)`,
  (to: string) => `[a](${encodeURI(to)})`,
  (to: string) => `[a](${to.split('/').map(encodeURIComponent).join('/')}#beds)`,
  (to: string) => `[a](</${to}>)`,
  (to: string) => `<a href="${to.replaceAll('"', '&quot;')}">a</a>`,
);

const file = fc.record({
  path,
  above: frontMatter,
  title: fc.constantFrom(
    '# L1: Baker',
    '# L2 Baker',
    '# Bread',
    '# {a} <b> `c`',
    'Bread\n=====',
    '',
  ),
  body: fc.constantFrom(
    '- I knead.',
    'Prose with {braces} and <tags>.',
    '- **Dough**: I knead.\n- I bake.',
    '',
  ),
  links: fc.array(fc.tuple(wayOfLinking, fc.nat()), {maxLength: 1}),
});

test('whatever the checks let pass is built, page for page', async ({}, info) => {
  const seed = Number(process.env.FUZZ_SEED ?? 1);
  const drawn = fc.sample(file, {numRuns: 300, seed});
  const paths = drawn.map((one) => one.path);
  const files = Object.fromEntries(
    drawn.map(({path: own, above, title, body, links}) => {
      const up = '../'.repeat(own.split('/').length - 1);
      const written = links.map(([link, to]) => link(up + (paths[to % paths.length] ?? '')));
      const head = above.length > 0 ? `---\n${above.join('\n')}\n---\n\n` : '';
      return [`docs/${own}`, `${head}${title}\n\n${written.join(' ')}\n\n## Beds\n\n${body}\n`];
    }),
  );
  const copy = new ProjectCopy(info.outputPath('project'), files);
  const docs = join(copy.folder, 'docs');
  const read = () => openWorkspace(docs, join(copy.folder, 'static')).read();
  let {ladder, diagnostics} = await read();
  // What has an error goes, with what leads there.
  while (diagnostics.some(({severity}) => severity === 'error')) {
    for (const {severity, path: own} of diagnostics)
      if (severity === 'error') rmSync(join(docs, own), {recursive: true, force: true});
    ({ladder, diagnostics} = await read());
  }
  expect(ladder.pages.length).toBeGreaterThan(30);
  const {status, output} = copy.build();
  expect(status, output).toBe(0);
  const missing = ladder.pages.filter(
    ({permalink}) => !existsSync(join(copy.folder, 'build', permalink, 'index.html')),
  );
  expect(missing.map((page) => page.path)).toEqual([]);
});

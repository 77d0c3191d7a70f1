import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {contentSecurityPolicy} from '../../ladder/publish/content-security-policy';
import {inBatches} from '../files/published-file';
import {readHtml, type Span} from './read-html';

/** A site as Docusaurus has just rendered it. */
export interface RenderedSite {
  /** Where it is; its files are changed in place. */
  readonly outDir: string;
  readonly baseUrl: string;
  /** The paths of its pages, with the base URL. */
  readonly paths: readonly string[];
}

/** What is put in place of a part of a page. */
type Edit = readonly [...Span, by: string];

/**
 * Finishes a rendered site: Docusaurus' application is taken out of it, and each page gets the Content-Security-Policy of
 * what it holds.
 *
 * @throws Error when Docusaurus wrote its pages or its style sheet in another way than this expects
 */
export async function finishSite({outDir, baseUrl, paths}: RenderedSite): Promise<void> {
  await inBatches([...new Set(paths.map((path) => fileOf(path, baseUrl)))], async (path) => {
    const file = join(outDir, path);
    const html = await readFile(file, 'utf8');
    const facts = readHtml(html);
    const [loaded] = facts.scriptFiles;
    if (loaded !== undefined)
      throw unexpected(
        `script ${loaded} in ${path}`,
        'pages that load none',
        'the frame of a page',
      );
    const meta = `<meta http-equiv=Content-Security-Policy content="${contentSecurityPolicy(facts)}">`;
    const edits: Edit[] = [
      [facts.policyOffset, facts.policyOffset, meta],
      ...facts.marks.map((span) => [...span, ''] as const),
    ];
    await writeFile(file, edited(html, edits));
  });
  await rm(join(outDir, 'assets/js'), {recursive: true, force: true});
  await checkStyles(join(outDir, 'assets/css'));
}

/** The site has one style sheet, of its own alone (src/css). */
async function checkStyles(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const [name, ...others] = names.filter((each) => each.endsWith('.css'));
  if (name === undefined || others.length > 0)
    throw unexpected(
      `files in assets/css (${names.join(', ') || 'none'})`,
      'one style sheet',
      'how the browser bundle is made',
    );
  const [theirs] =
    /--(?:ifm|docusaurus)-[\w-]+/u.exec(await readFile(join(folder, name), 'utf8')) ?? [];
  if (theirs !== undefined)
    throw unexpected(`\`${theirs}\` in assets/css`, 'no styles of the theme', 'where they are');
}

function unexpected(what: string, expected: string, changed: string): Error {
  return new Error(
    `Unexpected ${what}, expected ${expected}: an upgrade of Docusaurus may have changed ${changed}, see “What leans on Docusaurus” in src/docusaurus/README.md`,
  );
}

/** The file of a page: `/base/a/` is `a/index.html`. */
function fileOf(path: string, baseUrl: string): string {
  const below = decodeURI(path).slice(baseUrl.length);
  return below.endsWith('.html') ? below : `${below}/index.html`.replace(/^\/|\/(?=\/)/gu, '');
}

/** A text with some of its parts replaced. */
function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const [start, end, by] of edits.toSorted(([a], [b]) => a - b)) {
    result += text.slice(done, start) + by;
    done = end;
  }
  return result + text.slice(done);
}

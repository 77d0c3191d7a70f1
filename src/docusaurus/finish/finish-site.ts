import {readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {contentSecurityPolicy} from '../../ladder/publish/content-security-policy';
import {digest} from '../files/digest';
import {inBatches} from '../files/published-file';
import {purgeStyles, scriptWords} from './purge-styles';
import {noNames, readHtml, type Span} from './read-html';

/** A site as Docusaurus has just rendered it. */
export interface RenderedSite {
  /** Where it is; its files are changed in place. */
  readonly outDir: string;
  readonly baseUrl: string;
  /** The paths of its pages, with the base URL. */
  readonly paths: readonly string[];
  /** Scripts that are served beside the pages. */
  readonly scripts: readonly string[];
}

/** What is put in place of a part of a page. */
type Edit = readonly [...Span, by: string];

/**
 * Finishes a rendered site: Docusaurus' application is taken out of it, each page gets the Content-Security-Policy of what
 * it holds, and what no page uses is taken out of the style sheet.
 *
 * @throws Error when Docusaurus wrote its pages or its style sheet in another way than this expects
 */
export async function finishSite({outDir, baseUrl, paths, scripts}: RenderedSite): Promise<void> {
  const used = noNames();
  const words = new Set(scripts.flatMap((script) => [...scriptWords(script)]));
  const inlineScripts = new Set<string>();
  const edits = new Map<string, Edit[]>();
  await inBatches([...new Set(paths.map((path) => fileOf(path, baseUrl)))], async (path) => {
    const file = join(outDir, path);
    const facts = readHtml(await readFile(file, 'utf8'), used);
    const [loaded] = facts.scriptFiles;
    if (loaded !== undefined)
      throw unexpected(
        `script ${loaded} in ${path}`,
        'pages that load none',
        'the frame of a page',
      );
    for (const script of facts.inlineScripts) inlineScripts.add(script);
    const meta = `<meta http-equiv=Content-Security-Policy content="${contentSecurityPolicy(facts)}">`;
    edits.set(file, [
      [facts.policyOffset, facts.policyOffset, meta],
      ...facts.marks.map((span) => [...span, ''] as const),
    ]);
  });
  await rm(join(outDir, 'assets/js'), {recursive: true, force: true});
  for (const script of inlineScripts) for (const word of scriptWords(script)) words.add(word);

  const folder = join(outDir, 'assets/css');
  const name = await styleSheetIn(folder);
  const purged = await purgeStyles(await readFile(join(folder, name), 'utf8'), used, words);
  // What is in the file depends on the pages now: so must its name, or a browser would keep the old one.
  const next = `styles.${digest(purged)}.css`;
  await writeFile(join(folder, name), purged);
  await rename(join(folder, name), join(folder, next));

  await inBatches([...edits], async ([file, changes]) => {
    const html = edited(await readFile(file, 'utf8'), changes);
    await writeFile(file, html.replaceAll(name, next));
  });
}

/** The one style sheet that Docusaurus makes of the theme's and ours. */
async function styleSheetIn(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => []);
  const [name, ...others] = names.filter((each) => each.endsWith('.css'));
  if (name !== undefined && others.length === 0) return name;
  throw unexpected(
    `files in assets/css (${names.join(', ') || 'none'})`,
    'one style sheet',
    'how the browser bundle is made',
  );
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

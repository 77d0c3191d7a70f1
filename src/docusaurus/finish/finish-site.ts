import {createHash} from 'node:crypto';
import {readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {contentSecurityPolicy} from './content-security-policy';
import {purgeOnce} from './kept-styles';
import {readPage} from './noted-part';
import {wordsOf} from './purge-styles';
import {addNames, noNames, type Span} from './read-html';

/** How many files are open at once. */
const batch = 32;

/** A site as Docusaurus has just rendered it. */
export interface RenderedSite {
  /** Where it is; its files are changed in place. */
  readonly outDir: string;
  readonly baseUrl: string;
  /** The paths of its pages, with the base URL. */
  readonly paths: readonly string[];
  /** Those of them that need the application; all others are static. */
  readonly applicationPaths: readonly string[];
  /** What every page does by itself; it goes where its place was kept. */
  readonly pageScript: string;
  /** Scripts that are served beside the application. */
  readonly otherScripts: readonly string[];
  /** The file of what the last build made of its style sheet, absolute. */
  readonly keptStyles: string;
}

/** What is put in place of a part of a page. */
type Edit = readonly [...Span, by: string];

/**
 * Finishes a rendered site: static pages load no application, each page gets the Content-Security-Policy of what it
 * holds, and what no page uses is taken out of the style sheet.
 */
export async function finishSite(site: RenderedSite): Promise<void> {
  const {outDir, baseUrl, paths, pageScript, otherScripts} = site;
  const needing = new Set(site.applicationPaths.map((path) => fileOf(path, baseUrl)));
  const used = noNames();
  const knownScripts = new Set([pageScript, ...otherScripts]);
  const edits = new Map<string, Edit[]>();
  await inBatches([...new Set(paths.map((path) => fileOf(path, baseUrl)))], async (path) => {
    const file = join(outDir, path);
    const facts = readPage(await readFile(file, 'utf8'));
    for (const names of facts.names) addNames(used, names);
    for (const script of facts.inlineScripts) knownScripts.add(script);
    const isStatic = !needing.has(path);
    const place = facts.pageScriptPlace;
    const policy = contentSecurityPolicy({
      ...facts,
      inlineScripts: [...(place ? [pageScript] : []), ...facts.inlineScripts],
      hasScriptFiles: !isStatic && facts.scriptFiles.length > 0,
    });
    const meta = `<meta http-equiv=Content-Security-Policy content="${policy}">`;
    const removed = [...facts.notes, ...(isStatic ? [...facts.scriptFiles, ...facts.marks] : [])];
    edits.set(file, [
      [facts.policyOffset, facts.policyOffset, meta],
      ...(place ? [[...place, `<script>${pageScript}</script>`] as const] : []),
      ...removed.map((span) => [...span, ''] as const),
    ]);
  });
  const chunks = join(outDir, 'assets/js');
  await inBatches(await namesIn(chunks), async (name) => {
    knownScripts.add(await readFile(join(chunks, name), 'utf8'));
  });
  const words = new Set<string>();
  for (const script of knownScripts) for (const word of wordsOf(script)) words.add(word);
  const renamed = await purgeStyleSheets(join(outDir, 'assets/css'), (css) =>
    purgeOnce(css, used, words, site.keptStyles),
  );

  await inBatches([...edits], async ([file, changes]) => {
    let html = edited(await readFile(file, 'utf8'), changes);
    for (const [name, next] of renamed) html = html.replaceAll(name, next);
    await writeFile(file, html);
  });
}

/** The file of a page: `/base/a/` is `a/index.html`. */
function fileOf(path: string, baseUrl: string): string {
  const below = decodeURI(path).slice(baseUrl.length);
  return below.endsWith('.html') ? below : `${below}/index.html`.replace(/^\/|\/(?=\/)/gu, '');
}

/** @returns the new names of the style sheets, by their old ones */
async function purgeStyleSheets(
  folder: string,
  purge: (css: string) => Promise<string>,
): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  for (const name of await namesIn(folder)) {
    if (!/^styles\.\w+\.css$/u.test(name)) continue;
    const purged = await purge(await readFile(join(folder, name), 'utf8'));
    // What is in the file depends on the pages now: so must its name, or a browser would keep the old one.
    const digest = createHash('sha256').update(purged).digest('hex').slice(0, 8);
    const next = `styles.${digest}.css`;
    renamed.set(name, next);
    await writeFile(join(folder, name), purged);
    await rename(join(folder, name), join(folder, next));
  }
  return renamed;
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

/** The files in a folder, in the same order everywhere; none when there is no such folder. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.toSorted();
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += batch)
    await Promise.all(items.slice(start, start + batch).map(work));
}

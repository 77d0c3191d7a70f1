import {createHash} from 'node:crypto';
import {readdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join, sep} from 'node:path';
import {contentSecurityPolicy} from './content-security-policy';
import {purgeStyles, wordsOf} from './purge-styles';
import {readHtml, type HtmlFacts, type UsedNames} from './read-html';

/** How many files are open at once. */
const batch = 32;

/**
 * Finishes a built site, whoever wrote its pages: takes unused rules out of its style sheet, says in each page that needs
 * the application so, and gives each page its Content-Security-Policy.
 *
 * @param folder - the built site; its files are changed in place
 * @param applicationPages - the files of the pages that need the application, relative to the folder
 * @returns how many pages there are, and what became of the style sheet, in bytes
 */
export async function finishSite(
  folder: string,
  applicationPages: ReadonlySet<string>,
): Promise<{
  readonly pages: number;
  readonly styles: {readonly before: number; readonly after: number};
}> {
  const files = (await readdir(folder, {recursive: true, withFileTypes: true}))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const pages = files.filter((file) => file.endsWith('.html'));
  const scripts = files.filter((file) => file.includes(join('assets', 'js')));

  const used: UsedNames = {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    attributeValues: new Set(),
  };
  const words = new Set<string>();
  const facts = new Map<string, HtmlFacts>();
  const knownScripts = new Set<string>();
  await inBatches(pages, async (file) => {
    const found = readHtml(await readFile(file, 'utf8'), used);
    for (const script of found.inlineScripts) knownScripts.add(script);
    facts.set(file, found);
  });
  await inBatches(scripts, async (file) => {
    knownScripts.add(await readFile(file, 'utf8'));
  });
  for (const script of knownScripts) for (const word of wordsOf(script)) words.add(word);

  const styles = {before: 0, after: 0};
  const renamed = new Map<string, string>();
  for (const file of files.filter((name) =>
    /[/\\]assets[/\\]css[/\\]styles\.\w+\.css$/u.test(name),
  )) {
    const css = await readFile(file, 'utf8');
    const purged = await purgeStyles(css, used, words);
    styles.before += css.length;
    styles.after += purged.length;
    // What is in the file depends on the pages now: so must its name, or a browser would keep the old one.
    const digest = createHash('sha256').update(purged).digest('hex').slice(0, 8);
    const name = file.split(sep).at(-1) ?? '';
    const next = `styles.${digest}.css`;
    renamed.set(name, next);
    await writeFile(file, purged);
    await rename(file, file.slice(0, -name.length) + next);
  }

  const webAssembly = files.some((file) => /\.wasm$|[/\\]wasm\.[^/\\]*pagefind$/u.test(file));
  await inBatches([...facts], async ([file, found]) => {
    const html = await readFile(file, 'utf8');
    const path = file
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
    const policy = contentSecurityPolicy(found, {webAssembly});
    const meta = `<meta http-equiv=Content-Security-Policy content="${policy}">`;
    const marker = applicationPages.has(path) ? ' data-application-page' : '';
    const {rootOffset, policyOffset} = found;
    let text =
      rootOffset < 0
        ? html.slice(0, policyOffset)
        : html.slice(0, rootOffset) + marker + html.slice(rootOffset, policyOffset);
    text += meta + html.slice(policyOffset);
    for (const [name, next] of renamed) text = text.replaceAll(name, next);
    await writeFile(file, text);
  });
  return {pages: pages.length, styles};
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += batch)
    await Promise.all(items.slice(start, start + batch).map(work));
}

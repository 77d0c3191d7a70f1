import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** A file that the site has beside Docusaurus' pages. */
export interface PublishedFile {
  /** Below the site's base URL, not encoded: `s/a7d2m4p/index.html`. */
  readonly path: string;
  /** Makes what is in it. */
  readonly content: () => string | Uint8Array;
}

/** How many files are open at once. */
const batch = 64;

/** Does work on files, a few of them at once. */
export async function inBatches<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += batch)
    await Promise.all(items.slice(start, start + batch).map(work));
}

/** Writes files into a built site. */
export async function writeFiles(outDir: string, files: readonly PublishedFile[]): Promise<void> {
  const folders = new Set(files.map(({path}) => dirname(join(outDir, path))));
  await inBatches([...folders], async (folder) => {
    await mkdir(folder, {recursive: true});
  });
  await inBatches(files, ({path, content}) => writeFile(join(outDir, path), content()));
}

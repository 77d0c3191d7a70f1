import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

/** A file that the site has beside Docusaurus' pages. */
export interface PublishedFile {
  /** Below the site's base URL, not encoded: `s/a7d2m4p/index.html`. */
  readonly path: string;
  /** Makes what is in it; undefined where there turns out to be nothing. */
  readonly content: () => string | Uint8Array | undefined;
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
  await inBatches(files, async ({path, content}) => {
    const made = content();
    if (made === undefined) return;
    const file = join(outDir, path);
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, made);
  });
}

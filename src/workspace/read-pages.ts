import type {KnownPage, PageStore} from './page-store';
import {notBegun, readPage} from './read-page';
import {beginReading, takeReadingAhead} from './reading-thread';

/** Of fewer pages, the first thread has read all before a second is ready. */
const worthAThread = 60;

/** The text of a page, and its path in the ladder's folder. */
interface PageText {
  readonly path: string;
  readonly source: string;
}

/**
 * Reads pages, each by itself: from the store where it has them, else parsed and checked; many of them in two threads.
 *
 * @param folder - the ladder's folder, absolute
 * @param texts - the pages
 * @param store - where an earlier run may have kept them
 */
export async function readPages(
  folder: string,
  texts: readonly PageText[],
  store: PageStore | undefined,
): Promise<KnownPage[]> {
  const stored: KnownPage[] = [];
  const unknown = new Map<string, string>();
  for (const {path, source} of texts) {
    const found = store?.find(path, source);
    if (found) stored.push({...found, source});
    else unknown.set(path, source);
  }
  return [...stored, ...(await parseAll(folder, unknown))];
}

async function parseAll(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<readonly KnownPage[]> {
  const pages: KnownPage[] = [];
  const left = new Map(texts);
  const add = (page: KnownPage): void => {
    if (left.delete(page.page.path)) pages.push(page);
  };
  const paths = [...texts.keys()];
  const isWorthIt = texts.size >= worthAThread;
  const reading = takeReadingAhead(folder) ?? (isWorthIt ? beginReading(folder, paths) : undefined);
  if (reading) {
    for (const path of notBegun(paths, reading.begun)) {
      const source = texts.get(path);
      if (source !== undefined) add(readPage(path, source));
    }
    for (const page of await reading.done) if (texts.get(page.page.path) === page.source) add(page);
  }
  // What the thread has found to be another text, or not at all.
  for (const [path, source] of left) add(readPage(path, source));
  return pages;
}

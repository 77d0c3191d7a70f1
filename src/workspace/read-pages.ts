import {join} from 'node:path';
import type {KnownPage, PageStore} from './page-store';
import {run as readHere, type PageText} from './read-page';
import {inThread} from './thread';

/** Of fewer pages, the first thread has read all before a second is ready. */
const worthAThread = 60;

/** What the second thread takes: less than half, since it has to be started. */
const share = 0.45;

/**
 * Reads pages, each by itself: from the store where it has them, else parsed and checked; many of them in two threads.
 *
 * @param texts - the pages
 * @param store - where an earlier run may have kept them
 */
export async function readPages(
  texts: readonly PageText[],
  store: PageStore | undefined,
): Promise<KnownPage[]> {
  const stored: KnownPage[] = [];
  const unknown: PageText[] = [];
  for (const {path, source} of texts) {
    const found = store?.find(path, source);
    if (found) stored.push({...found, source});
    else unknown.push({path, source});
  }
  return [...stored, ...(await parseAll(unknown))];
}

async function parseAll(texts: readonly PageText[]): Promise<KnownPage[]> {
  if (texts.length < worthAThread) return readHere(texts);
  const first = Math.ceil(texts.length * (1 - share));
  const others = inThread<KnownPage[]>(join(__dirname, 'read-page.ts'), texts.slice(first));
  const own = readHere(texts.slice(0, first));
  return [...own, ...(await others)];
}

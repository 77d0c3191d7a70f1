import {indexVersion, type IndexEntry} from '../../ladder/search/index-format';
import type {SearchIndex} from '../../ladder/search/found';
import {openIndex} from '../../ladder/search/search';
import {searchMetaName} from '../search-names';
import {requestEntry} from './request-entry';

/** The site's base URL, with a slash at the end. */
export function baseUrl(): string {
  return new URL('../', programUrl()).pathname;
}

/** The program is in the folder of the index. */
function programUrl(): URL {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${searchMetaName}"]`);
  return new URL(meta?.content ?? '', location.href);
}

let taken: Promise<Response> | undefined;

/** Takes over the answer to {@link requestEntry} that was asked for while this program was loading. */
export function takeEntry(entry: Promise<Response>): void {
  taken = entry;
}

let opening: Promise<SearchIndex> | undefined;

/**
 * Opens the site's index, once for all searches of a page.
 *
 * @throws Error when it cannot be fetched or read, also by its searches; the next call tries again
 */
export function siteIndex(): Promise<SearchIndex> {
  opening ??= fetchEntry().then(({folder}) =>
    openIndex((name) => fetchFile(new URL(`${folder}/${name}`, programUrl()))),
  );
  opening.catch(forgetIndex);
  return opening;
}

/** Lets the next search begin anew, as is needed when the site was published again meanwhile. */
export function forgetIndex(): void {
  opening = undefined;
}

async function fetchEntry(): Promise<IndexEntry> {
  const asked = taken ?? requestEntry(programUrl().href);
  taken = undefined;
  const response = await asked;
  if (!response.ok) throw new Error(`The index answered ${response.status}`);
  const entry = (await response.json()) as IndexEntry;
  if (entry.version !== indexVersion) throw new Error('The index is of another version');
  return entry;
}

/** Some servers take the gzip off on their way; the first two bytes tell. */
async function fetchFile(url: URL): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(plain).json();
}

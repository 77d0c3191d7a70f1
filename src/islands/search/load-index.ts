import {entryFile, indexVersion, type IndexEntry} from '../../ladder/search/index-format';
import type {SearchIndex} from '../../ladder/search/found';
import {searchIndexFolder} from '../../ladder/reserved-addresses';
import {openIndex} from '../../ladder/search/search';
import type {Answers} from '../../page-script/islands';
import {siteAddress} from '../site-address';

let answers: Answers = new Map();

/** Takes over the answer to the request for the index's entry that was made while this island was loading. */
export function takeAnswers(given: Answers): void {
  answers = given;
}

let opening: Promise<SearchIndex> | undefined;

/**
 * Opens the site's index, once for all searches of a page.
 *
 * @throws Error when it cannot be fetched or read, also by its searches; the next call tries again
 */
export function siteIndex(): Promise<SearchIndex> {
  opening ??= fetchEntry().then(({folder}) =>
    openIndex((name) => fetchFile(addressOf(`${folder}/${name}`))),
  );
  opening.catch(forgetIndex);
  return opening;
}

/** Lets the next search begin anew, as is needed when the site was published again meanwhile. */
export function forgetIndex(): void {
  opening = undefined;
}

function addressOf(file: string): URL {
  return new URL(siteAddress(`/${searchIndexFolder}/${file}`), location.href);
}

async function fetchEntry(): Promise<IndexEntry> {
  const address = addressOf(entryFile);
  const asked = answers.get(address.pathname);
  answers.delete(address.pathname);
  const response = await (asked ?? fetch(address, {cache: 'no-cache'}));
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

import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileAddress, type FileDestination} from '../ladder/file-address';
import type {Reference} from '../ladder/model';
import {resolveReference} from '../ladder/references';
import type {Snapshot} from '../ladder/snapshot';

/** Where the files are that pages may link to, absolute. */
export interface Folders {
  /** The ladder's. */
  readonly ladder: string;
  /** The site's static files. */
  readonly assets: string;
}

/** A file that a page shows or links to. */
export interface LinkedFile {
  /** Where it is on disk, absolute. */
  readonly source: string;
  /** Where the site has it, below the base URL, percent-encoded. */
  readonly address: string;
  /** Whether it stands in the ladder's folder: those in the static folder are published whatever links to them. */
  readonly isInLadder: boolean;
  readonly kind: Reference['kind'];
}

/** The file that a reference leads to. */
export function linkedFile(
  destination: FileDestination,
  kind: Reference['kind'],
  folders: Folders,
): LinkedFile {
  const isInLadder = destination.kind === 'file';
  return {
    source: join(isInLadder ? folders.ladder : folders.assets, destination.path),
    address: fileAddress(destination),
    isInLadder,
    kind,
  };
}

/** Every file that a page of the ladder shows or links to, each once, in the order of their addresses. */
export function linkedFiles(
  {ladder, surroundings}: Pick<Snapshot, 'ladder' | 'surroundings'>,
  folders: Folders,
): LinkedFile[] {
  const files = new Map<string, LinkedFile>();
  for (const page of ladder.pages) {
    for (const {url, kind} of page.links) {
      const destination = resolveReference(url, page.path, surroundings, kind);
      if (destination.kind !== 'file' && destination.kind !== 'asset') continue;
      const file = linkedFile(destination, kind, folders);
      if (existsSync(file.source)) files.set(`${kind} ${file.address}`, file);
    }
  }
  return [...files.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

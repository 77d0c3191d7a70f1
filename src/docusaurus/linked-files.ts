import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileAddress, fileReferences, type FileReference} from '../ladder/file-address';
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
  readonly kind: FileReference['kind'];
}

/** The file that a reference leads to. */
export function linkedFile({destination, kind}: FileReference, folders: Folders): LinkedFile {
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
  return fileReferences(ladder.pages, surroundings)
    .map((reference) => linkedFile(reference, folders))
    .filter(({source}) => existsSync(source));
}

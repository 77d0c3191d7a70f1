import type {Page, Reference} from './model';
import {resolveReference, type Destination, type Surroundings} from './references';

/** A reference that leads to a file. */
export type FileDestination = Extract<Destination, {kind: 'file' | 'asset'}>;

/** Below what address the files of the ladder's folder are published. */
export const filesFolder = '/assets/files/';

/**
 * Where the site has a file, below its base URL, percent-encoded. Files beside pages are published together under one
 * address, where they cannot take the place of a page.
 */
export function fileAddress({kind, path}: FileDestination): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return `${kind === 'file' ? filesFolder : '/'}${encoded}`;
}

/** A file that a page shows or links to. */
export interface FileReference {
  readonly kind: Reference['kind'];
  readonly destination: FileDestination;
}

/** What pages show and link to of files, each once, in the order of their addresses. */
export function fileReferences(
  pages: readonly Page[],
  surroundings: Surroundings,
): readonly FileReference[] {
  const found = new Map<string, FileReference>();
  for (const {path, links} of pages) {
    for (const {url, kind} of links) {
      const destination = resolveReference(url, path, surroundings, kind);
      if (destination.kind === 'file' || destination.kind === 'asset')
        found.set(`${fileAddress(destination)} ${kind}`, {kind, destination});
    }
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, reference]) => reference);
}

import type {Destination} from './references';

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

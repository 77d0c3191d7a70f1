/** The files of a folder, sorted by what the site does with them. Paths are relative, with forward slashes. */
export interface FolderListing {
  readonly pages: readonly string[];
  readonly others: readonly string[];
  /** What leads elsewhere: nothing is read through it. */
  readonly symbolicLinks: readonly string[];
  /** Folders with a `.git` of their own, and empty ones: so does git leave a submodule. */
  readonly submodules: readonly string[];
}

/** Something in a folder. */
export interface FolderEntry {
  /** As in {@link FolderListing}. */
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'symbolic link' | 'other';
}

/**
 * Sorts what is in a folder and in those below it. What begins with a dot is left out; a hidden symbolic link is not, but
 * for the locks of an editor: static files are published with theirs.
 */
export function listingOf(entries: readonly FolderEntry[]): FolderListing {
  const pathsOf = (kind: FolderEntry['kind'], hidden = /(?:^|\/)\./u): string[] =>
    entries
      .filter((entry) => entry.kind === kind && !hidden.test(entry.path))
      .map(({path}) => path)
      .sort();
  const isPage = (path: string): boolean => path.endsWith('.md');
  const all = new Set(entries.map(({path}) => path));
  const filled = new Set(entries.map(({path}) => path.replace(/\/?[^/]*$/u, '')));
  return {
    pages: pathsOf('file').filter(isPage),
    others: pathsOf('file').filter((path) => !isPage(path)),
    symbolicLinks: pathsOf('symbolic link', /(?:^|\/)\.#/u),
    submodules: pathsOf('folder').filter((path) => all.has(`${path}/.git`) || !filled.has(path)),
  };
}

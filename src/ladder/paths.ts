/** The folder a page stands in; '' for the ladder's own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Whether a file is its folder's own page: `README.md`, `index.md` or `_index.md`. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)(?:readme|_?index)\.md$/iu.test(path);
}

/** The folder a page stands in; '' for the ladder's own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** Whether a file is its folder's own page. */
export function isIndex(path: string): boolean {
  return /(?:^|\/)(?:readme|index)\.md$/iu.test(path);
}

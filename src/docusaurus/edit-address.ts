import type {Snapshot, Workspace} from '../workspace/workspace';
import type {SiteSettings} from './site-settings';

/**
 * Where a page is edited on its Git host: a level that stands in a file with others, at its line.
 *
 * @param source - the file that Docusaurus made the page of, absolute
 */
export function editAddress(
  source: string,
  {pathOf}: Pick<Workspace, 'pathOf'>,
  {surroundings}: Snapshot,
  {repository, branch, docs}: SiteSettings,
): string {
  const path = pathOf(source) ?? '';
  const page = surroundings.pages.get(path);
  const line = page?.within ? `#L${String(page.within.line)}` : '';
  return `${repository}/edit/${branch}/${docs}/${encodeURI(page?.file ?? path)}${line}`;
}

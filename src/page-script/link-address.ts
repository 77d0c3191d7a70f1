/** The path that the site is served under; the compiler of this script puts it in. */
declare const SITE_BASE_URL: string;

/** The address of a link's page. It ends in a slash: without it, many hosts would redirect. */
export function linkAddress(id: string): string {
  return `${location.origin}${SITE_BASE_URL}s/${id}/`;
}

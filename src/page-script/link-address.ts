/** The path that the site is served under; the compiler of this script puts it in. */
declare const SITE_BASE_URL: string;

/** The address of the page of a link, with the slash that a host would lead to otherwise, if it is one that does. */
export function linkAddress(id: string): string {
  return `${location.origin}${SITE_BASE_URL}s/${id}/`;
}

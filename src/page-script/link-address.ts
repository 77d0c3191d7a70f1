/** The path that the site is served under; the compiler of this script puts it in. */
declare const SITE_BASE_URL: string;

/** What ids look like, so that an id an author wrote by hand is not taken for one. */
export const idShape = /^[0-9a-hjkmnp-tv-z]{7,32}$/u;

/** The address of the page of a link. */
export function linkAddress(id: string): string {
  return `${location.origin}${SITE_BASE_URL}s/${id}`;
}

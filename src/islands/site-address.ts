/** The path that the site is served under, with a slash at the end; the compiler of islands puts it in. */
declare const SITE_BASE_URL: string;

export const baseUrl = SITE_BASE_URL;

/** An address of the site as a browser needs it: what begins with one slash stands below the base URL. */
export function siteAddress(address: string): string {
  return /^\/(?!\/)/u.test(address) ? `${baseUrl}${address.slice(1)}` : address;
}

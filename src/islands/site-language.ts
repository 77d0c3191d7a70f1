/** The language of the site; the compiler of islands puts it in. */
declare const SITE_LANGUAGE: string;

export const siteLanguage = SITE_LANGUAGE;

/** A number as people write it. */
export function written(number: number): string {
  return number.toLocaleString(siteLanguage);
}

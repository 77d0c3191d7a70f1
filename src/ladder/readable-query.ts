/**
 * The part of an address after `?`, in words that people can read: slashes stay slashes, and what is not said is left out.
 */
export function readableQuery(said: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(said)
    .flatMap(([name, value]) =>
      value ? [`${name}=${encodeURIComponent(value).replaceAll('%2F', '/')}`] : [],
    )
    .join('&');
}

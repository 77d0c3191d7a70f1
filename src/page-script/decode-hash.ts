/** The id that a hash names; one that was never encoded, such as `#100%`, is taken as it is. */
export function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

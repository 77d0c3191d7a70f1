/** A random key for a new sheet or goal. */
export function newKey(): string {
  return crypto
    .getRandomValues(new Uint32Array(3))
    .reduce((key, part) => key + part.toString(36), '');
}

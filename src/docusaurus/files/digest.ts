import {createHash} from 'node:crypto';

/** A digest that differs when the content does: twelve hexadecimal digits. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
}

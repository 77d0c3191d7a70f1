/** Addresses that a link may lead to from a sheet, which may be of anybody's making. */
export function isSafeAddress(url: string): boolean {
  return /^(?:https?:\/\/|mailto:)/iu.test(url);
}

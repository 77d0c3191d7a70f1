/** Lists in lists; the YAML reader runs out of memory on a thousand, which nothing can catch. */
export const deepestYaml = 20;
const manyInOneLine = new RegExp(`(?:[-?:][ \\t]+){${deepestYaml}}`, 'u');

/** Whether YAML is nested deeper than settings ever are. */
export function isDeepYaml(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[[\]{}]/gu)) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth > deepestYaml) return true;
  }
  return manyInOneLine.test(text);
}

/** What an operating system says when a file cannot be written, and what a person can do. */
const troubles: readonly (readonly [code: string, sentence: string])[] = [
  ['ENOSPC', 'the disk is full; make room and run the command again'],
  ['EDQUOT', 'the disk quota is used up; make room and run the command again'],
  ['EROFS', 'the disk is read-only; build into a folder that can be written: --out-dir <folder>'],
  ['EACCES', 'a folder may not be written; build into one that may: --out-dir <folder>'],
  ['EPERM', 'a folder may not be written; build into one that may: --out-dir <folder>'],
];

/**
 * Says in one sentence why a build could not write its files.
 *
 * @param output - what it printed
 * @returns undefined when that was not the reason
 */
export function diskTrouble(output: string): string | undefined {
  const found = troubles.find(([code]) => new RegExp(`\\b${code}\\b`, 'u').test(output));
  if (!found) return undefined;
  const path = /(?:open|mkdir|write|copyfile|rename|unlink|rmdir|scandir)[^'\n]* '([^']+)'/u.exec(
    output,
  )?.[1];
  return `The site was not built${path ? ` (${path})` : ''}: ${found[1]}. What was published before is untouched.`;
}

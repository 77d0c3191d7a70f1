import {existsSync, readdirSync, realpathSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import {parseArgs} from 'node:util';

/**
 * Where a site is to be published.
 *
 * @param siteDir - the project's folder
 * @param args - of the command: `--out-dir <folder>`, also in one word; `build` by default
 * @returns the place, absolute, and the other arguments
 */
export function readPlace(
  siteDir: string,
  args: readonly string[],
): {place: string; rest: string[]} {
  const {tokens} = parseArgs({
    args: [...args],
    options: {'out-dir': {type: 'string'}},
    strict: false,
    tokens: true,
  });
  let folder = 'build';
  const read = new Set<number>();
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== 'out-dir' || token.value === undefined) continue;
    folder = token.value;
    read.add(token.index);
    if (!token.inlineValue) read.add(token.index + 1);
  }
  const rest = args.filter((_, index) => !read.has(index));
  const place = resolve(siteDir, folder);
  // A link to a folder elsewhere stays one.
  return {place: existsSync(place) ? realpathSync(place) : place, rest};
}

/**
 * Why no site is published in a place: whatever is there is put away, and may be more than a site.
 *
 * @param docs - the ladder's folder, absolute
 * @returns the beginning of a sentence; undefined when there is nothing to lose
 */
export function whyNotThere(place: string, siteDir: string, docs: string): string | undefined {
  const shown = relative(siteDir, place) || '.';
  const begin = `Unexpected --out-dir \`${shown}\`, expected a folder for the site alone`;
  const holds = (folder: string): boolean =>
    existsSync(folder) && `${realpathSync(folder)}${sep}`.startsWith(`${place}${sep}`);
  if (holds(siteDir)) return `${begin}: this one holds the project`;
  if (holds(docs)) return `${begin}: this one holds the ladder`;
  const there = existsSync(place) ? readdirSync(place) : [];
  if (there.length === 0 || there.includes('index.html')) return undefined;
  return `${begin}: this one holds \`${there[0] ?? ''}\`, and no index.html`;
}

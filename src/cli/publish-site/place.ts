import {existsSync, readdirSync, realpathSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';

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
  const rest: string[] = [];
  let folder = 'build';
  for (let index = 0; index < args.length; index += 1) {
    const [argument = '', next] = args.slice(index);
    const joined = /^--out-dir=(.*)$/u.exec(argument)?.[1];
    if (joined !== undefined) folder = joined;
    else if (argument === '--out-dir' && next !== undefined) {
      folder = next;
      index += 1;
    } else rest.push(argument);
  }
  const place = resolve(siteDir, folder);
  // A link to a folder elsewhere stays one.
  return {place: existsSync(place) ? realpathSync(place) : place, rest};
}

/**
 * Why no site is published in a place: whatever is there is put away, and may be more than a site.
 *
 * @returns the beginning of a sentence; undefined when there is nothing to lose
 */
export function whyNotThere(place: string, siteDir: string): string | undefined {
  const shown = relative(siteDir, place) || '.';
  const begin = `Unexpected --out-dir \`${shown}\`, expected a folder for the site alone`;
  if (`${realpathSync(siteDir)}${sep}`.startsWith(`${place}${sep}`))
    return `${begin}: this one holds the project`;
  const there = existsSync(place) ? readdirSync(place) : [];
  if (there.length === 0 || there.includes('index.html')) return undefined;
  return `${begin}: this one holds \`${there[0] ?? ''}\`, and no index.html`;
}

import {existsSync, mkdirSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {isRunning} from './lock';

/** Where a build is made, and how it is put in place. */
export interface Staging {
  /** The folder to build into; beside the place, so that it is moved there in one step. */
  readonly folder: string;
  /**
   * Puts the finished build in its place, and what was there away.
   *
   * @param salvage - is given what was there before, to take from it what is still of use
   */
  readonly publish: (salvage: (former: string) => void) => void;
  /** Takes away what is left of a build that came to nothing. */
  readonly discard: () => void;
}

/**
 * Prepares a place to build in. What killed builds have left there is taken away; if one was killed while it changed the
 * folders over, what was published before is put back.
 *
 * @param place - where the site is to be published, absolute
 * @param pid - the number of this process
 */
export function stage(place: string, pid: number): Staging {
  const above = dirname(place);
  const name = (what: string, owner: number): string =>
    join(above, `.${basename(place)}-${what}-${owner}`);
  const folder = name('next', pid);
  const former = name('former', pid);
  mkdirSync(above, {recursive: true});
  clearUp(above, basename(place), place, pid);
  return {
    folder,
    publish(salvage) {
      if (existsSync(place)) renameSync(place, former);
      renameSync(folder, place);
      salvage(former);
      rmSync(former, {recursive: true, force: true});
    },
    discard() {
      rmSync(folder, {recursive: true, force: true});
      if (!existsSync(place) && existsSync(former)) renameSync(former, place);
    },
  };
}

function clearUp(above: string, base: string, place: string, pid: number): void {
  const left = /^\.(?<base>.+)-(?<what>next|former)-(?<owner>\d+)$/u;
  for (const entry of readdirSync(above)) {
    const groups = left.exec(entry)?.groups;
    if (groups?.base !== base) continue;
    // A container gives out the same numbers again: this process has left nothing yet.
    const owner = Number(groups.owner);
    if (owner !== pid && isRunning(owner)) continue;
    const path = join(above, entry);
    if (groups.what === 'former' && !existsSync(place)) renameSync(path, place);
    else rmSync(path, {recursive: true, force: true});
  }
}

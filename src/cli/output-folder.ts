import fs from 'node:fs';
import {join, relative} from 'node:path';
import {projectFolder} from '../workspace/project-folder';
import {UsageError} from './command';

/**
 * Refuses a folder for the site that is part of the project, or holds anything but a site.
 *
 * @param place - the folder, absolute
 * @param docs - the ladder's folder, absolute
 * @throws UsageError
 */
export function refuseToDestroy(place: string, docs: string): void {
  const isIn = (inner: string, outer: string): boolean => !relative(outer, inner).startsWith('..');
  const sources = [docs, join(projectFolder, 'src'), join(projectFolder, '.git')];
  const files = fs.existsSync(place) ? fs.readdirSync(place) : [];
  const isOther = files.length > 0 && !files.includes('index.html');
  if (isOther || sources.some((folder) => isIn(folder, place) || isIn(place, folder)))
    throw new UsageError(
      `Unexpected --out-dir ${shownPlace(place)}, expected a folder for the site alone`,
    );
}

/** A folder as a person in the project's would write it. */
export function shownPlace(place: string): string {
  return `\`${relative(projectFolder, place) || '.'}\``;
}

/**
 * One build at a time: two would write into the same folders. The lock of a build that was killed is taken over.
 *
 * @throws UsageError while another build is running
 */
export function takeLock(lock: string): void {
  const owner = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0;
  if (owner > 0 && isRunning(owner))
    throw new UsageError(`Another build is running (process ${owner}); wait, or delete ${lock}`);
  if (owner > 0) fs.rmSync(lock);
  fs.writeFileSync(lock, String(process.pid), {flag: 'wx'}); // Of two at once, one fails.
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // It is somebody else's.
  }
}

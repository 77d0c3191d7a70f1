import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';

/** A lock that this process has. */
export interface Lock {
  /** Says that another process works under it too; while that one runs, the lock is nobody else's. */
  readonly share: (pid: number) => void;
  readonly release: () => void;
}

/**
 * Takes a lock that only one running process has. It is a folder, with a file for each process that works under it: it is
 * made elsewhere and moved to its place, so that nobody sees it without an owner, and what a dead process left is taken
 * away by name, so that nobody takes away what a living one has just put there.
 *
 * @param folder - the folder that stands for it; the one above it is there
 * @param pid - the number of this process
 * @returns undefined when another process has it
 */
export function takeLock(folder: string, pid: number): Lock | undefined {
  for (const owner of ownersOf(folder)) {
    const file = join(folder, owner);
    if (owner !== String(pid) && isStill(Number(owner), readOr(file, ''))) return undefined;
    rmSync(file, {force: true});
  }
  const made = `${folder}-${pid}`;
  const share = (where: string, worker: number): void => {
    writeFileSync(join(where, String(worker)), startOf(worker));
  };
  rmSync(made, {recursive: true, force: true});
  mkdirSync(made);
  share(made, pid);
  try {
    removeIfEmpty(folder);
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, {recursive: true, force: true});
    // Another was quicker; what a system says of a folder that is not empty differs.
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) return undefined;
    throw error;
  }
  const workers = [pid];
  return {
    share(worker) {
      workers.push(worker);
      share(folder, worker);
    },
    release() {
      for (const worker of workers) rmSync(join(folder, String(worker)), {force: true});
      removeIfEmpty(folder);
    },
  };
}

/** Whether a process of this number runs. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return hasCode(error, 'EPERM');
  }
  // One that was killed keeps its number until somebody asks what became of it; in a container perhaps nobody does.
  return statusOf(pid)[0] !== 'Z';
}

/** Whether it is still the process that it was: a container, or a machine begun anew, gives out the same numbers again. */
function isStill(pid: number, start: string): boolean {
  return isRunning(pid) && startOf(pid) === start;
}

/** When a process began, where the system says so in a file; '' elsewhere. */
function startOf(pid: number): string {
  return statusOf(pid)[19] ?? '';
}

/** What Linux says of a process, from its state on; nothing elsewhere. */
function statusOf(pid: number): string[] {
  const stat = readOr(`/proc/${pid}/stat`, '');
  // Before the last parenthesis is its name, which may hold anything.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function ownersOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody is in it, or it is gone.
  }
}

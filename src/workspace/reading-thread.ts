import {join} from 'node:path';
import type {KnownPage} from './page-store';
import {projectFolder} from './project-folder';
import type {PagesToRead} from './read-page';
import {codeInThread, inThread} from './thread';

/** Pages that a thread is reading; whoever helps it takes the next that nobody has begun. */
export interface Reading extends Omit<PagesToRead, 'paths'> {
  /** What the thread has read, once all are begun. */
  readonly done: Promise<readonly KnownPage[]>;
}

declare global {
  // Where a process that was begun with readingAhead finds it.
  var careerLadderReading: Reading | undefined;
}

const module = join(projectFolder, 'src/workspace/read-page.ts');

/** Begins to read pages in a thread. */
export function beginReading(folder: string, paths: readonly string[]): Reading {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const pages = {folder, paths, begun};
  return {folder, begun, done: inThread<KnownPage[]>(module, pages)};
}

/**
 * Options of Node for a process that will read the pages of a folder: a thread of it begins to while the process is still loading
 * its programs, which takes Docusaurus more than a second.
 *
 * @param folder - the ladder's folder, absolute
 */
export function readingAhead(folder: string): string[] {
  const code = `
    import {isMainThread, Worker} from 'node:worker_threads';
    // A thread is given the options of its process.
    if (isMainThread) {
      const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const pages = {folder: ${JSON.stringify(folder)}, begun};
      globalThis.careerLadderReading = {...pages, done: ${codeInThread(module, 'pages')}};
    }
  `;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

/**
 * The reading that this process has begun with, if it is of this folder. It can be had once: what is read later is to be
 * what is there then.
 */
export function takeReadingAhead(folder: string): Reading | undefined {
  const reading = globalThis.careerLadderReading;
  if (reading?.folder !== folder) return undefined;
  globalThis.careerLadderReading = undefined;
  return reading;
}

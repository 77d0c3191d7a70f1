import {createHash} from 'node:crypto';
import {readFileSync, statSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import type {BuildOptions, BuildResult} from 'esbuild';
import {packageRecords} from './code-digest';
import {keepFile} from './keep-file';
import {projectFolder} from './project-folder';

/** Modules of the project as earlier runs have compiled them. */
export interface CodeStore {
  /** @returns undefined when anything that the code is made of is not as it was when it was kept */
  find(options: CompilerOptions): string | undefined;
  /**
   * Keeps code, unless a file has changed since the compiler began: it may have read what is no longer there.
   *
   * @param begun - when it began, in milliseconds of the clock
   * @returns the code
   */
  keep(options: CompilerOptions, result: Compiled, begun: number): string;
}

/** How one module is compiled, with all that it imports, to one text. */
export type CompilerOptions = BuildOptions & {
  readonly entryPoints: [string];
  readonly absWorkingDir: string;
  readonly write: false;
  readonly metafile: true;
};
export type Compiled = BuildResult<CompilerOptions>;

/** What is kept beside the code. */
interface Origin {
  readonly key: string;
  /** The files of the project that went into it, from its folder. */
  readonly files: readonly string[];
  readonly length: number;
}

/**
 * Opens a store of compiled modules. Code is known by the bytes of every file of the project that went into it, by the
 * lockfile and npm's own record for those of packages, by Node and by how it was compiled, which TypeScript's settings have
 * a part in.
 *
 * @param folder - where it is, absolute
 */
export function openCodeStore(folder: string): CodeStore {
  const placeOf = ({entryPoints: [entry]}: CompilerOptions): string => {
    const digest = createHash('sha256').update(entry).digest('hex').slice(0, 8);
    return join(folder, `${basename(entry, '.ts')}-${digest}.js`);
  };
  return {
    find(options) {
      try {
        const text = readFileSync(placeOf(options), 'utf8');
        const end = text.indexOf('\n');
        const {key, files, length} = JSON.parse(text.slice('//'.length, end)) as Origin;
        const code = text.slice(end + 1);
        return code.length === length && key === keyOf(options, files) ? code : undefined;
      } catch {
        // It is there to save time: without it, the module is compiled.
        return undefined;
      }
    },
    keep(options, {outputFiles, metafile}, begun) {
      const code = outputFiles[0]?.text ?? '';
      const files = Object.keys(metafile.inputs).filter(isOwn);
      if (files.some((file) => changedAt(file) >= begun)) return code;
      const origin: Origin = {key: keyOf(options, files), files, length: code.length};
      keepFile(placeOf(options), `//${JSON.stringify(origin)}\n${code}`);
      return code;
    },
  };
}

/** Of packages, there are records of which they are. */
function isOwn(file: string): boolean {
  return !file.split('/').includes('node_modules');
}

/** A file that is gone has changed. */
function changedAt(file: string): number {
  return statSync(resolve(projectFolder, file), {throwIfNoEntry: false})?.mtimeMs ?? Infinity;
}

function keyOf(options: CompilerOptions, files: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update(JSON.stringify(options));
  for (const record of packageRecords(projectFolder)) hash.update(record);
  for (const file of ['tsconfig.json', ...files])
    hash.update(file).update(readFileSync(resolve(projectFolder, file)));
  return hash.digest('hex');
}

import type * as Esbuild from 'esbuild';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {openCodeStore, type CompilerOptions} from './code-store';
import {projectFolder} from './project-folder';

/** Where a process that builds this project keeps what it has compiled. */
export const keptCode = openCodeStore(join(projectFolder, '.cache/code'));

/** Loaded when it has something to do: to find what it made before takes less time than to load it. */
const compiler = (): typeof Esbuild =>
  createRequire(join(projectFolder, 'package.json'))('esbuild') as typeof Esbuild;

/**
 * Compiles a module of the project, unless an earlier run has.
 *
 * @returns its code
 * @throws what is wrong with the module
 */
export function compileOnce(options: CompilerOptions, store = keptCode): string {
  const begun = Date.now();
  return store.find(options) ?? store.keep(options, compiler().buildSync(options), begun);
}

/**
 * Compiles modules for processes that will want them, unless an earlier run has.
 *
 * @throws what is wrong with a module
 */
export async function compileAhead(
  modules: readonly CompilerOptions[],
  store = keptCode,
): Promise<void> {
  await Promise.all(
    modules.map(async (options) => {
      if (store.find(options) !== undefined) return;
      const begun = Date.now();
      store.keep(options, await compiler().build(options), begun);
    }),
  );
}

import {build, buildSync} from 'esbuild';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {compileFunction} from 'node:vm';
import {openCodeStore, type CompilerOptions} from './code-store';
import {projectFolder} from './project-folder';

declare global {
  // Docusaurus loads its configuration twice in a build, each time as if it never had.
  var careerLadderModules: Map<string, unknown> | undefined;
}

/** Where a process that builds this project keeps what it has compiled. */
const kept = openCodeStore(join(projectFolder, '.cache/code'));

/**
 * How a module of the project is compiled for Node: together with all that it imports, packages too, of which Node would
 * find and load hundreds of files; without those that Docusaurus loads itself, or that are more than code.
 *
 * @param file - the module's file, absolute
 */
export function compilerOptions(file: string): CompilerOptions {
  return {
    entryPoints: [file],
    absWorkingDir: projectFolder,
    bundle: true,
    external: ['@docusaurus/*', '@rspack/*', 'esbuild'],
    platform: 'node',
    target: 'node20',
    supported: {'dynamic-import': false},
    // Wherever the code came from, it finds the project as this file would.
    define: {__dirname: JSON.stringify(__dirname)},
    // What is wrong is thrown, and said by whoever needs the module.
    logLevel: 'silent',
    write: false,
    metafile: true,
  };
}

/** The code of a module as an earlier run has compiled it; undefined when there is none, or it has changed since. */
export function compiledBefore(file: string, store = kept): string | undefined {
  return store.find(compilerOptions(file));
}

/**
 * Compiles modules for processes that will want them, unless an earlier run has.
 *
 * @param files - their files, absolute
 * @throws what is wrong with a module
 */
export async function compileAhead(files: readonly string[], store = kept): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const options = compilerOptions(file);
      if (store.find(options) !== undefined) return;
      const begun = Date.now();
      store.keep(options, await build(options), begun);
    }),
  );
}

/** A module's code, as Node wraps it. */
type Wrapped = (module: {exports: object}, exports: object, require: NodeJS.Require) => void;

/**
 * Loads a module of the project, once in a process, and compiles it all at once, unless an earlier run has. Docusaurus
 * compiles what its configuration imports file by file, packages too, which takes many times as long as everything else
 * that it does before it reads a page.
 *
 * @param file - the module's file, absolute
 * @returns what the module exports
 * @throws whatever the compiler or the module throws
 */
export function loadCompiled(file: string, store = kept): unknown {
  const modules = (globalThis.careerLadderModules ??= new Map<string, unknown>());
  if (!modules.has(file)) {
    const options = compilerOptions(file);
    const begun = Date.now();
    const code = store.find(options) ?? store.keep(options, buildSync(options), begun);
    const module = {exports: {}};
    const run = compileFunction(code, ['module', 'exports', 'require'], {
      filename: file,
    }) as Wrapped;
    run(module, module.exports, createRequire(file));
    modules.set(file, module.exports);
  }
  return modules.get(file);
}

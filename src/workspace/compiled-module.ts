import {createRequire} from 'node:module';
import {compileFunction} from 'node:vm';
import type {CompilerOptions} from './code-store';
import {compileOnce, keptCode} from './compile-once';
import {projectFolder} from './project-folder';

declare global {
  // Docusaurus loads its configuration twice in a build, each time as if it never had.
  var careerLadderModules: Map<string, unknown> | undefined;
}

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
    external: ['@docusaurus/*', '@rspack/*'],
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
export function compiledBefore(file: string, store = keptCode): string | undefined {
  return store.find(compilerOptions(file));
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
export function loadCompiled(file: string, store = keptCode): unknown {
  const modules = (globalThis.careerLadderModules ??= new Map<string, unknown>());
  if (!modules.has(file)) {
    const code = compileOnce(compilerOptions(file), store);
    const module = {exports: {}};
    const run = compileFunction(code, ['module', 'exports', 'require'], {
      filename: file,
    }) as Wrapped;
    run(module, module.exports, createRequire(file));
    modules.set(file, module.exports);
  }
  return modules.get(file);
}

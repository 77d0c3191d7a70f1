import {buildSync, type BuildOptions} from 'esbuild';
import {createRequire} from 'node:module';
import {compileFunction} from 'node:vm';
import {projectFolder} from './project-folder';

declare global {
  // Docusaurus loads its configuration twice in a build, each time as if it never had.
  var careerLadderModules: Map<string, unknown> | undefined;
}

/**
 * How a module of the project is compiled for Node: together with all of the project that it imports, and without the
 * packages, which Node loads itself.
 *
 * @param file - the module's file, absolute
 */
export function compilerOptions(file: string): BuildOptions & {readonly write: false} {
  return {
    entryPoints: [file],
    absWorkingDir: projectFolder,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    supported: {'dynamic-import': false},
    // Wherever the code came from, it finds the project as this file would.
    define: {__dirname: JSON.stringify(__dirname)},
    write: false,
  };
}

/** A module's code, as Node wraps it. */
type Wrapped = (module: {exports: object}, exports: object, require: NodeJS.Require) => void;

/**
 * Loads a module of the project, once in a process, and compiles it all at once. Docusaurus compiles what its
 * configuration imports file by file, packages too, which takes many times as long as everything else that it does
 * before it reads a page.
 *
 * @param file - the module's file, absolute
 * @returns what the module exports
 * @throws whatever the compiler or the module throws
 */
export function loadCompiled(file: string): unknown {
  const modules = (globalThis.careerLadderModules ??= new Map<string, unknown>());
  if (!modules.has(file)) {
    const code = buildSync(compilerOptions(file)).outputFiles[0]?.text ?? '';
    const module = {exports: {}};
    const run = compileFunction(code, ['module', 'exports', 'require'], {
      filename: file,
    }) as Wrapped;
    run(module, module.exports, createRequire(file));
    modules.set(file, module.exports);
  }
  return modules.get(file);
}

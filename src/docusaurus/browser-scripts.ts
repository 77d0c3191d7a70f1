import {join} from 'node:path';
import {searchProgramName} from '../page-script/search-names';
import type {CompilerOptions} from '../workspace/code-store';
import {compileOnce} from '../workspace/compile-once';
import {projectFolder} from '../workspace/project-folder';

const room = join(projectFolder, 'src/page-script');

/** With all that it imports, to one minified text. */
const forBrowsers = {
  absWorkingDir: projectFolder,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: 'iife',
  target: 'es2022',
} as const;

/**
 * How the script is compiled that every page carries in its head, so that it works before, and without, the application.
 *
 * @param baseUrl - the path that the site is served under
 */
export function pageScriptOptions(baseUrl: string): CompilerOptions {
  return {
    ...forBrowsers,
    entryPoints: [join(room, 'page-script.ts')],
    define: {SITE_BASE_URL: JSON.stringify(baseUrl)},
  };
}

/** How the program that searches is compiled: every page's script loads it when search is opened. */
export const searchProgramOptions: CompilerOptions = {
  ...forBrowsers,
  entryPoints: [join(room, 'search/search-program.ts')],
  globalName: searchProgramName,
};

/**
 * The script in the head of every page, compiled.
 *
 * @param baseUrl - the path that the site is served under
 */
export function compilePageScript(baseUrl: string): string {
  return compileOnce(pageScriptOptions(baseUrl)).trim();
}

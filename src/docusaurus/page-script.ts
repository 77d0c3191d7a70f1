import {buildSync} from 'esbuild';
import {join} from 'node:path';

/**
 * Compiles the script that every page carries in its head, so that it works before, and without, the application.
 *
 * @param siteDir - the project's folder
 * @returns one minified script
 */
export function compilePageScript(siteDir: string): string {
  const result = buildSync({
    entryPoints: [join(siteDir, 'src/page-script/page-script.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return (result.outputFiles[0]?.text ?? '').trim();
}

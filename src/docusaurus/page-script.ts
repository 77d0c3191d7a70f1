import {buildSync} from 'esbuild';
import {join} from 'node:path';

/**
 * Compiles the script that every page carries in its head, so that it works before, and without, the application.
 *
 * @param siteDir - the project's folder
 * @param baseUrl - the path that the site is served under
 * @returns one minified script
 */
export function compilePageScript(siteDir: string, baseUrl: string): string {
  const result = buildSync({
    entryPoints: [join(siteDir, 'src/page-script/page-script.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: {SITE_BASE_URL: JSON.stringify(baseUrl)},
  });
  return (result.outputFiles[0]?.text ?? '').trim();
}

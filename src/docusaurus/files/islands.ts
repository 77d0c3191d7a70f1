import {buildSync, type BuildOptions} from 'esbuild';
import {join} from 'node:path';
import {islandNames, type IslandName} from '../../ladder/island-names';
import {projectFolder} from '../../workspace/project-folder';
import {digest} from './digest';

const source = join(projectFolder, 'src');
const standIns = join(source, 'islands/stand-ins');

/** With all that it imports, to one minified text. */
function compile(entry: string, baseUrl: string, {define, ...options}: BuildOptions = {}): string {
  const {outputFiles} = buildSync({
    ...options,
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    define: {
      SITE_BASE_URL: JSON.stringify(baseUrl),
      'process.env.NODE_ENV': '"production"',
      ...define,
    },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/**
 * The script in the head of every page, compiled.
 *
 * @param baseUrl - the path that the site is served under
 * @param islands - those that it may load
 */
export function compilePageScript(baseUrl: string, islands: readonly CompiledIsland[]): string {
  const copy = islands.find(({name}) => name === 'copy');
  return compile(join(source, 'page-script/page-script.ts'), baseUrl, {
    define: {COPY_PROGRAM: JSON.stringify(`${baseUrl}${copy?.path ?? ''}`)},
  });
}

/** An island, compiled. */
export interface CompiledIsland {
  readonly name: IslandName;
  /** Where it is published, below the base URL: its name changes with its text. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every island, compiled. Their components are those of the pages; Preact renders them, in a fifth of React's size, and
 * what they take of Docusaurus has a stand-in.
 *
 * @param baseUrl - the path that the site is served under
 */
export function compileIslands(baseUrl: string): CompiledIsland[] {
  return islandNames.map((name) => {
    const text = compile(require.resolve(join(source, 'islands', name)), baseUrl, {
      globalName: 'ladderIsland',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      alias: {
        react: 'preact/hooks',
        'react-dom/client': join(standIns, 'react-dom-client.ts'),
        '@docusaurus/Link': join(standIns, 'Link.tsx'),
        '@docusaurus/useBaseUrl': join(standIns, 'useBaseUrl.ts'),
        '@docusaurus/useBrokenLinks': join(standIns, 'useBrokenLinks.ts'),
        '@theme': join(source, 'theme'),
        '@site': projectFolder,
      },
    });
    return {name, path: `assets/islands/${name}-${digest(text)}.js`, text};
  });
}

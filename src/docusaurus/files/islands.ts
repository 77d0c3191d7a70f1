import {build as bundle, type BuildOptions, type Plugin} from 'esbuild';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {islandNames, type IslandName} from '../../ladder/island-names';
import type {Catalogue} from '../../ladder/language';
import {projectFolder} from '../../workspace/project-folder';
import {putInPlace} from '../translations/put-in-place';
import {digest} from './digest';

const source = join(projectFolder, 'src');
const standIns = join(source, 'islands/stand-ins');

/** What scripts are compiled for. */
export interface ScriptSite {
  /** The path that the site is served under. */
  readonly baseUrl: string;
  readonly locale: string;
  readonly catalogue: Catalogue;
}

/** With all that it imports, to one minified text. */
async function compile(
  entry: string,
  site: ScriptSite,
  {define, ...options}: BuildOptions = {},
): Promise<string> {
  const {outputFiles} = await bundle({
    ...options,
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    define: {
      SITE_BASE_URL: JSON.stringify(site.baseUrl),
      SITE_LANGUAGE: JSON.stringify(site.locale),
      'process.env.NODE_ENV': '"production"',
      ...define,
    },
    plugins: [inLanguage(site)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/** Texts of the interface are put in their places file by file. */
function inLanguage({locale, catalogue}: ScriptSite): Plugin {
  return {
    name: 'in-language',
    setup: (build) => {
      build.onLoad({filter: /\.tsx?$/}, async ({path}) => ({
        contents: putInPlace(await readFile(path, 'utf8'), locale, catalogue),
        loader: extname(path) === '.tsx' ? 'tsx' : 'ts',
      }));
    },
  };
}

/**
 * The script in the head of every page, compiled.
 *
 * @param islands - those that it may load
 */
export function compilePageScript(
  site: ScriptSite,
  islands: readonly CompiledIsland[],
): Promise<string> {
  const copy = islands.find(({name}) => name === 'copy');
  return compile(join(source, 'page-script/page-script.ts'), site, {
    define: {COPY_PROGRAM: JSON.stringify(`${site.baseUrl}${copy?.path ?? ''}`)},
  });
}

/** An island, compiled. */
export interface CompiledIsland {
  readonly name: IslandName;
  /** Where it is published, below the base URL: its name changes with its text. */
  readonly path: string;
  readonly text: string;
  /** Its own style sheet, which a page asks for beside the one of all pages. */
  readonly style?: {readonly path: string; readonly text: string};
}

/**
 * Every island, compiled. Their components are those of the pages; Preact renders them, which is far smaller than React, and
 * what they take of Docusaurus has a stand-in.
 */
export function compileIslands(site: ScriptSite): Promise<CompiledIsland[]> {
  return Promise.all(
    islandNames.map(async (name) => {
      const text = await compile(require.resolve(join(source, 'islands', name)), site, {
        globalName: 'ladderIsland',
        jsx: 'automatic',
        jsxImportSource: 'preact',
        alias: {
          react: 'preact/hooks',
          'react-dom': join(standIns, 'react-dom.ts'),
          'react-dom/client': join(standIns, 'react-dom-client.ts'),
          '@docusaurus/Link': join(standIns, 'Link.tsx'),
          '@docusaurus/useBaseUrl': join(standIns, 'useBaseUrl.ts'),
          '@docusaurus/useBrokenLinks': join(standIns, 'useBrokenLinks.ts'),
          '@generated/codeTranslations': join(standIns, 'codeTranslations.ts'),
          '@generated/i18n': join(standIns, 'i18n.ts'),
          '@theme': join(source, 'theme'),
          '@site': projectFolder,
        },
      });
      const style = await compileStyle(name);
      return {
        name,
        path: `assets/islands/${name}-${digest(text)}.js`,
        text,
        ...(style !== undefined && {
          style: {path: `assets/islands/${name}-${digest(style)}.css`, text: style},
        }),
      };
    }),
  );
}

/** The style sheet that stands beside the entry of an island, if one does. */
async function compileStyle(name: IslandName): Promise<string | undefined> {
  const entry = join(source, 'islands', `${name}.css`);
  if (!existsSync(entry)) return undefined;
  const {outputFiles} = await bundle({
    entryPoints: [entry],
    absWorkingDir: projectFolder,
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
  });
  return (outputFiles[0]?.text ?? '').trim();
}

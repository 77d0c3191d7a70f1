import {build as bundle, type BuildOptions, type Plugin} from 'esbuild';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {basename, extname, join} from 'node:path';
import {islandNames, type IslandName} from '../../ladder/island-names';
import type {Catalogue, Language} from '../../ladder/language';
import {projectFolder} from '../../workspace/project-folder';
import {putInPlace} from '../../ladder/translation/put-in-place';
import {digest} from './digest';

const source = join(projectFolder, 'src');
const standIns = join(source, 'islands/stand-ins');

/** What scripts are compiled for. */
export interface ScriptSite {
  /** The path that the site is served under. */
  readonly baseUrl: string;
  readonly locale: string;
  readonly catalogue: Catalogue;
  readonly direction?: Language['direction'];
}

/**
 * Each entry with all that it imports, to one minified text.
 *
 * They are bundled at once, so that a module of several is read and translated once.
 *
 * @returns the text by the name of its entry's file, with its kind: `search.js`
 */
async function compile(
  entries: readonly string[],
  site: ScriptSite,
  {define, ...options}: BuildOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const {outputFiles} = await bundle({
    ...options,
    entryPoints: [...entries],
    outdir: projectFolder,
    entryNames: '[name]',
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
  return new Map(outputFiles.map(({path, text}) => [basename(path), text.trim()]));
}

/** Texts of the interface are put in their places file by file. */
function inLanguage({locale, catalogue, direction}: ScriptSite): Plugin {
  return {
    name: 'in-language',
    setup: (build) => {
      build.onLoad({filter: /\.tsx?$/}, async ({path}) => ({
        contents: putInPlace(await readFile(path, 'utf8'), locale, catalogue, direction),
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
export async function compilePageScript(
  site: ScriptSite,
  islands: readonly CompiledIsland[],
): Promise<string> {
  const copy = islands.find(({name}) => name === 'copy');
  const texts = await compile([join(source, 'page-script/page-script.ts')], site, {
    define: {COPY_PROGRAM: JSON.stringify(`${site.baseUrl}${copy?.path ?? ''}`)},
  });
  return texts.get('page-script.js') ?? '';
}

/** A text that is published. */
interface PublishedText {
  /** Where, below the base URL: the name changes with the text. */
  readonly path: string;
  readonly text: string;
}

/** An island, compiled. */
export interface CompiledIsland extends PublishedText {
  readonly name: IslandName;
  /** Its own style sheet, which a page asks for beside the one of all pages. */
  readonly style?: PublishedText;
}

/**
 * Every island, compiled. Their components are those of the pages; Preact renders them, which is far smaller than React, and
 * what they take of Docusaurus has a stand-in.
 */
export async function compileIslands(site: ScriptSite): Promise<CompiledIsland[]> {
  const entries = islandNames.flatMap((name) => {
    const style = join(source, 'islands', `${name}.css`);
    return [join(source, 'islands', name), ...(existsSync(style) ? [style] : [])];
  });
  const texts = await compile(entries, site, {
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
  const file = (name: string, kind: 'js' | 'css'): PublishedText => {
    const text = texts.get(`${name}.${kind}`) ?? '';
    return {path: `assets/islands/${name}-${digest(text)}.${kind}`, text};
  };
  return islandNames.map((name) => ({
    name,
    ...file(name, 'js'),
    ...(texts.has(`${name}.css`) && {style: file(name, 'css')}),
  }));
}

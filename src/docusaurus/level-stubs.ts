// cspell:ignore docu
import {createMDXLoaderRule, type Options} from '@docusaurus/mdx-loader';
import {aliasedSitePath, docuHash} from '@docusaurus/utils';
import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import type {Snapshot} from '../ladder/snapshot';
import type {Workspace} from '../workspace/workspace';
import {digest} from './files/digest';

/*
 * Docusaurus makes a page of a file. For each level that stands in a file with others, it finds a file that holds no more
 * than a digest, so that the level is a page like any other; what is on the page comes from the ladder's own parser.
 */

type LoaderRule = Awaited<ReturnType<typeof createMDXLoaderRule>>;

/** The files that stand for levels of larger files. */
export interface LevelStubs {
  /** Absolute. */
  readonly folder: string;
  /** What the docs plugin is to include, relative to the ladder's folder. */
  readonly pattern: string;
  /** The path of the page that a file is for: a file of the ladder, or one of these. */
  readonly pathOf: (file: string) => string | undefined;
  /** Brings the files up to date. */
  readonly write: (snapshot: Snapshot) => void;
  /** How the bundler reads them. */
  readonly rule: (options: Options) => Promise<LoaderRule>;
}

/**
 * @param workspace - the ladder
 * @param siteDir - the project's folder
 * @param generatedFiles - the folder of files that Docusaurus generates, absolute
 */
export function levelStubs(
  workspace: Workspace,
  siteDir: string,
  generatedFiles: string,
): LevelStubs {
  const folder = join(generatedFiles, 'levels-in-files');
  const dataFolder = join(generatedFiles, 'docusaurus-plugin-content-docs/default');
  const slashed = (path: string): string => path.split(sep).join('/');
  return {
    folder,
    pattern: `${slashed(relative(workspace.folder, folder))}/**/*.md`,
    pathOf: (file) => {
      const path = slashed(relative(folder, file));
      return path.startsWith('..') ? workspace.pathOf(file) : path;
    },
    write: ({ladder, sources}) => {
      const wanted = new Map(
        ladder.pages
          .filter(({within}) => within)
          .map(({path, file}) => [path, digest(sources.get(file) ?? '')]),
      );
      mkdirSync(folder, {recursive: true});
      const there = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(slashed);
      for (const path of there)
        if (path.endsWith('.md') && !wanted.has(path)) rmSync(join(folder, path));
      for (const [path, content] of wanted) {
        const file = join(folder, path);
        if (there.includes(path) && readFileSync(file, 'utf8') === content) continue;
        mkdirSync(dirname(file), {recursive: true});
        writeFileSync(file, content);
      }
    },
    rule: (options) =>
      createMDXLoaderRule({
        include: [`${folder}${sep}`],
        options: {
          ...options,
          // Where the docs plugin writes what it knows of a page.
          metadataPath: (file: string) =>
            join(dataFolder, `${docuHash(aliasedSitePath(file, siteDir))}.json`),
        },
      }),
  };
}

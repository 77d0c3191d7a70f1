import type {Heading, Root, RootContent} from 'mdast';
import {asFileName} from '../file-name';
import type {LevelName} from '../level-name';
import type {Page} from '../model';
import {isIndex} from '../paths';
import {definitionsIn} from './definitions';
import {nameHeadings} from './headings';
import {pageOf, titleFromPath, type ReadFile} from './page';
import {wordsOf} from './words';

/** One of several levels of a file, before it is a page. */
export interface LevelPart {
  readonly name: LevelName;
  readonly title: Heading;
  readonly emoji: string | undefined;
  /** What it says, its title first. */
  readonly nodes: readonly RootContent[];
  /** The stretch of the file that is the level's own; none where the file goes on showing it, as it does a table. */
  readonly from?: number;
  readonly to?: number;
}

/** Levels of a file that belong together. */
export interface LevelGroup {
  /** The heading they stand under; undefined where that is the file's title. */
  readonly parent: string | undefined;
  readonly parts: readonly LevelPart[];
}

/** A file taken apart: what is left of it, and a page for each of its levels. */
export interface SplitFile {
  readonly page: Page;
  readonly levels: readonly Page[];
}

/**
 * Takes a file apart. Its levels become pages as if each had a file in a folder beside it that bears its name, so that
 * addresses, links and tracks are what they would be if the file were split one day.
 *
 * @param file - the file
 * @param groups - its levels, in groups that are a track each
 */
export function splitFile(file: ReadFile, groups: readonly LevelGroup[]): SplitFile {
  const taken = new Map<string, number>();
  const levels = groups.flatMap(({parent, parts}) => {
    // A track has the name of the heading above its levels; the only track of a file has the file's title.
    const track = groups.length > 1 ? parent : undefined;
    const own = folderFor(file.path);
    const folder = track === undefined ? own : `${own}/${asFileName(track) || 'Levels'}`;
    return parts.map((part) => levelOf(file, part, freeName(folder, part, taken), track));
  });
  const own = new Set(
    groups.flatMap(({parts}) =>
      parts.flatMap(({from, to, nodes}) => (from === undefined || to === undefined ? [] : nodes)),
    ),
  );
  const root: Root = {...file.root, children: file.root.children.filter((node) => !own.has(node))};
  const isLeft = (offset: number): boolean =>
    !groups.some(({parts}) =>
      parts.some(({from = Infinity, to = -1}) => from <= offset && offset < to),
    );
  const hasTitle = !file.title || !own.has(file.title);
  const rest: ReadFile = {
    ...file,
    root: withDefinitions(root, file),
    ...(!hasTitle && {title: undefined, name: titleFromPath(file.path), emoji: undefined}),
    anchors: file.anchors.filter(({place}) => isLeft(place.start.offset ?? 0)),
    references: file.references.filter(({place}) => isLeft(place.start.offset ?? 0)),
  };
  return {page: pageOf(rest, undefined), levels};
}

/** A part as a level by itself, to see what it says. */
export function partOf(file: ReadFile, part: LevelPart): Page {
  return levelOf(file, part, file.path, undefined);
}

function levelOf(file: ReadFile, part: LevelPart, path: string, track: string | undefined): Page {
  const {name, title, emoji, nodes, from = Infinity, to = -1} = part;
  const isOwn = (offset = -1): boolean => from <= offset && offset < to;
  const root = withDefinitions({type: 'root', children: [...nodes]}, file);
  const headings = nameHeadings(root, file.written);
  const anchors = [...headings].flatMap(([heading, {anchor}]): [string, string][] => {
    const inFile = file.headings.get(heading);
    const here = heading === title ? '' : anchor;
    return inFile ? [inFile.anchor, ...inFile.otherAnchors].map((other) => [other, here]) : [];
  });
  return pageOf(
    {
      ...file,
      path,
      file: file.path,
      within: {line: title.position?.start.line ?? 1, anchors: new Map(anchors), track},
      frontMatter: {},
      root,
      anchors: file.anchors.filter(({place}) => isOwn(place.start.offset)),
      references: file.references.filter(({place}) => isOwn(place.start.offset)),
      diagnostics: [],
      headings,
      title,
      name: wordsOf(title),
      emoji,
      levelName: name,
    },
    name,
  );
}

/** Adds the definitions that links in a part of the file may refer to: they may stand anywhere in the file. */
function withDefinitions(root: Root, file: ReadFile): Root {
  const known = new Set<RootContent>([...definitionsIn(root), ...root.children]);
  const definitions = definitionsOf(file);
  return {...root, children: [...root.children, ...definitions.filter((node) => !known.has(node))]};
}

const definitionsOfFiles = new WeakMap<Root, readonly RootContent[]>();

/** Cached, since every level of a file asks for them. */
function definitionsOf({root}: ReadFile): readonly RootContent[] {
  const known = definitionsOfFiles.get(root) ?? [
    ...definitionsIn(root),
    ...root.children.filter(({type}) => type === 'footnoteDefinition'),
  ];
  definitionsOfFiles.set(root, known);
  return known;
}

/** The folder that would hold the levels of a file: that of a folder's own page is the folder. */
function folderFor(path: string): string {
  const bare = path.replace(/\.md$/iu, '');
  return isIndex(path) && bare.includes('/') ? bare.slice(0, bare.lastIndexOf('/')) : bare;
}

/** @param taken - the last number of each name that is taken, in lower case */
function freeName(folder: string, {name}: LevelPart, taken: Map<string, number>): string {
  const wanted = `${folder}/${asFileName(name.rank.text || name.role) || 'Level'}`;
  const key = wanted.toLowerCase();
  for (let number = (taken.get(key) ?? 0) + 1; ; number += 1) {
    const path = `${wanted}${number === 1 ? '' : `-${number}`}`;
    if (number > 1 && taken.has(path.toLowerCase())) continue;
    taken.set(key, number);
    if (number > 1) taken.set(path.toLowerCase(), 1);
    return `${path}.md`;
  }
}

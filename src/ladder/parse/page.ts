import type {Heading, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Diagnostic} from '../diagnostic';
import {readLevelName, type LevelName} from '../level-name';
import type {
  CompetencyArea,
  FrontMatter,
  LevelFacts,
  Page,
  PartOfFile,
  RawAnchor,
  Reference,
  Section,
} from '../model';
import {isIndex} from '../paths';
import {permalinkOf} from '../permalink';
import {placeOf} from './areas';
import {levelBlocks, pageBlocks} from './blocks';
import {readFrontMatter} from './front-matter';
import {nameHeadings, type HeadingParts} from './headings';
import {repairText} from './repair';
import {readStatements} from './statements';
import {readTree} from './tree';
import {expandShortcodes, splitEmoji, wordsOf} from './words';

/** What a file holds before it is decided what it is. */
export interface ReadFile {
  readonly path: string;
  /** Where its words stand: its own path, but for a level among others in one file. */
  readonly file: string;
  readonly within: PartOfFile | undefined;
  readonly frontMatter: FrontMatter;
  readonly root: Root;
  readonly anchors: readonly RawAnchor[];
  readonly references: readonly Reference[];
  readonly diagnostics: readonly Diagnostic[];
  /** A heading's words before any repair. */
  readonly written: (heading: Heading) => string;
  readonly headings: ReadonlyMap<Heading, HeadingParts>;
  readonly title: Heading | undefined;
  /** The title's words, and what it is called as a level, if it is called like one. */
  readonly name: string;
  readonly emoji: string | undefined;
  readonly levelName: LevelName | undefined;
}

/** What pages were made of: a page may be read again as a level, or in parts, when its folder is known. */
const files = new WeakMap<Page, ReadFile>();

/** The file that a page was made of, as it was read; undefined for a page that was not read by itself. */
export function fileOf(page: Page): ReadFile | undefined {
  return files.get(page);
}

/**
 * Reads one Markdown file of a ladder. The only reader there is: pages, checks, links, search and published files all
 * stand on what it returns. It never throws, whatever the text.
 *
 * By itself a page is a level only where its title or its front matter leaves no doubt; `recognizeLevels` looks at the
 * pages around it, too.
 *
 * @param path - where the file stands in the ladder's folder, with forward slashes
 * @param source - its whole text
 * @returns the page; what could not be read as meant is in its diagnostics
 */
export function parsePage(path: string, source: string): Page {
  const file = readFile(path, source);
  const page = pageOf(file, file.levelName?.isSure ? file.levelName : undefined);
  files.set(page, file);
  return page;
}

const asLevels = new WeakMap<ReadFile, Map<string, Page>>();

/** The page of a file as a level of a name; the same page whenever it is asked for. */
export function readAsLevel(file: ReadFile, name: LevelName): Page {
  const known = asLevels.get(file) ?? new Map<string, Page>();
  asLevels.set(file, known);
  const key = JSON.stringify(name);
  const page = known.get(key) ?? pageOf(file, name);
  known.set(key, page);
  return page;
}

function readFile(path: string, source: string): ReadFile {
  // A byte order mark becomes a space: the Markdown parser would drop it, and every place after it would be off by one.
  const text = source.replace(/^\uFEFF/u, ' ');
  const {frontMatter, body, diagnostics: frontMatterDiagnostics} = readFrontMatter(path, text);
  const {root, diagnostics, anchors, references} = readTree(path, body);
  const repaired = repairText(root, body, path);
  const written = (heading: Heading): string => repaired.written.get(heading) ?? wordsOf(heading);
  const title = root.children.find(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
  const titleWords = title ? expandShortcodes(wordsOf(title)) : '';
  const fileName = titleFromPath(path);
  const {emoji, name} = splitEmoji(titleWords || (frontMatter.title ?? fileName));
  return {
    path,
    file: path,
    within: undefined,
    frontMatter,
    root,
    anchors,
    references: [...readReferences(root), ...references].toSorted(inOrder),
    diagnostics: [...frontMatterDiagnostics, ...diagnostics, ...repaired.diagnostics],
    written,
    headings: nameHeadings(root, written),
    title,
    name,
    emoji,
    levelName: readLevelName({title: name, fileName, frontMatter}),
  };
}

/** The page of a file, as a level or as an ordinary page. */
export function pageOf(file: ReadFile, levelName: LevelName | undefined): Page {
  const {path, root, title: heading, headings, frontMatter, anchors, name, emoji} = file;
  const blocks = levelName ? levelBlocks(root, heading, headings) : pageBlocks(root, heading);
  const areas = blocks.flatMap((block) => (block.kind === 'area' ? [block.area] : []));
  const level: LevelFacts | undefined = levelName && {
    rank: levelName.rank,
    role: levelName.role,
    by: levelName.by,
    summary: blocks.flatMap((block) => (block.kind === 'summary' ? [block.summary] : []))[0],
    facts: blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
    areas,
  };
  // A level that is one of several in a file may be a list and no more.
  const outside = level && file.within && areas.length === 0 ? 'expectation' : 'item';
  const titleParts = heading && headings.get(heading);
  const ownTitle = level?.by === 'front matter' ? undefined : frontMatter.title;
  const title = ownTitle ?? (level ? `${level.rank.text} ${level.role}`.trim() : name);
  return {
    path,
    file: file.file,
    within: file.within,
    permalink: permalinkOf(path),
    title,
    emoji,
    frontMatter,
    blocks,
    sections: readSections(root, heading, headings, areas),
    statements: blocks.flatMap((block) => {
      if (block.kind === 'area') return block.area.statements;
      return block.kind === 'markdown' ? readStatements(block.nodes, outside) : [];
    }),
    links: file.references,
    titleAnchors: titleParts ? [titleParts.anchor, ...titleParts.otherAnchors] : [],
    anchors,
    diagnostics: file.diagnostics,
    description: frontMatter.description ?? level?.summary?.text ?? firstWords(root) ?? title,
    level,
  };
}

function readSections(
  root: Root,
  title: Heading | undefined,
  headings: ReadonlyMap<Heading, HeadingParts>,
  areas: readonly CompetencyArea[],
): Section[] {
  const sections: Section[] = [];
  const areaOf = new Map(areas.map((area) => [area.heading, area]));
  root.children.forEach((node, index) => {
    if (node.type !== 'heading' || node === title) return;
    const area = areaOf.get(node);
    const parts = headings.get(node);
    if (area) sections.push(area);
    if (area || !parts) return;
    const rest = root.children.slice(index + 1);
    const next = rest.findIndex(({type}) => type === 'heading');
    const content = next < 0 ? rest : rest.slice(0, next);
    const outside = areas.length > 0 ? 'expectation' : 'item';
    sections.push({
      ...parts,
      depth: node.depth,
      heading: node,
      place: placeOf(node),
      statements: readStatements(content, outside),
    });
  });
  return sections;
}

function readReferences(root: Root): Reference[] {
  const references: Reference[] = [];
  visit(root, (node) => {
    if (!node.position) return;
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      references.push({
        kind: node.type === 'image' ? 'image' : 'link',
        text: node.type === 'definition' ? node.identifier : wordsOf(node),
        url: node.url,
        place: node.position,
      });
    }
  });
  return references;
}

function inOrder(a: Reference, b: Reference): number {
  return (a.place.start.offset ?? 0) - (b.place.start.offset ?? 0);
}

function firstWords(root: Root): string | undefined {
  const paragraph = root.children.find(({type}) => type === 'paragraph');
  return (paragraph && wordsOf(paragraph)) || undefined;
}

/**
 * A title for a page that has none: its file's name, or its folder's for an index, with spaces for dashes.
 */
export function titleFromPath(path: string): string {
  const segments = path.replace(/\.md$/iu, '').split('/');
  const last = segments.at(-1) ?? '';
  const name = isIndex(path) ? (segments.at(-2) ?? last) : last;
  return name.replaceAll(/[-_]+/gu, ' ').trim() || path;
}

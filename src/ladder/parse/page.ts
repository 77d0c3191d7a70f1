import type {Heading, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Block, CompetencyArea, LevelFacts, Page, Reference, Section} from '../model';
import {isIndex} from '../paths';
import {permalinkOf} from '../permalink';
import {readRankedTitle} from '../rank';
import {placeOf, readArea, readSummary} from './areas';
import {readFacts} from './facts';
import {readFrontMatter} from './front-matter';
import {nameHeadings, type HeadingParts} from './headings';
import {repairText} from './repair';
import {readStatements} from './statements';
import {readTree} from './tree';
import {expandShortcodes, splitEmoji, wordsOf} from './words';

/**
 * Reads one Markdown file of a ladder. The only reader there is: pages, checks, links, search and published files all
 * stand on what it returns. It never throws, whatever the text.
 *
 * @param path - where the file stands in the ladder's folder, with forward slashes
 * @param source - its whole text
 * @returns the page; what could not be read as meant is in its diagnostics
 */
export function parsePage(path: string, source: string): Page {
  // A byte order mark becomes a space: the Markdown parser would drop it, and every place after it would be off by one.
  const text = source.replace(/^\uFEFF/u, ' ');
  const {frontMatter, body, diagnostics: frontMatterDiagnostics} = readFrontMatter(path, text);
  const {root, diagnostics, anchors, references} = readTree(path, body);
  const repaired = repairText(root, body, path);
  const headings = nameHeadings(
    root,
    (heading) => repaired.written.get(heading) ?? wordsOf(heading),
  );

  const heading = root.children.find(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
  const headingWords = heading ? expandShortcodes(wordsOf(heading)) : '';
  const {emoji, name} = splitEmoji(headingWords || (frontMatter.title ?? titleFromPath(path)));
  const ranked = readRankedTitle(name);

  const blocks = ranked ? levelBlocks(root, heading, headings) : pageBlocks(root, heading);
  const areas = blocks.flatMap((block) => (block.kind === 'area' ? [block.area] : []));
  const level: LevelFacts | undefined = ranked && {
    ...ranked,
    summary: blocks.flatMap((block) => (block.kind === 'summary' ? [block.summary] : []))[0],
    facts: blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])),
    areas,
  };
  const title = frontMatter.title ?? (ranked ? `${ranked.rank.text} ${ranked.role}`.trim() : name);
  return {
    path,
    permalink: permalinkOf(path),
    title,
    emoji,
    frontMatter,
    blocks,
    sections: readSections(root, heading, headings, areas),
    statements: blocks.flatMap((block) => {
      if (block.kind === 'area') return block.area.statements;
      return block.kind === 'markdown' ? readStatements(block.nodes, 'item') : [];
    }),
    links: [...readReferences(root), ...references].toSorted(inOrder),
    anchors,
    diagnostics: [...frontMatterDiagnostics, ...diagnostics, ...repaired.diagnostics],
    description: frontMatter.description ?? level?.summary?.text ?? firstWords(root) ?? title,
    level,
  };
}

/** The blocks of a page that is not a level: its title, and everything else as it is. */
function pageBlocks(root: Root, title: Heading | undefined): Block[] {
  const index = title ? root.children.indexOf(title) : -1;
  const before = root.children.slice(0, Math.max(index, 0));
  const after = root.children.slice(index + 1);
  return [
    ...markdown(before),
    ...(title ? [{kind: 'title', heading: title} as const] : []),
    ...markdown(after),
  ];
}

/** The blocks of a level: title, summary, facts and areas where they stand; between them, ordinary Markdown. */
function levelBlocks(
  root: Root,
  title: Heading | undefined,
  headings: Map<Heading, HeadingParts>,
): Block[] {
  const isOther = (node: RootContent): node is Heading => node.type === 'heading' && node !== title;
  const titleIndex = title ? root.children.indexOf(title) : -1;
  const depths = root.children
    .slice(titleIndex + 1)
    .filter(isOther)
    .map(({depth}) => depth);
  const areaDepth = Math.min(...depths);
  const startsArea = (node: RootContent, index: number): boolean =>
    isOther(node) && index > titleIndex && node.depth === areaDepth;

  const firstArea = root.children.findIndex(startsArea);
  const head = firstArea < 0 ? root.children : root.children.slice(0, firstArea);
  const blocks: Block[] = readHead(head, title);
  let current: {heading: Heading; nodes: RootContent[]} | undefined;
  const finish = (): void => {
    const parts = current && headings.get(current.heading);
    if (current && parts)
      blocks.push({kind: 'area', area: readArea(current.heading, parts, current.nodes)});
  };
  root.children.slice(head.length).forEach((node, index) => {
    if (node.type === 'heading' && startsArea(node, head.length + index)) {
      finish();
      current = {heading: node, nodes: []};
    } else {
      current?.nodes.push(node);
    }
  });
  finish();
  return blocks;
}

/** What stands above the first area. */
function readHead(nodes: readonly RootContent[], title: Heading | undefined): Block[] {
  const blocks: Block[] = [];
  for (const node of nodes) {
    const summary = blocks.some(({kind}) => kind === 'summary') ? undefined : readSummary(node);
    const facts = blocks.some(({kind}) => kind === 'facts') ? undefined : readFacts(node);
    const last = blocks.at(-1);
    if (node === title) blocks.push({kind: 'title', heading: title});
    else if (summary && (!last || last.kind === 'title')) blocks.push({kind: 'summary', summary});
    else if (facts) {
      const {after, ...list} = facts;
      blocks.push({kind: 'facts', ...list}, ...markdown(after));
    } else if (last?.kind === 'markdown') last.nodes.push(node);
    else blocks.push({kind: 'markdown', nodes: [node]});
  }
  return blocks;
}

function markdown(nodes: RootContent[]): Block[] {
  return nodes.length > 0 ? [{kind: 'markdown', nodes}] : [];
}

function readSections(
  root: Root,
  title: Heading | undefined,
  headings: Map<Heading, HeadingParts>,
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

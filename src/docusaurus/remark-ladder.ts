import type {BlockContent, Heading, Image, Link, PhrasingContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import type {Block, CompetencyArea, Fold, Ladder, Page} from '../ladder/model';
import {areaPages} from '../ladder/compare/area-pages';
import type {Diagnostic} from '../ladder/diagnostic';
import {fragmentAliases} from '../ladder/links/aliases';
import type {Linkable} from '../ladder/links/mint';
import {tokensOf} from '../ladder/parse/html-tokens';
import {splitEmoji, wordsOf} from '../ladder/parse/words';
import {readStatements} from '../ladder/parse/statements';
import {resolveReference, type Surroundings} from '../ladder/references';
import type {Snapshot, Workspace} from '../workspace/workspace';
import {component, moduleAttribute} from './jsx';
import {levelRelationsRequest, trackDataRequest} from './data-files';

declare module 'mdast' {
  interface HeadingData {
    /** The id that permanent links to the section lead to, beside the slug that people read; then its old slugs. */
    permanentIds?: readonly string[];
    /** The number of the section's wording, where it is not the first. */
    wording?: string | undefined;
    /** The page that shows the area at every level of its track. */
    everyLevel?: string | undefined;
  }
}

interface Options {
  readonly workspace: Workspace;
  /** Changes whenever what a page becomes may change without its file changing; the bundler's cache is keyed by it. */
  readonly cacheKey: string;
}

/**
 * The remark plugin: puts in place of the tree that Docusaurus read the one that the ladder's own parser read, with
 * components where the level has parts of its own.
 */
export function remarkLadder({workspace}: Options): (root: Root, file: VFile) => Promise<void> {
  return async (root, file) => {
    const path = workspace.pathOf(file.path);
    if (path === undefined) return;
    const snapshot = await workspace.readFor(path);
    const {ladder, around, diagnostics} = snapshot;
    const page = around.pages.get(path);
    if (!page) return;
    // The parsed page is shared: the tree that Docusaurus goes on to change is a copy.
    const copy = structuredClone({...page, links: [], diagnostics: []}) satisfies Page;
    const {link, moved} = setAnchors(copy, page, snapshot);
    root.children = [...renderPage(copy, link), ...rawAnchors(page), ...moved];
    resolveLinks(root, page.path, around);
    const track = ladder.tracks.find((candidate) => candidate.page?.path === path);
    if (track) root.children.push(trackLevels(track.path));
    if (process.env.NODE_ENV === 'development') root.children.unshift(...notice(path, diagnostics));
  };
}

/** What is wrong with a page, at its head, for whoever is writing it; no page that is published has this. */
function notice(path: string, diagnostics: readonly Diagnostic[]): RootContent[] {
  const here = diagnostics.filter((diagnostic) => diagnostic.path === path);
  if (here.length === 0) return [];
  const entries = here.map(({line, column, severity, rule, message}) => ({
    place: `${line}:${column}`,
    severity,
    rule,
    message,
  }));
  return [component('Diagnostics', {path, entries: JSON.stringify(entries)})];
}

/** Tells the site builder of the places that raw HTML names: a link to one is not broken. */
function rawAnchors({anchors}: Page): RootContent[] {
  if (anchors.length === 0) return [];
  return [component('RawAnchors', {names: JSON.stringify(anchors.map(({name}) => name))})];
}

function trackLevels(trackPath: string): RootContent {
  const node = component('TrackLevels', {});
  node.attributes.push(moduleAttribute('track', trackDataRequest(trackPath)));
  return node;
}

/**
 * Puts on headings and list items what links lead to. A heading keeps a slug that people can read, from which Docusaurus
 * makes the table of contents; its permanent id is an anchor beside it.
 */
function setAnchors(
  copy: Page,
  page: Page,
  snapshot: Snapshot,
): {link: PermanentLink; moved: RootContent[]} {
  const {
    ids,
    links: {registry},
  } = snapshot;
  const everyLevel = areaLinks(snapshot);
  const linkTo = (target: Linkable | undefined): PermanentLink => {
    const id = target && ids.get(target);
    const count = registry.records.get(id ?? '')?.wordings.length ?? 1;
    return {id, wording: count > 1 ? String(count) : undefined};
  };
  const link = linkTo(page);
  const aliases = fragmentAliases(registry)(link.id ?? '');
  copy.sections.forEach(({heading, anchor}, index) => {
    const original = page.sections[index];
    const {id, wording} = linkTo(original);
    const permanentIds = id === undefined ? [] : [id, ...(aliases.here.get(id) ?? [])];
    heading.data = {
      ...heading.data,
      hProperties: {id: anchor},
      permanentIds,
      wording,
      everyLevel: original && everyLevel.get(original),
    };
  });
  copy.statements.forEach(({node}, index) => {
    const {id, wording} = linkTo(page.statements[index]);
    node.data = {...node.data, hProperties: {id}};
    const control = component('CopyLink', {wording});
    const line = node.children[0];
    // After the item's own words, before a list nested in it.
    if (line?.type === 'paragraph') line.children.push(inline(control));
    else
      node.children.splice(line && 'depth' in line ? 1 : 0, 0, control as unknown as BlockContent);
  });
  const moved = aliases.away.map(({fragment, section}) =>
    component('MovedSection', {
      id: fragment,
      link: section.id,
      name: section.wordings.at(-1)?.text,
    }),
  );
  return {link, moved};
}

interface PermanentLink {
  readonly id: string | undefined;
  /** The number of the wording, where it is not the first. */
  readonly wording: string | undefined;
}

/** A component in the middle of a line. */
function inline(node: MdxJsxFlowElement): PhrasingContent {
  return {...node, type: 'mdxJsxTextElement'} as unknown as PhrasingContent;
}

/**
 * A page as Markdown with components.
 *
 * @param page - the page; its nodes end up in the result
 * @param link - the page's own permanent link
 */
export function renderPage(page: Page, link: PermanentLink): RootContent[] {
  const firstArea = page.blocks.findIndex(({kind}) => kind === 'area');
  const links = page.level ? [levelLinks(page.path)] : [];
  const hasExamples = page.level?.areas.some(({examples}) => examples.length > 0);
  const hasTitle = page.blocks.some(({kind}) => kind === 'title');
  const blocks = page.blocks.flatMap((block, index) => [
    ...(index === firstArea ? links : []),
    ...(hasExamples && index === firstArea ? [component('ExamplesSwitch', {})] : []),
    ...renderBlock(block, page, link),
  ]);
  const whole = firstArea < 0 ? [...blocks, ...links] : blocks;
  // A title that an author did not write in the text is shown above it.
  return hasTitle || link.id === undefined
    ? whole
    : [component('Anchor', {ids: link.id}), ...whole];
}

/** Where to compare a level, and the levels that say they equal it. */
function levelLinks(path: string): RootContent {
  const node = component('LevelLinks', {});
  node.attributes.push(moduleAttribute('relations', levelRelationsRequest(path)));
  return node;
}

let linksOfAreas: {ladder: Ladder; links: Map<Linkable, string>} | undefined;

/** The page of every area, found once for all pages of a ladder. */
function areaLinks({ladder}: Snapshot): Map<Linkable, string> {
  if (linksOfAreas?.ladder !== ladder) {
    const links = new Map<Linkable, string>();
    for (const {areas, permalink} of areaPages(ladder))
      for (const area of areas) if (area) links.set(area, permalink);
    linksOfAreas = {ladder, links};
  }
  return linksOfAreas.links;
}

function renderBlock(block: Block, {level, emoji}: Page, link: PermanentLink): RootContent[] {
  switch (block.kind) {
    case 'title': {
      if (level) {
        const {text: rank} = level.rank;
        return [component('LevelTitle', {...link, rank, role: level.role, emoji})];
      }
      const name = emoji === undefined ? undefined : withoutEmoji(block.heading.children);
      return [
        component('PageTitle', {...link, emoji: name && emoji}, name ?? block.heading.children),
      ];
    }
    case 'summary':
      return [component('Summary', {}, block.summary.nodes.flatMap(renderFolds))];
    case 'facts':
      return [
        component(
          'Facts',
          {},
          block.facts.map(({label, valueNodes}) => component('Fact', {label}, valueNodes)),
        ),
      ];
    case 'area':
      return renderArea(block.area);
    case 'markdown':
      return block.nodes.flatMap(renderFolds);
  }
}

function renderArea({
  heading,
  name: areaName,
  emoji,
  summary,
  content,
}: CompetencyArea): RootContent[] {
  const name = emoji === undefined ? heading.children : withoutEmoji(heading.children);
  const [id, ...aliases] = heading.data?.permanentIds ?? [];
  const {wording, everyLevel} = heading.data ?? {};
  const properties = {
    emoji: name && emoji,
    id,
    wording,
    everyLevel,
    name: everyLevel && areaName,
  };
  return [
    ...(aliases.length > 0 ? [component('Anchor', {ids: aliases.join(' ')})] : []),
    component('CompetencyArea', properties, [
      {...heading, children: name ?? heading.children},
      ...(summary ? [component('Summary', {}, summary.nodes.flatMap(renderFolds))] : []),
      ...content.flatMap((node) => renderFolds(node, 'Examples')),
    ]),
  ];
}

/** The anchor before a heading that is not an area's. */
function anchorOf({data}: Heading): RootContent[] {
  const ids = data?.permanentIds ?? [];
  return ids.length > 0 ? [component('Anchor', {ids: ids.join(' '), wording: data?.wording})] : [];
}

/** The heading without its leading emoji; undefined when the emoji is not plain text at its beginning. */
function withoutEmoji(nodes: PhrasingContent[]): PhrasingContent[] | undefined {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return undefined;
  const {emoji} = splitEmoji(first.value);
  if (emoji === undefined) return undefined;
  const value = first.value.trimStart().slice(emoji.length).trimStart();
  return value === '' ? rest : [{...first, value}, ...rest];
}

/** Turns the folds in a node into components, however deep they stand. */
function renderFolds(node: RootContent, defaultLabel: unknown = ''): RootContent[] {
  const label = typeof defaultLabel === 'string' && defaultLabel !== '' ? defaultLabel : 'Details';
  if (node.type === 'fold') {
    const {heading} = node;
    const slug = heading?.data?.hProperties?.id;
    return [
      ...(heading ? anchorOf(heading) : []),
      ...(typeof slug === 'string' ? [component('Anchor', {ids: slug})] : []),
      renderFold(node, label),
    ];
  }
  if (node.type === 'heading') return [...anchorOf(node), node];
  if ('children' in node) {
    const children = node.children as RootContent[];
    node.children = children.flatMap((child) => renderFolds(child, label)) as typeof node.children;
  }
  return [node];
}

function renderFold(fold: Fold, defaultLabel: string): MdxJsxFlowElement {
  const count = readStatements(fold.children, 'item').length;
  return component(
    'Fold',
    {
      label: wordsOf(fold.label) || defaultLabel,
      count: count > 0 ? String(count) : undefined,
      open: fold.open ? 'open' : undefined,
    },
    fold.children.flatMap((child) => renderFolds(child, defaultLabel)),
  );
}

/**
 * Points every link of a tree to the page it means. What leads nowhere is marked (a build has stopped by then; a
 * development server goes on), and an image of another site becomes a link to it: pages ask no other host for anything.
 */
function resolveLinks(root: Root, from: string, around: Surroundings): void {
  const definitions = new Map<string, string>();
  visit(root, 'definition', ({identifier, url}) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      if (url === undefined) return undefined;
      const link: Link = {type: 'link', url, children: node.children, position: node.position};
      parent.children[index] = link;
      return index;
    }
    if (node.type === 'imageReference') {
      const url = definitions.get(node.identifier);
      if (url === undefined) return undefined;
      const image: Image = {type: 'image', url, alt: node.alt ?? '', position: node.position};
      parent.children[index] = image;
      return index;
    }
    if (node.type === 'html') node.value = resolveRawLinks(node.value, from, around);
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const destination = resolveReference(node.url, from, around);
    if (destination.kind === 'broken') {
      const shown: PhrasingContent[] =
        node.type === 'link' ? node.children : [{type: 'text', value: node.alt ?? ''}];
      const problem = `Link to ${destination.problem}: ${destination.mend}`;
      parent.children[index] = inline(component('BrokenLink', {problem}, shown));
      return SKIP;
    }
    if (node.type === 'image' && destination.kind === 'elsewhere' && !node.url.startsWith('/')) {
      const text: PhrasingContent = {type: 'text', value: node.alt || node.url};
      parent.children[index] = {type: 'link', url: node.url, children: [text]};
      return SKIP;
    }
    if (node.type === 'link' && destination.kind === 'page') node.url = destination.permalink;
    return undefined;
  });
}

/** The same for links that are written as tags. Images among other tags are named by their words alone. */
function resolveRawLinks(html: string, from: string, around: Surroundings): string {
  return tokensOf(html)
    .flatMap((token) => (token.kind === 'tag' ? [token] : []))
    .toReversed()
    .reduce((text, {name, attributes}) => {
      const wanted = {a: 'href', img: 'src'}[name];
      const attribute = attributes.find((candidate) => candidate.name === wanted);
      if (!attribute) return text;
      const destination = resolveReference(attribute.value, from, around);
      if (name === 'a' && destination.kind === 'elsewhere') return text;
      const written =
        name === 'a' && destination.kind === 'page' ? `href="${destination.permalink}"` : '';
      return text.slice(0, attribute.from) + written + text.slice(attribute.to);
    }, html);
}

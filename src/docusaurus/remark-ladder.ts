import type {Image, Link, PhrasingContent, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {SKIP, visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import type {Block, CompetencyArea, Fold, Page} from '../ladder/model';
import type {Linkable} from '../ladder/links/mint';
import {splitEmoji, wordsOf} from '../ladder/parse/words';
import {readStatements} from '../ladder/parse/statements';
import {resolveReference, type Surroundings} from '../ladder/references';
import type {Workspace} from '../workspace/workspace';
import {component, moduleAttribute} from './jsx';
import {trackDataRequest} from './data-files';

declare module 'mdast' {
  interface HeadingData {
    /** The id that permanent links to the section lead to, beside the slug that people read. */
    permanentId?: string;
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
    const {ladder, around, ids} = await workspace.read();
    const page = around.pages.get(path);
    if (!page) return;
    // The parsed page is shared: the tree that Docusaurus goes on to change is a copy.
    const copy = structuredClone({...page, links: [], diagnostics: []}) satisfies Page;
    setAnchors(copy, page, ids);
    root.children = renderPage(copy);
    resolveLinks(root, page.path, around);
    const track = ladder.tracks.find((candidate) => candidate.page?.path === path);
    if (track) root.children.push(trackLevels(track.path));
  };
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
function setAnchors(copy: Page, page: Page, ids: ReadonlyMap<Linkable, string>): void {
  copy.sections.forEach(({heading, anchor}, index) => {
    const original = page.sections[index];
    const id = original && ids.get(original);
    heading.data = {...heading.data, hProperties: {id: anchor}, ...(id && {permanentId: id})};
  });
  copy.statements.forEach(({node}, index) => {
    const original = page.statements[index];
    const id = original && ids.get(original);
    node.data = {...node.data, hProperties: {id}};
  });
}

/**
 * A page as Markdown with components.
 *
 * @param page - the page; its nodes end up in the result
 */
export function renderPage(page: Page): RootContent[] {
  const firstArea = page.blocks.findIndex(({kind}) => kind === 'area');
  const hasExamples = page.level?.areas.some(({examples}) => examples.length > 0);
  return page.blocks.flatMap((block, index) => [
    ...(hasExamples && index === firstArea ? [component('ExamplesSwitch', {})] : []),
    ...renderBlock(block, page),
  ]);
}

function renderBlock(block: Block, {level, emoji}: Page): RootContent[] {
  switch (block.kind) {
    case 'title': {
      if (level) return [component('LevelTitle', {rank: level.rank.text, role: level.role, emoji})];
      const name = emoji === undefined ? undefined : withoutEmoji(block.heading.children);
      return [component('PageTitle', {emoji: name && emoji}, name ?? block.heading.children)];
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
      return [renderArea(block.area)];
    case 'markdown':
      return block.nodes.flatMap(renderFolds);
  }
}

function renderArea({heading, emoji, summary, content}: CompetencyArea): MdxJsxFlowElement {
  const name = emoji === undefined ? heading.children : withoutEmoji(heading.children);
  return component('CompetencyArea', {emoji: name && emoji, id: heading.data?.permanentId}, [
    {...heading, children: name ?? heading.children},
    ...(summary ? [component('Summary', {}, summary.nodes.flatMap(renderFolds))] : []),
    ...content.flatMap((node) => renderFolds(node, 'Examples')),
  ]);
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
  if (node.type === 'fold') return [renderFold(node, label)];
  if (node.type === 'heading' && node.data?.permanentId) {
    return [component('Anchor', {id: node.data.permanentId}), node];
  }
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
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const destination = resolveReference(node.url, from, around);
    if (destination.kind === 'broken') {
      const shown: PhrasingContent[] =
        node.type === 'link' ? node.children : [{type: 'text', value: node.alt ?? ''}];
      const problem = `Link to ${destination.problem}: ${destination.mend}`;
      parent.children[index] = {
        ...component('BrokenLink', {problem}, shown),
        type: 'mdxJsxTextElement',
      } as unknown as RootContent;
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

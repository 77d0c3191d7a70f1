import type {Heading, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import type {Block, CompetencyArea, Fold, Page, Prose} from '../ladder/model';
import {readStatements} from '../ladder/parse/statements';
import {withoutEmoji} from '../ladder/parse/without-emoji';
import {wordsOf} from '../ladder/parse/words';
import {dataRequest, levelRelationsFile} from './data-files';
import {component, moduleAttribute} from './jsx';
import type {PermanentLink} from './set-anchors';

/**
 * A page as Markdown with components.
 *
 * @param page - the page; its nodes end up in the result
 * @param link - the page's own permanent link
 */
export function renderPage(page: Page, link: PermanentLink): RootContent[] {
  const firstArea = page.blocks.findIndex(({kind}) => kind === 'area');
  const links = page.level ? [levelLinks('LevelLinks', page.path)] : [];
  const ways = page.level ? [levelLinks('LevelWays', page.path)] : [];
  const hasExamples = page.level?.areas.some(({examples}) => examples.length > 0);
  const hasTitle = page.blocks.some(({kind}) => kind === 'title');
  const blocks = page.blocks.flatMap((block, index) => [
    ...(index === firstArea ? links : []),
    ...(hasExamples && index === firstArea ? [component('ExamplesSwitch', {})] : []),
    ...renderBlock(block, page, link),
  ]);
  // A page without a title in its text is shown with one above it, which needs the anchor too.
  const title = hasTitle || link.id === undefined ? [] : [component('Anchor', {ids: link.id})];
  return [...title, ...blocks, ...(firstArea < 0 ? links : []), ...ways];
}

/** The links from a level to others: `LevelLinks` at its head, `LevelWays` at its foot. */
function levelLinks(name: 'LevelLinks' | 'LevelWays', path: string): RootContent {
  const node = component(name, {});
  node.attributes.push(moduleAttribute('relations', dataRequest(levelRelationsFile(path))));
  return node;
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
      return [renderSummary(block.summary)];
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
      return block.nodes.flatMap((node) => renderFolds(node));
  }
}

function renderSummary({nodes}: Prose): RootContent {
  return component(
    'Summary',
    {},
    nodes.flatMap((node) => renderFolds(node)),
  );
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
      ...(summary ? [renderSummary(summary)] : []),
      ...content.flatMap((node) => renderFolds(node, 'area')),
    ]),
  ];
}

/** The anchor before a heading that is not an area's. */
function anchorOf({data}: Heading): RootContent[] {
  const ids = data?.permanentIds ?? [];
  return ids.length > 0 ? [component('Anchor', {ids: ids.join(' '), wording: data?.wording})] : [];
}

/**
 * Turns the folds and callouts in a node into components, however deep they stand.
 *
 * @param of - what the folds are in, for those that say nothing of themselves
 */
function renderFolds(node: RootContent, of?: 'area'): RootContent[] {
  if (node.type === 'fold') {
    const {heading} = node;
    const slug = heading?.data?.hProperties?.id;
    return [
      ...(heading ? anchorOf(heading) : []),
      ...(typeof slug === 'string' ? [component('Anchor', {ids: slug})] : []),
      renderFold(node, of),
    ];
  }
  if (node.type === 'heading') return [...anchorOf(node), node];
  if ('children' in node) {
    const children = node.children as RootContent[];
    node.children = children.flatMap((child) => renderFolds(child, of)) as typeof node.children;
  }
  if (node.type === 'blockquote' && node.data?.callout)
    return [component('Callout', {kind: node.data.callout}, node.children)];
  return [node];
}

function renderFold(fold: Fold, of: 'area' | undefined): MdxJsxFlowElement {
  const count = readStatements(fold.children, 'item').length;
  return component(
    'Fold',
    {
      label: wordsOf(fold.label),
      of,
      count: count > 0 ? String(count) : undefined,
      open: fold.open ? 'open' : undefined,
    },
    fold.children.flatMap((child) => renderFolds(child, of)),
  );
}

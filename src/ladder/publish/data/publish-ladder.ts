import type {ListItem, PhrasingContent, RootContent} from 'mdast';
import {isLevel} from '../../ladder';
import type {Linkable} from '../../links/mint';
import {latest, type Registry} from '../../links/registry';
import type {CompetencyArea, Ladder, Level, Page, Prose, Statement, Track} from '../../model';
import {folderPermalink} from '../../permalink';
import type {Surroundings} from '../../references';
import type {LinkMeaning} from '../markdown/absolute-links';
import {linkMeaning, pageMarkdown} from '../markdown/page-markdown';
import {blocksText} from '../markdown/write-markdown';
import {withAbsoluteLinks} from '../markdown/absolute-links';
import {addressIn, markdownPath, type PlainSite} from '../plain-site';
import {entriesOf, inlineOf, type Entry} from './entries';
import {
  formVersion,
  type Linked,
  type PublishedArea,
  type PublishedEntry,
  type PublishedLadder,
  type PublishedLevel,
  type PublishedPage,
  type PublishedText,
  type PublishedTrack,
} from './published-ladder';

/** What a ladder is published from. */
export interface PublishedFrom {
  readonly ladder: Ladder;
  readonly ids: ReadonlyMap<Linkable, string>;
  readonly registry: Registry;
  readonly surroundings: Surroundings;
  readonly site: PlainSite;
}

/** The file that says what `ladder.json` may hold, below the base URL. */
export const schemaFile = 'ladder.schema.json';

/**
 * The whole ladder as a value, every word of it.
 *
 * @param markdownOf - a page as Markdown, for whoever has written it already
 */
export function publishLadder(
  from: PublishedFrom,
  markdownOf = (page: Page): string =>
    pageMarkdown(page, linkMeaning(page, from.surroundings, from.site)),
): PublishedLadder {
  const {ladder, site} = from;
  return {
    $schema: addressIn(site, `/${schemaFile}`),
    version: formVersion,
    title: site.title,
    description: site.description,
    ...(site.isWhole && {address: `${site.root}/`}),
    tracks: ladder.tracks.map((track) => publishTrack(track, from)),
    pages: ladder.pages
      .filter((page) => !isLevel(page))
      .map((page): PublishedPage => ({...fileFields(page, from), markdown: markdownOf(page)})),
  };
}

function publishTrack(track: Track, from: PublishedFrom): PublishedTrack {
  return {
    name: track.name,
    folder: track.path,
    address: addressIn(from.site, folderPermalink(track.path)),
    levels: track.levels.map((level) => publishLevel(level, from)),
  };
}

/** One level as a value. */
export function publishLevel(page: Level, from: PublishedFrom): PublishedLevel {
  const {summary, facts, areas, rank, role} = page.level;
  const meaning = linkMeaning(page, from.surroundings, from.site);
  const statements = new Map(page.statements.map((one) => [one.node, one]));
  const above = page.blocks.flatMap((block) => (block.kind === 'markdown' ? block.nodes : []));
  const own = fileFields(page, from);
  const areaFields = areas.map((area) => publishArea(area, statements, meaning, from));
  const lines = linesOf(above.map(withoutHeading), statements, meaning, 0, from);
  const parts = [own, ...areaFields, ...[...areaFields, {lines}].flatMap((part) => part.lines)];
  return {
    ...own,
    rank: rank.text,
    role,
    changed: parts.flatMap((part) => ('since' in part ? [part.since] : [])).reduce(later, ''),
    ...(summary && {summary: proseText(summary, meaning)}),
    facts: facts.map(({label, value, valueNodes}) => ({
      label,
      ...textOf(value, inlineOf(valueNodes, meaning)),
    })),
    lines,
    areas: areaFields,
  };
}

function publishArea(
  area: CompetencyArea,
  statements: ReadonlyMap<ListItem, Statement>,
  meaning: LinkMeaning,
  from: PublishedFrom,
): PublishedArea {
  const {name, emoji, summary, content, depth, heading} = area;
  const anchor = heading.data?.explicitId;
  return {
    ...linked(area, from),
    name,
    ...(emoji !== undefined && {emoji}),
    ...(anchor !== undefined && {anchor}),
    ...(summary && {summary: proseText(summary, meaning)}),
    lines: linesOf(content, statements, meaning, depth - 2, from),
  };
}

function linesOf(
  nodes: readonly RootContent[],
  statements: ReadonlyMap<ListItem, Statement>,
  meaning: LinkMeaning,
  deeper: number,
  from: PublishedFrom,
): PublishedEntry[] {
  return entriesOf(nodes, statements, meaning, deeper).map((entry) => publishEntry(entry, from));
}

function publishEntry(entry: Entry, from: PublishedFrom): PublishedEntry {
  if ('text' in entry) return entry;
  if (!('statement' in entry)) return {kind: entry.kind, text: entry.markdown};
  const {kind, statement, markdown, depth} = entry;
  const {concern, text} = statement;
  return {
    kind,
    ...linked(statement, from),
    ...(concern !== undefined && {concern}),
    ...textOf(text, markdown),
    ...(depth > 0 && {depth}),
  };
}

function textOf(text: string, markdown: string): PublishedText {
  return {text, ...(markdown !== text && {markdown})};
}

function proseText({text, nodes}: Prose, meaning: LinkMeaning): PublishedText {
  const [only, ...more] = nodes;
  if (only?.type === 'paragraph' && more.length === 0)
    return textOf(text, inlineOf(bare(only.children), meaning));
  return textOf(text, blocksText(nodes.map((node) => withAbsoluteLinks(node, meaning))));
}

/** Without the emphasis that is around the whole. */
function bare(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const [only, ...more] = nodes;
  const isAround = more.length === 0 && (only?.type === 'emphasis' || only?.type === 'strong');
  return isAround ? bare(only.children) : nodes;
}

/** Above the areas of a level there are none: what was a heading before the title is a line in bold. */
function withoutHeading(node: RootContent): RootContent {
  if (node.type !== 'heading') return node;
  return {type: 'paragraph', children: [{type: 'strong', children: node.children}]};
}

function fileFields(page: Page, from: PublishedFrom): Omit<PublishedPage, 'markdown'> {
  const {site} = from;
  const {emoji, title, path, permalink, frontMatter, within} = page;
  const hasSettings = !within && Object.keys(frontMatter).length > 0;
  return {
    ...linked(page, from),
    file: path,
    title,
    ...(emoji !== undefined && {emoji}),
    address: addressIn(site, permalink),
    source: addressIn(site, markdownPath(permalink)),
    ...(hasSettings && {settings: {...frontMatter}}),
  };
}

function linked(target: Linkable, {ids, registry, site}: PublishedFrom): Linked {
  const id = ids.get(target) ?? '';
  const wordings = registry.records.get(id)?.wordings ?? [];
  const since = wordings.length > 0 ? latest(wordings).date : '';
  const first = wordings[0]?.date ?? since;
  const wording = wordings.length > 1 ? `#${wordings.length}` : '';
  return {
    id,
    link: addressIn(site, `/s/${id}/${wording}`),
    since,
    ...(first !== since && {first}),
  };
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

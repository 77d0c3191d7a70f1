import type {RootContent} from 'mdast';
import {areaPages, type AreaPage} from '../compare/area-pages';
import {concernsThrough} from '../compare/climb';
import {isLevel} from '../ladder';
import {folderOf} from '../paths';
import {neighbourPairs, type NeighbourPair} from '../compare/level-names';
import type {Linkable} from '../links/mint';
import {normalizeName} from '../links/normalize';
import {english, type Language, type Say} from '../language';
import type {Block, Ladder, Level, Page, Section, Track} from '../model';
import {readLead} from '../parse/concerns';
import {wordsOf} from '../parse/words';
import {shortName} from '../rank';
import type {RecordKind} from './record-kinds';

/** A page as search knows it. */
export interface SearchPage {
  readonly permalink: string;
  readonly title: string;
  /** '' for a page that is in no track. */
  readonly track: string;
  /** '' for a page that is not a level. */
  readonly rank: string;
  readonly role: string;
}

/** One thing that can be found. */
export interface SearchRecord {
  readonly kind: RecordKind;
  /** Its own words, as they are shown. */
  readonly text: string;
  readonly page: SearchPage;
  /** The competency area or the section it stands in; '' for none. */
  readonly area: string;
  /** The fragment that leads to it; '' for the page itself. */
  readonly anchor: string;
  /** Of a concern, a section and a line of a guide that begins with what it is about: that name. */
  readonly name?: string;
  /** Of a concern the lines that it is found by as well as by its own words. */
  readonly lines?: readonly string[];
}

/**
 * Everything that can be found in a ladder: its levels and their facts, areas, expectations and examples, its areas through
 * all levels, the pages that set neighbouring levels side by side, and the sections of all other pages. They are in the
 * order of the ladder, and so are the values of the filters.
 *
 * @param ladder - the ladder
 * @param ids - what its lines are linked by
 * @param language - what the site says around them
 */
export function searchRecords(
  ladder: Ladder,
  ids: ReadonlyMap<Linkable, string>,
  {say}: Language = english,
): SearchRecord[] {
  const tracks = new Map(ladder.tracks.map((track) => [track.path, track]));
  const levels = ladder.tracks.flatMap((track) =>
    track.levels.flatMap((level) => levelRecords(level, track, ids)),
  );
  const others = ladder.pages
    .filter((page) => !isLevel(page) && page.frontMatter.unlisted !== true)
    .flatMap((page) => pageRecords(page, tracks.get(folderOf(page.path)), ids));
  return inOneSpelling([
    ...levels,
    ...areaPages(ladder).flatMap((page) => areaPageRecords(page, say)),
    ...neighbourPairs(ladder).map((pair) => pairRecord(pair, say)),
    ...others,
  ]);
}

/** An area that levels spell in two ways is one to choose. */
function inOneSpelling(records: readonly SearchRecord[]): SearchRecord[] {
  const spelled = new Map<string, string>();
  return records.map((record) => {
    const key = normalizeName(record.area);
    const area = spelled.get(key) ?? record.area;
    spelled.set(key, area);
    return area === record.area ? record : {...record, area};
  });
}

/** An area through all levels of a track, with what its lines are about; and each concern of it. */
function areaPageRecords({track, name, permalink, areas}: AreaPage, say: Say): SearchRecord[] {
  const concerns = concernsThrough(areas);
  const page = {permalink, title: name, track: track.name, rank: '', role: ''};
  const about = concerns.map((concern) => concern.name).join(', ');
  const text = sentence([say`${name}, level by level`, about]);
  return [
    {kind: 'area-page', text, page, area: name, anchor: ''},
    ...concerns.map((concern) => ({
      kind: 'concern' as const,
      text: say`${concern.name}, level by level`,
      page,
      area: name,
      anchor: concern.anchor,
      name: concern.name,
      lines: concern.lines,
    })),
  ];
}

/** "What is the difference between L3 and L4?" is answered by the page that sets them side by side. */
function pairRecord({from, to, track, permalink}: NeighbourPair, say: Say): SearchRecord {
  const page = {
    permalink,
    title: say`${from.title} and ${to.title}`,
    track: track.name,
    rank: '',
    role: '',
  };
  const ranks = [from, to].map(({level}) => shortName(level));
  const [first, second] = ranks[0] === ranks[1] ? [from.title, to.title] : ranks;
  const text = say`What ${second ?? ''} adds to ${first ?? ''}: ${from.level.role} and ${to.level.role}, side by side`;
  return {kind: 'comparison', text, page, area: '', anchor: ''};
}

function searchPage(page: Page, track: Track | undefined): SearchPage {
  return {
    permalink: page.permalink,
    title: page.title,
    track: track?.name ?? '',
    rank: page.level?.rank.text ?? '',
    role: page.level?.role ?? '',
  };
}

function levelRecords(
  page: Level,
  track: Track,
  ids: ReadonlyMap<Linkable, string>,
): SearchRecord[] {
  const {level} = page;
  const here = searchPage(page, track);
  const inArea = new Set(level.areas.flatMap(({statements}) => statements));
  const above = page.blocks.flatMap((block) =>
    block.kind === 'markdown' ? block.nodes.filter(isProse) : [],
  );
  const record = (kind: RecordKind, text: string, area = '', anchor = ''): SearchRecord => ({
    kind,
    text,
    page: here,
    area,
    anchor,
  });
  const line = (area: string) => (statement: Page['statements'][number]) =>
    record(
      statement.kind === 'example' ? 'example' : 'expectation',
      statement.concern === undefined ? statement.text : `${statement.concern}: ${statement.text}`,
      area,
      ids.get(statement) ?? '',
    );
  return [
    record('level', sentence([page.title, level.summary?.text, wordsOf(above)])),
    ...level.facts.map(({label, value}) => record('fact', `${label}: ${value}`)),
    ...page.statements.filter((statement) => !inArea.has(statement)).map(line('')),
    ...level.areas.flatMap((area) => [
      record(
        'area',
        sentence([area.name, area.summary?.text, wordsOf(area.content.filter(isProse))]),
        area.name,
        area.anchor,
      ),
      ...area.statements.map(line(area.name)),
    ]),
  ];
}

/** A page that is not a level, section by section, and each of its lines that begins with what it is about. */
function pageRecords(
  page: Page,
  track: Track | undefined,
  ids: ReadonlyMap<Linkable, string>,
): SearchRecord[] {
  const here = searchPage(page, track);
  const starts = new Map<RootContent, Section>(
    page.sections.map((section) => [section.heading, section]),
  );
  const record = (name: string, text: string, area: string, anchor: string): SearchRecord => ({
    kind: 'page',
    text: sentence([name, text]),
    page: here,
    area,
    anchor,
    name,
  });
  const stretches: {section: Section | undefined; nodes: RootContent[]}[] = [
    {section: undefined, nodes: []},
  ];
  for (const node of page.blocks.flatMap(proseOf)) {
    const section = starts.get(node);
    if (section) stretches.push({section, nodes: []});
    else stretches.at(-1)?.nodes.push(node);
  }
  const sections = stretches.map(({section, nodes}) =>
    record(section?.name ?? page.title, wordsOf(nodes), section?.name ?? '', section?.anchor ?? ''),
  );
  // What a glossary says of a word is asked for by that word.
  const lines = page.statements.flatMap((statement) => {
    const lead = readLead(statement.node);
    if (!lead) return [];
    const text = wordsOf(lead.sentence, ['list', 'fold']);
    return record(lead.concern, text, '', ids.get(statement) ?? '');
  });
  return [...sections, ...lines].filter(({text}) => text !== '');
}

function proseOf(block: Block): RootContent[] {
  return block.kind === 'markdown' ? block.nodes : [];
}

/** What is in no list, and so has no record of its own. */
function isProse(node: RootContent): boolean {
  return node.type !== 'list' && node.type !== 'fold';
}

/** A title and what follows it, parted so that a reader sees where one ends. */
function sentence(parts: readonly (string | undefined)[]): string {
  const [title = '', ...rest] = parts.filter((part) => part !== undefined && part !== '');
  return rest.length === 0 ? title : `${title}: ${rest.join(' ')}`;
}

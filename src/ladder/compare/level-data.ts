import {isLevel} from '../ladder';
import type {Linkable} from '../links/mint';
import type {Day, Registry} from '../links/registry';
import type {CompetencyArea, Level, Statement, Track} from '../model';
import {resolveReference, type Surroundings} from '../references';
import {areaSubject} from '../area-subject';
import {notesOf} from './area-notes';
import {withHtmlAsWords} from './html-words';
import {levelName} from './level-names';
import type {LinePart} from './line-parts';
import {linePartsOf} from './read-line-parts';

/** One line of a level as it is shown away from its page. */
export interface LineData {
  /** Its permanent id; absent for what is not a list item. */
  readonly id?: string;
  /** The number of its wording, where it is not the first. */
  readonly wording?: number;
  /** What it is about, as its page says it; no part of its words. */
  readonly concern?: string;
  readonly parts: readonly LinePart[];
  /** The cells of a table by its rows, the head first; its words one after the other are in the parts. */
  readonly table?: readonly (readonly (readonly LinePart[])[])[];
  /** How the columns of the table are aligned, where its author says so. */
  readonly aligned?: readonly ('left' | 'right' | 'center' | null)[];
  /** Set where the words are not those of now. */
  readonly isFormer?: boolean;
  /** Of a level on two days: where else the line stands on the other of them, which is today or was then. */
  readonly elsewhere?: {
    readonly when: 'now' | 'then';
    readonly name: string;
    readonly address?: string;
  };
}

/** A competency area of a level, ready to be set beside another. */
export interface AreaData {
  /** Its permanent id; absent for what stands above the first area. */
  readonly id?: string;
  readonly name: string;
  readonly emoji?: string;
  /** Its anchor on the level's page; absent for what stands above the first area. */
  readonly anchor?: string;
  readonly summary?: readonly LinePart[];
  readonly expectations: readonly LineData[];
  readonly examples: readonly LineData[];
  /** What is written in the area beside its lists. */
  readonly notes: readonly LineData[];
}

/** How a level is named and found. */
export interface LevelLabel {
  /** What an address calls it: `Cloud-Platform/L2`. */
  readonly name: string;
  readonly track: string;
  readonly rank: string;
  readonly role: string;
  readonly permalink: string;
  /** Its place in its track: 0 for the lowest level. */
  readonly step: number;
  /** The day that it is shown as of; absent where there is one level of it alone. */
  readonly on?: {readonly day: Day} | 'today';
}

/** A level, ready to be set beside another. */
export interface LevelData extends LevelLabel {
  /** The permanent id of its page. */
  readonly page?: string;
  readonly summary?: readonly LinePart[];
  readonly facts: readonly {readonly label: string; readonly value: readonly LinePart[]}[];
  readonly areas: readonly AreaData[];
}

/** What turns the parts of a level into data: the ids of its lines and their wordings, and what its links lead to. */
export interface Context {
  readonly ids: ReadonlyMap<Linkable, string>;
  readonly registry: Registry;
  readonly surroundings: Surroundings;
}

/** How a level of a track is named and found. */
export function levelLabel(level: Level, track: Track): LevelLabel {
  return {
    name: levelName(level, track),
    track: track.name,
    rank: level.level.rank.text,
    role: level.level.role,
    permalink: level.permalink,
    step: track.levels.indexOf(level),
  };
}

/**
 * Everything that a level says, area by area. What stands above the first area counts as an area without a name.
 *
 * @param level - the level
 * @param track - its track
 * @param context - the ladder it stands in
 */
export function levelData(level: Level, track: Track, context: Context): LevelData {
  const {summary, facts, areas} = level.level;
  const {path} = level;
  const {surroundings} = context;
  const page = context.ids.get(level);
  const above = level.blocks.flatMap((block) => (block.kind === 'markdown' ? block.nodes : []));
  const inAreas = new Set(areas.flatMap(({statements}) => statements));
  const others = level.statements.filter((statement) => !inAreas.has(statement));
  const general: AreaData = {
    name: '',
    expectations: others.map((statement) => lineData(statement, path, context)),
    examples: [],
    notes: notesOf(above, path, surroundings),
  };
  return {
    ...levelLabel(level, track),
    ...(page !== undefined && {page}),
    ...(summary && {summary: linePartsOf(summary.nodes, path, surroundings)}),
    facts: facts.map(({label, valueNodes}) => ({
      label,
      value: linePartsOf(valueNodes, path, surroundings),
    })),
    areas: [
      ...(general.expectations.length + general.notes.length > 0 ? [general] : []),
      ...areas.map((area) => areaData(area, path, context)),
    ],
  };
}

/** One competency area of the page at a path. */
export function areaData(area: CompetencyArea, path: string, context: Context): AreaData {
  const {name, emoji, anchor, summary, expectations, examples, content} = area;
  const line = (statement: Statement): LineData => lineData(statement, path, context);
  const id = context.ids.get(area);
  return {
    ...(id !== undefined && {id}),
    name: areaSubject(name),
    ...(emoji !== undefined && {emoji}),
    anchor,
    ...(summary && {summary: linePartsOf(summary.nodes, path, context.surroundings)}),
    expectations: expectations.map(line),
    examples: examples.map(line),
    notes: notesOf(content, path, context.surroundings),
  };
}

function lineData(
  statement: Statement,
  path: string,
  {ids, registry, surroundings}: Context,
): LineData {
  const id = ids.get(statement);
  const wording = registry.records.get(id ?? '')?.wordings.length ?? 1;
  return {
    ...(id !== undefined && {id}),
    ...(wording > 1 && {wording}),
    ...(statement.concern !== undefined && {concern: statement.concern}),
    parts: linePartsOf([withHtmlAsWords(statement.sentence)], path, surroundings, ['list', 'fold']),
  };
}

/** The level that a link written on a page leads to, if it leads to one. */
export function levelBehind(
  url: string,
  from: string,
  surroundings: Surroundings,
): Level | undefined {
  const destination = resolveReference(url, from, surroundings);
  const page = destination.kind === 'page' ? destination.page : undefined;
  return page && isLevel(page) ? page : undefined;
}

import {dayWhenRead} from '../changes/level-on';
import type {LevelPast} from '../changes/level-past';
import type {LevelData} from '../compare/level-data';
import {placeTitle} from '../compare/level-title';
import type {Day} from '../links/registry';
import {sheetLevel} from './begin-sheet';
import type {Became, LevelHistory, Place} from './level-history';
import {levelInWords} from './say';
import {
  idsOf,
  isSameArea,
  linesOf,
  linesOfArea,
  type Sheet,
  type SheetArea,
  type SheetLevel,
  type SheetLine,
} from './sheet';

/** A level as the ladder has it now. */
export interface LevelNow {
  /** The permanent id of its page. */
  readonly id: string;
  /** Absent where it is no longer there. */
  readonly data?: LevelData;
  readonly history: LevelHistory;
}

/** The area that a line stood in when it was read, and the one it stands in now. */
export type MovedFromTo = readonly [SheetArea, SheetArea];

/** What a line of an area is. */
export type LineKind = 'expectation' | 'example';

/** What else became of a line that is still in its level. */
interface Otherwise {
  /** Where it stands in another area. */
  readonly areas?: MovedFromTo;
  /** Where it is no longer what it was. */
  readonly became?: LineKind;
}

/** How a line differs from what the ladder says now. */
export type LineChange =
  | ({readonly kind: 'reworded'; readonly to: Place} & Otherwise)
  /** It is elsewhere in its level, or something else there, in the words that it had. */
  | ({readonly kind: 'placed'; readonly to: Place} & Otherwise)
  /** It stands in another level. */
  | {readonly kind: 'moved'; readonly to: Place}
  | Exclude<Became, {kind: 'here'}>
  /** It is neither in its level nor in the level's history. */
  | {readonly kind: 'unknown'};

/** What has changed in the ladder since a sheet was begun. */
export interface Changes {
  /** By the ids of the sheet's lines; those that say what they said are not in it. */
  readonly lines: ReadonlyMap<string, LineChange>;
  /** Levels of the sheet that are no longer in the ladder, by their ids. */
  readonly levels: ReadonlyMap<string, Became>;
  /** Levels that have another title now: as the sheet has them, and as they are. */
  readonly renamed: readonly (readonly [SheetLevel, SheetLevel])[];
  /** Areas that have another name now, by the ids that they have in the sheet: as they are. */
  readonly renamedAreas: ReadonlyMap<string, SheetArea>;
  /** Its levels as they are now, those that are still there: what is taken over stands where it stands in them. */
  readonly now: readonly SheetLevel[];
  /** What its levels say now and the sheet does not have; levels with nothing new are not in it. */
  readonly added: readonly SheetLevel[];
  /** The days on which its levels said what it says, where that is known of one that has changed since. */
  readonly then: readonly {readonly level: SheetLevel; readonly day: Day}[];
}

/** The pages that have to be looked at to say what changed: those of the levels, and those that lines were taken over from. */
export function pagesOf({levels}: Pick<Sheet, 'levels'>): string[] {
  const pages = linesOf(levels).flatMap(({page}) => page ?? []);
  return [...new Set([...levels.map(({id}) => id), ...pages])];
}

/**
 * What has changed in the ladder since a sheet was begun.
 *
 * @param sheet - the sheet
 * @param now - its levels, and those that its lines are on now, by {@link pagesOf}; what could not be looked up is left out
 */
export function changesSince(sheet: Pick<Sheet, 'levels'>, now: readonly LevelNow[]): Changes {
  const byPage = new Map(now.map((level) => [level.id, level]));
  const lines = new Map<string, LineChange>();
  const levels = new Map<string, Became>();
  const known = new Set(linesOf(sheet.levels).map(({id}) => id));
  const renamed: (readonly [SheetLevel, SheetLevel])[] = [];
  const renamedAreas = new Map<string, SheetArea>();
  const nowLevels: SheetLevel[] = [];
  const added: SheetLevel[] = [];
  const then: {level: SheetLevel; day: Day}[] = [];
  for (const level of sheet.levels) {
    const own = byPage.get(level.id);
    if (own?.history.level) levels.set(level.id, own.history.level);
    for (const area of level.areas) {
      for (const line of linesOfArea(area)) {
        const at = byPage.get(line.page ?? level.id);
        const change = at && changeOf(line, area, at);
        if (change) lines.set(line.id, change);
      }
    }
    const said = own?.data && sheetLevel(own.data, own.id);
    if (said) nowLevels.push(said);
    for (const {id, name} of level.areas) {
      const area = said?.areas.find((other) => id !== undefined && other.id === id);
      if (id !== undefined && area && area.name !== name) renamedAreas.set(id, area);
    }
    if (said && levelInWords(said) !== levelInWords(level)) renamed.push([level, said]);
    const fresh = (said?.areas ?? []).map((area) => ({
      ...area,
      expectations: area.expectations.filter(({id}) => !known.has(id)),
      examples: area.examples.filter(({id}) => !known.has(id)),
    }));
    const some = fresh.filter(({expectations}) => expectations.length > 0);
    if (some.length > 0) added.push({...level, areas: some});
    const day = dayOf(level, own?.history.past, lines, linesOf([{...level, areas: fresh}]));
    if (day !== undefined) then.push({level, day});
  }
  return {lines, levels, renamed, renamedAreas, now: nowLevels, added, then};
}

/** The day on which a level said what a sheet says, as far as it has changed since. */
function dayOf(
  level: SheetLevel,
  past: LevelPast | undefined,
  changes: Changes['lines'],
  fresh: readonly SheetLine[],
): Day | undefined {
  const own = linesOf([level]).filter(({id, page = level.id}) => {
    const change = changes.get(id);
    // It is not known on which day a line was an expectation, and on which an example.
    const isTold = change && (change.kind !== 'placed' || change.areas);
    return isTold && page === level.id;
  });
  const read = new Map(
    own.map(({id, wording}) => {
      const change = changes.get(id);
      const area = change && 'areas' in change ? change.areas[0].id : undefined;
      return [id, {wording, ...(area !== undefined && {area})}];
    }),
  );
  const unread = new Set(fresh.map(({id}) => id));
  if (!past || read.size + unread.size === 0) return undefined;
  return dayWhenRead(past, read, unread);
}

function changeOf(
  line: SheetLine,
  was: SheetArea,
  {id: page, data, history}: LevelNow,
): LineChange | undefined {
  const became = history.lines[`${line.id}#${line.wording}`] ?? history.lines[line.id];
  if (became?.kind === 'here') return {kind: 'moved', to: became.to};
  if (became) return became;
  for (const area of data ? sheetLevel(data, page).areas : []) {
    const now = linesOfArea(area).find(({id}) => id === line.id);
    if (!data || !now) continue;
    const trail = [placeTitle(data), area.name].filter(Boolean);
    const to = {...now, trail, address: `${data.permalink}#${now.id}`, page};
    const otherwise = otherwiseNow(line, was, area);
    if (now.wording !== line.wording && now.words !== line.words)
      return {kind: 'reworded', to, ...otherwise};
    return Object.keys(otherwise).length > 0 ? {kind: 'placed', to, ...otherwise} : undefined;
  }
  return {kind: 'unknown'};
}

/** How a line stands otherwise now; one that was taken over from elsewhere never stood where the sheet has it. */
function otherwiseNow(line: SheetLine, was: SheetArea, now: SheetArea): Otherwise {
  if (line.page !== undefined || idsOf(line).some((id) => id !== line.id)) return {};
  const became = kindIn(now, line);
  return {
    ...(!isSameArea(was, now) && {areas: [was, now] as const}),
    ...(became !== kindIn(was, line) && {became}),
  };
}

function kindIn({examples}: SheetArea, {id}: SheetLine): LineKind {
  return examples.some((line) => line.id === id) ? 'example' : 'expectation';
}

/** Where something that was written at a line of another sheet belongs in this one: the same line, or what became of it. */
export function lineFor(
  sheet: Pick<Sheet, 'levels'>,
  then: SheetLine,
  change: LineChange | undefined,
): SheetLine | undefined {
  const ids = new Set(idsOf(then));
  const lines = sheet.levels.flatMap(({areas}) => areas.flatMap(linesOfArea));
  const own = lines.find((line) => idsOf(line).some((id) => ids.has(id)));
  if (own || !change || !('to' in change)) return own;
  return lines.find((line) => idsOf(line).includes(change.to.id));
}

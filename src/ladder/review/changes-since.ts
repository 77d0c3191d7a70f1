import {dayWhenRead} from '../changes/level-on';
import type {LevelPast} from '../changes/level-past';
import type {LevelData} from '../compare/level-data';
import {placeTitle} from '../compare/level-title';
import type {Day} from '../links/registry';
import {sheetLevel} from './begin-sheet';
import {addLevel, joinNotes} from './edit-sheet';
import type {Became, LevelHistory, Place} from './level-history';
import {
  idsOf,
  isEmptyNote,
  linesOf,
  linesOfArea,
  noteAt,
  without,
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

/** How a line differs from what the ladder says now. */
export type LineChange =
  | {readonly kind: 'reworded'; readonly to: Place; readonly areas?: MovedFromTo}
  /** It stands in another area of its level, in the words that it had. */
  | {readonly kind: 'other-area'; readonly areas: MovedFromTo}
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
    const areas = own?.data && sheetLevel(own.data, own.id).areas;
    const fresh = (areas ?? []).map((area) => ({
      ...area,
      expectations: area.expectations.filter(({id}) => !known.has(id)),
      examples: area.examples.filter(({id}) => !known.has(id)),
    }));
    const some = fresh.filter(({expectations}) => expectations.length > 0);
    if (some.length > 0) added.push({...level, areas: some});
    const day = dayOf(level, own?.history.past, lines, linesOf([{...level, areas: fresh}]));
    if (day !== undefined) then.push({level, day});
  }
  return {lines, levels, added, then};
}

/** The day on which a level said what a sheet says, as far as it has changed since. */
function dayOf(
  level: SheetLevel,
  past: LevelPast | undefined,
  changes: Changes['lines'],
  fresh: readonly SheetLine[],
): Day | undefined {
  const own = linesOf([level]).filter(
    ({id, page = level.id}) => changes.has(id) && page === level.id,
  );
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
    const moved = hasMoved(line, was, area) && {areas: [was, area] as const};
    if (now.wording === line.wording || now.words === line.words)
      return moved ? {kind: 'other-area', ...moved} : undefined;
    const trail = [placeTitle(data), area.name].filter(Boolean);
    const address = `${data.permalink}#${now.id}`;
    return {kind: 'reworded', to: {...now, trail, address, page}, ...moved};
  }
  return {kind: 'unknown'};
}

/** Whether a line stands in another area now; one that was taken over from elsewhere never stood where the sheet has it. */
function hasMoved(line: SheetLine, was: SheetArea, now: SheetArea): boolean {
  const isOwn = line.page === undefined && idsOf(line).every((id) => id === line.id);
  return isOwn && was.id !== now.id && was.name !== now.name;
}

/**
 * Has a line of a sheet say what the ladder says now. What is written at it stays at it, and what it said is remembered.
 *
 * @param sheet - the sheet
 * @param id - the line
 * @param to - a line that is in the ladder now; one without a wording cannot be written at, and changes nothing
 */
export function takeOver(sheet: Sheet, id: string, to: Place): Sheet {
  const {wording} = to;
  const old = linesOf(sheet.levels).find((line) => line.id === id);
  if (!old || wording === undefined) return sheet;
  const then = {id: old.id, wording: old.wording, words: old.words};
  const known = to.id === id ? undefined : linesOf(sheet.levels).find((line) => line.id === to.id);
  const earlier = [...(known?.earlier ?? []), ...(old.earlier ?? []), then];
  const level = sheet.levels.find((one) => linesOf([one]).includes(known ?? old));
  const next: SheetLine = known
    ? {...known, earlier}
    : {
        id: to.id,
        wording,
        words: to.words,
        ...(to.id === id && old.concern !== undefined && {concern: old.concern}),
        ...(to.page !== undefined && to.page !== level?.id && {page: to.page}),
        earlier,
      };
  const replaced = (lines: readonly SheetLine[]): SheetLine[] =>
    lines.flatMap((line) => {
      if (line === (known ?? old)) return [next];
      return line === old ? [] : [line];
    });
  const levels = sheet.levels.map((one) => ({
    ...one,
    areas: one.areas.map((area) => ({
      ...area,
      expectations: replaced(area.expectations),
      examples: replaced(area.examples),
    })),
  }));
  const others = without(sheet.notes, id);
  const note =
    to.id === id ? noteAt(sheet, id) : joinNotes(noteAt(sheet, to.id), noteAt(sheet, id));
  const notes = isEmptyNote(note) ? others : {...others, [to.id]: note};
  return {...sheet, levels, notes};
}

/** Takes over every line that was reworded where it stands, and every line that came. */
export function takeAllOver(sheet: Sheet, {lines, added}: Changes): Sheet {
  const reworded = [...lines].reduce(
    (next, [id, change]) => (change.kind === 'reworded' ? takeOver(next, id, change.to) : next),
    sheet,
  );
  return added.reduce(addLevel, reworded);
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

import {lineFor, type Changes} from './changes-since';
import {freeKey, isSameGoal, joinNotes, joinTexts, writeNote, writeSummary} from './edit-sheet';
import {speakersOf, type Voice} from './outline';
import {
  emptyNote,
  isEmptyNote,
  keyEnding,
  linesOf,
  noteAt,
  summaryAt,
  type Goal,
  type Note,
  type Sheet,
  type SheetArea,
  type SheetLevel,
  type SheetLine,
  type Side,
} from './sheet';

/** What an earlier sheet says at the lines of this one; that of a conversation has three voices. */
export interface LastTime {
  /** By the ids of this sheet's lines. */
  readonly voices: ReadonlyMap<string, readonly Voice[]>;
  /** By the ids of this sheet's areas: what it says of them. */
  readonly summaries: ReadonlyMap<string, readonly Voice[]>;
  /** What it says of the whole. */
  readonly whole: readonly Voice[];
  /** What it says at lines that this sheet does not have. */
  readonly elsewhere: readonly {readonly line: SheetLine; readonly voices: readonly Voice[]}[];
  /** What it says of areas that this sheet does not have. */
  readonly areasElsewhere: readonly {
    readonly level: SheetLevel;
    readonly area: SheetArea;
    readonly voices: readonly Voice[];
  }[];
}

/**
 * Lays an earlier sheet beside this one.
 *
 * @param sheet - the sheet that is written now
 * @param then - the earlier one
 * @param changes - what changed in the ladder since the earlier one was begun
 */
export function lastTime(sheet: Pick<Sheet, 'levels'>, then: Sheet, changes: Changes): LastTime {
  const speakers = speakersOf(then);
  const found = new Map<string, readonly Voice[]>();
  const elsewhere: {line: SheetLine; voices: readonly Voice[]}[] = [];
  for (const line of linesOf(then.levels)) {
    const own = lineFor(sheet, line, changes.lines.get(line.id));
    const known = own && found.get(own.id);
    const voices = speakers.map(({who, find}, index) => {
      const before = known?.[index]?.note;
      return {who, note: before ? joinNotes(before, find(line)) : find(line)};
    });
    if (own) found.set(own.id, voices);
    else if (voices.some(hasSaid)) elsewhere.push({line, voices: voices.filter(hasSaid)});
  }
  const said = [...found].map(([id, voices]) => [id, withOwnKeys(voices).filter(hasSaid)] as const);
  return {
    voices: new Map(said.filter(([, voices]) => voices.length > 0)),
    elsewhere,
    ...summariesOf(sheet, then),
  };
}

/** What an earlier sheet says of the areas of this one, and of the whole. */
function summariesOf(
  {levels}: Pick<Sheet, 'levels'>,
  then: Sheet,
): Pick<LastTime, 'summaries' | 'whole' | 'areasElsewhere'> {
  const said = (read: (side: Side) => string): Voice[] =>
    speakersOf(then)
      .map(({who, side}) => ({who, note: {...emptyNote, evidence: read(side)}}))
      .filter(hasSaid);
  const summaries = new Map<string, readonly Voice[]>();
  const areasElsewhere: LastTime['areasElsewhere'][number][] = [];
  for (const level of then.levels)
    for (const area of level.areas) {
      const voices = said((side) => summaryAt(side, area));
      const at = areaFor(levels, level, area);
      if (voices.length === 0) continue;
      // Two areas may have become one: what was written of either is there.
      if (at === undefined) areasElsewhere.push({level, area, voices});
      else summaries.set(at, [...(summaries.get(at) ?? []), ...voices]);
    }
  return {summaries, whole: said(({summary}) => summary), areasElsewhere};
}

/** The id of the area that one of an earlier sheet is in this one: it may have got another name, or another id. */
function areaFor(
  levels: readonly SheetLevel[],
  {id}: SheetLevel,
  then: SheetArea,
): string | undefined {
  const areas = levels.flatMap((level) => level.areas.map((area) => ({area, level})));
  const same = areas.find(({area}) => area.id !== undefined && area.id === then.id);
  const called = areas.find(({area, level}) => level.id === id && area.name === then.name);
  return (same ?? called)?.area.id;
}

/**
 * Two who began from one file have the same keys for goals that each wrote further: goals in other words get a key of
 * their own, the same one each time, so that each can be carried over.
 */
function withOwnKeys(voices: readonly Voice[]): Voice[] {
  const all = voices.flatMap(({note}) => note.goals);
  const given: {readonly goal: Goal; readonly key: string}[] = [];
  const keyOf = (goal: Goal, at: number): string => {
    const earlier = given.filter(({goal: other}) => other.key === goal.key);
    if (earlier.length === 0) return goal.key;
    const same = earlier.find(({goal: other}) => isSameGoal(other, goal));
    return same?.key ?? freeKey(all, keyEnding(goal.key, `_${at}`));
  };
  return voices.map(({who, note}, at) => {
    const own = note.goals.map((goal) => ({goal, key: keyOf(goal, at)}));
    given.push(...own);
    return {who, note: {...note, goals: own.map(({goal, key}) => ({...goal, key}))}};
  });
}

function hasSaid({note}: Voice): boolean {
  return !isEmptyNote(note);
}

/**
 * Takes the evidence and the goals of then over to a line; what was said of it in a word is said anew each time. What
 * stands there already, also a goal that was written further, is left as it is.
 */
export function carryOver(sheet: Sheet, line: string, then: Note): Sheet {
  return writeNote(sheet, line, carriedTo(noteAt(sheet, line), then));
}

/**
 * Takes over what was written of an area, or of the whole; what stands there already stays.
 *
 * @param area - the id of the area; absent for the whole
 */
export function carrySummary(sheet: Sheet, area: string | undefined, {evidence}: Note): Sheet {
  if (area === undefined) return {...sheet, summary: joinTexts(sheet.summary, evidence)};
  return writeSummary(sheet, area, joinTexts(summaryAt(sheet, {id: area}), evidence));
}

/** Whether there is anything of then that a line does not have yet. */
export function isToCarry(note: Note, then: Note): boolean {
  return JSON.stringify(carriedTo(note, then)) !== JSON.stringify(note);
}

function carriedTo(note: Note, {evidence, goals}: Note): Note {
  const known = new Set(note.goals.map(({key}) => key));
  return joinNotes(note, {evidence, goals: goals.filter(({key}) => !known.has(key)), marks: []});
}

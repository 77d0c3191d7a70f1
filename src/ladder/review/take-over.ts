import type {Changes} from './changes-since';
import {addLevel, joinNotes} from './edit-sheet';
import type {Place} from './level-history';
import {
  isEmptyNote,
  isSameArea,
  linesOf,
  linesOfArea,
  noteAt,
  summaryAt,
  without,
  type Sheet,
  type SheetArea,
  type SheetLevel,
  type SheetLine,
} from './sheet';

/** A line where the ladder has it now, in a level that a sheet has. */
interface Spot {
  readonly level: SheetLevel;
  readonly area: SheetArea;
  readonly line: SheetLine;
}

/**
 * Gives a line of a sheet the words and the place that it has in the ladder now. What is written at it stays at it, and
 * what it said is remembered. A line that stands in a level now which the sheet does not have stays where it is.
 *
 * @param sheet - the sheet
 * @param id - the line
 * @param to - a line that is in the ladder now; one without a wording cannot be written at, and changes nothing
 * @param now - the levels of the sheet as they are now
 */
export function takeOver(
  sheet: Sheet,
  id: string,
  to: Place,
  now: readonly SheetLevel[] = [],
): Sheet {
  const {wording} = to;
  const old = linesOf(sheet.levels).find((line) => line.id === id);
  if (!old || wording === undefined) return sheet;
  const then = {id: old.id, wording: old.wording, words: old.words};
  const isAsItWas = to.id === id && wording === old.wording;
  const known = to.id === id ? undefined : linesOf(sheet.levels).find((line) => line.id === to.id);
  const earlier = [...(known?.earlier ?? []), ...(old.earlier ?? []), ...(isAsItWas ? [] : [then])];
  const past = earlier.length > 0 && {earlier};
  // Another window may have taken the level out.
  const open = now.filter(({id: own}) => sheet.levels.some((one) => one.id === own));
  const spot = known ? undefined : spotOf(to, open);
  const level = sheet.levels.find((one) => linesOf([one]).includes(known ?? old));
  const label = to.id === id && old.concern !== undefined && {concern: old.concern};
  const elsewhere = to.page !== undefined && to.page !== level?.id && {page: to.page};
  const next: SheetLine = known
    ? {...known, ...past}
    : spot
      ? {...spot.line, ...past}
      : {id: to.id, wording, words: to.words, ...label, ...elsewhere, ...past};
  const levels = sheet.levels.map((one) => {
    const standsThere = spot?.level.id === one.id;
    const here = now.find(({id: own}) => own === one.id);
    const areas = one.areas.flatMap((area) => {
      const stays =
        known !== undefined ||
        !spot ||
        (standsThere &&
          isSameArea(area, spot.area) &&
          area.examples.includes(old) === spot.area.examples.includes(spot.line));
      const changed = replaced(area, old, known, stays ? next : undefined);
      // An area that the ladder has no more either goes with its last line, unless something is written of it.
      const isLeft = linesOfArea(area).includes(old) && linesOfArea(changed).length === 0;
      const isToGo = isLeft && here && !here.areas.some((other) => isSameArea(area, other));
      return isToGo && summaryAt(sheet, area) === '' ? [] : changed;
    });
    if (!standsThere || areas.some((area) => linesOfArea(area).includes(next)))
      return {...one, areas};
    return {...one, areas: withLine(areas, next, spot)};
  });
  const others = without(sheet.notes, id);
  const note =
    to.id === id ? noteAt(sheet, id) : joinNotes(noteAt(sheet, to.id), noteAt(sheet, id));
  const notes = isEmptyNote(note) ? others : {...others, [to.id]: note};
  return {...sheet, levels, notes};
}

function spotOf(to: Place, now: readonly SheetLevel[]): Spot | undefined {
  const level = now.find(({id}) => id === to.page);
  for (const area of level?.areas ?? []) {
    const line = linesOfArea(area).find(({id}) => id === to.id);
    if (level && line) return {level, area, line};
  }
  return undefined;
}

/** An area with a line in place of an old one; without the old one where that goes elsewhere, or is known already. */
function replaced(
  area: SheetArea,
  old: SheetLine,
  known: SheetLine | undefined,
  next: SheetLine | undefined,
): SheetArea {
  const of = (lines: readonly SheetLine[]): SheetLine[] =>
    lines.flatMap((line) => {
      if (line === (known ?? old)) return next ?? [];
      return line === old ? [] : [line];
    });
  return {...area, expectations: of(area.expectations), examples: of(area.examples)};
}

/** The areas of a level with a line that comes to stand in one of them, each after what the ladder has before it. */
function withLine(areas: readonly SheetArea[], line: SheetLine, spot: Spot): SheetArea[] {
  const {id} = spot.area;
  const own =
    areas.find((area) => area.id === id) ?? areas.find((area) => isSameArea(area, spot.area));
  const area = own ?? {...spot.area, expectations: [], examples: []};
  const isExample = spot.area.examples.includes(spot.line);
  const order = isExample ? spot.area.examples : spot.area.expectations;
  const put = (lines: readonly SheetLine[]): SheetLine[] =>
    putIn(
      lines,
      line,
      order.slice(0, order.indexOf(spot.line)),
      (one, other) => one.id === other.id,
    );
  const next = isExample
    ? {...area, examples: put(area.examples)}
    : {...area, expectations: put(area.expectations)};
  if (own) return areas.map((one) => (one === own ? next : one));
  const all = spot.level.areas;
  return putIn(areas, next, all.slice(0, all.indexOf(spot.area)), isSameArea);
}

function putIn<T>(
  list: readonly T[],
  item: T,
  before: readonly T[],
  isSame: (one: T, other: T) => boolean,
): T[] {
  const at = list.findLastIndex((own) => before.some((other) => isSame(own, other))) + 1;
  return list.toSpliced(at, 0, item);
}

/**
 * Takes over every line that was reworded or stands elsewhere in the levels of the sheet, every line that came, the titles
 * of levels and the names of areas.
 */
export function takeAllOver(sheet: Sheet, changes: Changes): Sheet {
  const taken = toTakeOver(changes).reduce(
    (next, {id, to}) => takeOver(next, id, to, changes.now),
    sheet,
  );
  const titled = taken.levels.map((level) => {
    const [, now = level] = changes.renamed.find(([{id}]) => id === level.id) ?? [];
    const areas = level.areas.map((area) => {
      const {expectations, examples} = area;
      const called = changes.renamedAreas.get(area.id ?? '');
      return called ? {...called, expectations, examples} : area;
    });
    return {...now, areas};
  });
  return changes.added.reduce(addLevel, {...taken, levels: titled});
}

/** Whether there is anything that can be taken over without a question. */
export function isToTakeOver(changes: Changes): boolean {
  const {added, renamed, renamedAreas} = changes;
  return toTakeOver(changes).length + added.length + renamed.length + renamedAreas.size > 0;
}

/** The changes that can be taken over without a question: the same line, in a level that the sheet has. */
function toTakeOver({lines, now}: Changes): {readonly id: string; readonly to: Place}[] {
  return [...lines].flatMap(([id, change]) =>
    'to' in change && (change.kind !== 'moved' || spotOf(change.to, now))
      ? [{id, to: change.to}]
      : [],
  );
}

import {addLevel, joinNotes, joinTexts} from './edit-sheet';
import {idsOf, linesOf, noteAt, type Note, type Sheet, type SheetLine} from './sheet';

type Item = Readonly<Record<string, unknown>>;

/**
 * The fields in which two people, or two windows, may each have written a passage: both are kept. Other texts are the
 * later one's.
 */
const prose = new Set(['evidence', 'summary', 'summaries', 'text']);

/**
 * Brings together what two windows made of one sheet. What only one of them changed is as it left it; a passage that
 * both wrote in holds both; what one removed and the other changed stays.
 *
 * @param base - the sheet that both began with
 * @param mine - what this window made of it
 * @param theirs - what the other made of it
 */
export function mergeChanges(base: Sheet, mine: Sheet, theirs: Sheet): Sheet {
  const whole = onceEach(merged(base, mine, theirs, '') as Sheet);
  return [theirs, mine, base].reduce(withPlaces, whole);
}

/** One window may have taken a line over that the other has added: it stands in a sheet once. */
function onceEach(sheet: Sheet): Sheet {
  const seen = new Set<string>();
  const first = (lines: readonly SheetLine[]): SheetLine[] =>
    lines.filter(({id}) => !seen.has(id) && seen.add(id));
  const levels = sheet.levels.map((level) => ({
    ...level,
    areas: level.areas.map((area) => ({
      ...area,
      expectations: first(area.expectations),
      examples: first(area.examples),
    })),
  }));
  return {...sheet, levels};
}

/** One window may have taken over, or taken out, a line that the other wrote at: what is written finds its place again. */
function withPlaces(sheet: Sheet, source: Sheet): Sheet {
  const notes: Record<string, Note> = {};
  let result = sheet;
  for (const id of Object.keys(sheet.notes)) {
    const lines = linesOf(result.levels);
    const line = lines.find((own) => own.id === id) ?? lines.find((own) => idsOf(own).includes(id));
    const level = source.levels.find((other) => linesOf([other]).some((own) => own.id === id));
    const at = line?.id ?? id;
    if (!line && level) result = addLevel(result, level);
    const known = notes[at];
    notes[at] = known ? joinNotes(known, noteAt(sheet, id)) : noteAt(sheet, id);
  }
  const areas = new Set(result.levels.flatMap((level) => level.areas.map(({id}) => id)));
  for (const id of Object.keys(sheet.summaries)) {
    const level = source.levels.find((other) => other.areas.some((area) => area.id === id));
    if (!areas.has(id) && level) result = addLevel(result, level);
  }
  return {...result, notes};
}

function merged(base: unknown, mine: unknown, theirs: unknown, name: string): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (typeof mine === 'string' && typeof theirs === 'string')
    return prose.has(name) ? joinTexts(theirs, mine) : mine;
  if (Array.isArray(mine) && Array.isArray(theirs))
    return mergedLists(Array.isArray(base) ? base : [], mine, theirs, name);
  if (isItem(mine) && isItem(theirs))
    return mergedItems(isItem(base) ? base : {}, mine, theirs, name);
  return mine ?? theirs;
}

function mergedItems(base: Item, mine: Item, theirs: Item, name: string): Item {
  const keys = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      // The keys of `summaries` are ids: each value under them is a summary.
      const part = merged(base[key], mine[key], theirs[key], name === 'summaries' ? name : key);
      return part === undefined ? [] : [[key, part]];
    }),
  );
}

function mergedLists(
  base: readonly unknown[],
  mine: readonly unknown[],
  theirs: readonly unknown[],
  name: string,
): unknown[] {
  const [before, own, others] = [base, mine, theirs].map(
    (list) => new Map(list.map((item) => [keyOf(item), item])),
  );
  return [...new Set([...(others?.keys() ?? []), ...(own?.keys() ?? [])])].flatMap((key) => {
    const part = merged(before?.get(key), own?.get(key), others?.get(key), name);
    return part === undefined ? [] : [part];
  });
}

/** What an item of a list is known by: its key or id; the item itself where it is a word. */
function keyOf(item: unknown): string {
  if (!isItem(item)) return String(item);
  return String(item.key ?? item.id ?? item.name);
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

import {say} from '../language';
import {joinNotes, withAreas} from './edit-sheet';
import {
  emptyNote,
  idsOf,
  isEmptyNote,
  linesOf,
  noteAt,
  type Note,
  type Sheet,
  type SheetArea,
  type SheetLevel,
  type SheetLine,
  type Side,
} from './sheet';

/** What two sides say of a line, as far as a conversation is concerned. */
export type Agreement =
  /** Either wants to talk about it. */
  | 'talk'
  /** One saw it, the other did not. */
  | 'one-saw'
  | 'both-saw'
  /** Both say that they have not seen it yet. */
  | 'neither-saw'
  | 'nothing-written';

/** In the order of a conversation: differences first. */
export const agreements: readonly Agreement[] = [
  'talk',
  'one-saw',
  'both-saw',
  'neither-saw',
  'nothing-written',
];

/** A line, and what each side wrote at it. */
export interface LineOfTwo {
  readonly area: SheetArea;
  readonly level: SheetLevel;
  readonly line: SheetLine;
  readonly sides: readonly [Note, Note];
  readonly agreement: Agreement;
}

/**
 * Brings two sheets together, neither of which is changed: both are in the result, whole. What the two agree on is
 * written in the new sheet itself, which so can be the last one at the next review.
 *
 * @param key - of the new sheet
 * @throws Error when one of them is a conversation already
 */
export function bringTogether(first: Sheet, second: Sheet, key: string): Sheet {
  const days = (pick: (sheet: Sheet) => string): string[] =>
    [first, second].map(pick).filter(Boolean).toSorted();
  const [one, other] = [asSide(first), asSide(second)];
  return {
    key,
    name: joined(first.name, second.name),
    writer: joined(first.writer, second.writer),
    from: days(({from}) => from)[0] ?? '',
    to: days(({to}) => to).at(-1) ?? '',
    ladder: first.ladder,
    levels: joinLevels(first.levels, second.levels),
    notes: {},
    summaries: {},
    summary: '',
    sides: [one, other],
  };
}

function joined(a: string, b: string): string {
  if (a.trim().toLowerCase() === b.trim().toLowerCase() || b.trim() === '') return a;
  return a.trim() === '' ? b : say`${a} and ${b}`;
}

function asSide({sides, ...side}: Sheet): Side {
  if (sides) throw new Error('A conversation cannot be one side of another');
  return side;
}

/** The levels of both: a line that the other has, too, or had before it took it over, stands there once. */
function joinLevels(own: readonly SheetLevel[], more: readonly SheetLevel[]): SheetLevel[] {
  const known = new Set(linesOf(own).flatMap(idsOf));
  const isNew = (line: SheetLine): boolean => !idsOf(line).some((id) => known.has(id));
  const rest = more.map((level) => ({
    ...level,
    areas: level.areas.map((area) => ({
      ...area,
      expectations: area.expectations.filter(isNew),
      examples: area.examples.filter(isNew),
    })),
  }));
  const both = own.map((level) => {
    const other = rest.find(({id}) => id === level.id);
    return other ? {...level, areas: withAreas(level.areas, other.areas)} : level;
  });
  return [...both, ...rest.filter(({id}) => !own.some((level) => level.id === id))];
}

/** Every line of a conversation with what either side says, in reading order; examples only where something is written. */
export function linesOfTwo(
  sheet: Pick<Sheet, 'levels'>,
  sides: readonly [Side, Side],
): LineOfTwo[] {
  const finders = sides.map(noteFinder);
  return sheet.levels.flatMap((level) =>
    level.areas.flatMap((area) =>
      linesOf([{...level, areas: [area]}]).flatMap((line): LineOfTwo[] => {
        const [first, second] = finders.map((find) => find(line));
        if (!first || !second) return [];
        const agreement = agreementOf(first, second);
        const isExample = area.examples.includes(line);
        return isExample && agreement === 'nothing-written'
          ? []
          : [{level, area, line, sides: [first, second], agreement}];
      }),
    ),
  );
}

/** What a side wrote at a line, under whichever of the ids that the line had. */
export function noteFinder(side: Side): (line: SheetLine) => Note {
  const byId = new Map<string, SheetLine[]>();
  for (const line of linesOf(side.levels))
    for (const id of idsOf(line)) byId.set(id, [...(byId.get(id) ?? []), line]);
  return (line) => {
    const own = new Set(idsOf(line).flatMap((id) => byId.get(id) ?? []));
    const [first, ...others] = [...own].map(({id}) => noteAt(side, id));
    // A side may have two lines of what is one here: both are read out.
    return others.reduce(joinNotes, first ?? emptyNote);
  };
}

function agreementOf(first: Note, second: Note): Agreement {
  const both = [first, second];
  if (both.some(({marks}) => marks.includes('talk'))) return 'talk';
  if (both.every(isEmptyNote)) return 'nothing-written';
  const [one, other] = both.map(hasSeen);
  if (one !== other) return 'one-saw';
  return one ? 'both-saw' : 'neither-saw';
}

/**
 * What differs between the two sides of a line, in words that name them; '' where nothing does.
 *
 * @param names - of the one and the other
 */
export function whatDiffers(
  {sides, agreement}: Pick<LineOfTwo, 'sides' | 'agreement'>,
  names: readonly [string, string],
): string {
  if (agreement === 'talk') {
    const [who = '', ...others] = names.filter((_, at) => sides[at]?.marks.includes('talk'));
    return others.length > 0 ? say`Both want to talk about it` : say`${who} wants to talk about it`;
  }
  if (agreement !== 'one-saw') return '';
  const [one, other] = hasSeen(sides[0]) ? names : names.toReversed();
  return say`${one} saw it, ${other} did not`;
}

function hasSeen({evidence, marks}: Note): boolean {
  return !marks.includes('unseen') && (evidence.trim() !== '' || marks.includes('strength'));
}

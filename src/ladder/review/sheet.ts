import * as v from 'valibot';
import {idPattern} from '../links/id-pattern';

/** Values that nobody changes in place, however deep. */
type DeepReadonly<T> = T extends object ? {readonly [K in keyof T]: DeepReadonly<T[K]>} : T;

const id = v.pipe(v.string(), v.regex(idPattern));
/** A day as `2026-11-22`, or '' where none is set. */
const day = v.pipe(v.string(), v.regex(/^(?:\d{4}-\d{2}-\d{2})?$/));
/** What tells sheets and goals apart: made where they begin. */
const longestKey = 64;
const key = v.pipe(v.string(), v.regex(new RegExp(`^[\\w-]{1,${longestKey}}$`)));

/** What may be said of a line in a word. They are no scores, and nothing counts them. */
export const marks = ['talk', 'strength', 'unseen'] as const;
export type Mark = (typeof marks)[number];

const wordsThen = v.strictObject({
  id,
  /** The number of the wording that was read. */
  wording: v.pipe(v.number(), v.integer(), v.minValue(1)),
  words: v.string(),
});

const lineSchema = v.strictObject({
  ...wordsThen.entries,
  concern: v.exactOptional(v.string()),
  /** The page that it stands on, where that is not the page of its level in the sheet. */
  page: v.exactOptional(id),
  /** What was written about before the line was taken over in newer words; oldest first. */
  earlier: v.exactOptional(v.array(wordsThen)),
});

const areaSchema = v.strictObject({
  /** Absent for what stands above the first area. */
  id: v.exactOptional(id),
  name: v.string(),
  emoji: v.exactOptional(v.string()),
  /** What it says beside its lines, a paragraph each. */
  prose: v.exactOptional(v.array(v.string())),
  expectations: v.array(lineSchema),
  examples: v.array(lineSchema),
});

const levelSchema = v.strictObject({
  id,
  /** What an address calls it. */
  name: v.string(),
  track: v.string(),
  rank: v.string(),
  role: v.string(),
  areas: v.array(areaSchema),
});

const goalSchema = v.strictObject({key, text: v.string(), by: day});

const noteSchema = v.strictObject({
  /** Markdown. */
  evidence: v.string(),
  marks: v.array(v.picklist(marks)),
  goals: v.array(goalSchema),
});

const sideSchema = v.strictObject({
  key,
  /** Whose review it is. */
  name: v.string(),
  /** Who writes it. */
  writer: v.string(),
  from: day,
  to: day,
  ladder: v.strictObject({
    title: v.string(),
    /** Where the site is, with a slash at the end. */
    address: v.string(),
  }),
  /** The levels as they were read, whole. */
  levels: v.pipe(v.array(levelSchema), v.minLength(1)),
  /** What is written at a line, by the line's id; lines with nothing are not in it. */
  notes: v.record(id, noteSchema),
  /** What is written of an area, by the area's id. */
  summaries: v.record(id, v.string()),
  /** What is written of the whole. */
  summary: v.string(),
});

/** What a file of a sheet holds beside the marks of its format. */
export const sheetSchema = v.strictObject({
  ...sideSchema.entries,
  /** The two sheets that a conversation is about, each as it was; what is agreed stands in the sheet itself. */
  sides: v.exactOptional(v.strictTuple([sideSchema, sideSchema])),
});

/** Evidence beside each line of a level, and the words that it is about. */
export type Sheet = DeepReadonly<v.InferOutput<typeof sheetSchema>>;
/** One side of a conversation: a sheet that is no conversation itself. */
export type Side = DeepReadonly<v.InferOutput<typeof sideSchema>>;
export type SheetLevel = Sheet['levels'][number];
export type SheetArea = SheetLevel['areas'][number];
export type SheetLine = SheetArea['expectations'][number];
export type Note = Sheet['notes'][string];
export type Goal = Note['goals'][number];

export const emptyNote: Note = {evidence: '', marks: [], goals: []};

/** What is written at a line. */
export function noteAt({notes}: Pick<Sheet, 'notes'>, line: string): Note {
  return Object.hasOwn(notes, line) ? (notes[line] ?? emptyNote) : emptyNote;
}

/** What is written of an area; '' for an area that has no id. */
export function summaryAt(
  {summaries}: Pick<Sheet, 'summaries'>,
  {id: area}: Pick<SheetArea, 'id'>,
): string {
  return area !== undefined && Object.hasOwn(summaries, area) ? (summaries[area] ?? '') : '';
}

export function isEmptyNote({evidence, marks: said, goals}: Note): boolean {
  return evidence.trim() === '' && said.length === 0 && goals.length === 0;
}

/** Every line of some levels, in reading order. */
export function linesOf(levels: readonly SheetLevel[]): SheetLine[] {
  return levels.flatMap(({areas}) => areas.flatMap(linesOfArea));
}

export function linesOfArea({expectations, examples}: SheetArea): SheetLine[] {
  return [...expectations, ...examples];
}

/** Whether two areas of a level are one, which may have got another name, or another id. */
export function isSameArea(one: SheetArea, other: SheetArea): boolean {
  return one.id === other.id || one.name === other.name;
}

/** The ids that a line has, and had before it was taken over. */
export function idsOf({id: now, earlier = []}: SheetLine): string[] {
  return [now, ...earlier.map((then) => then.id)];
}

/** A record without one of its keys. */
export function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

/** A key with an end of its own; what comes before is cut where both would be too long. */
export function keyEnding(before: string, end: string): string {
  return before.slice(0, longestKey - end.length) + end;
}

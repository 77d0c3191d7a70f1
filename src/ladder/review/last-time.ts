import {lineFor, type Changes} from './changes-since';
import {joinNotes, writeNote} from './edit-sheet';
import {
  emptyNote,
  isEmptyNote,
  linesOf,
  noteAt,
  type Note,
  type Sheet,
  type SheetLine,
} from './sheet';

/** What an earlier sheet says at the lines of this one. */
export interface LastTime {
  /** By the ids of this sheet's lines. */
  readonly notes: ReadonlyMap<string, Note>;
  /** What it says at lines that this sheet does not have. */
  readonly elsewhere: readonly {readonly line: SheetLine; readonly note: Note}[];
}

/**
 * Lays an earlier sheet beside this one.
 *
 * @param sheet - the sheet that is written now
 * @param then - the earlier one
 * @param changes - what changed in the ladder since the earlier one was begun
 */
export function lastTime(sheet: Pick<Sheet, 'levels'>, then: Sheet, changes: Changes): LastTime {
  const notes = new Map<string, Note>();
  const elsewhere: {line: SheetLine; note: Note}[] = [];
  for (const line of linesOf(then.levels)) {
    const note = noteAt(then, line.id);
    if (isEmptyNote(note)) continue;
    const own = lineFor(sheet, line, changes.lines.get(line.id));
    if (!own) elsewhere.push({line, note});
    else notes.set(own.id, joinNotes(notes.get(own.id) ?? emptyNote, note));
  }
  return {notes, elsewhere};
}

/** Takes the evidence and the goals of then over to a line; what was said of it in a word is said anew each time. */
export function carryOver(sheet: Sheet, line: string, {evidence, goals}: Note): Sheet {
  const joined = joinNotes(noteAt(sheet, line), {evidence, goals, marks: []});
  return writeNote(sheet, line, joined);
}

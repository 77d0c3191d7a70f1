import {say} from '../language';
import {
  isEmptyNote,
  linesOfArea,
  noteAt,
  summaryAt,
  type Note,
  type Sheet,
  type SheetArea,
  type SheetLevel,
  type SheetLine,
  type Side,
} from './sheet';
import {nameOfSide} from './say';
import {noteFinder} from './two-sides';

/** What one person wrote at one place, or what two agreed on. */
export interface Voice {
  /** '' where nobody has to be told from another. */
  readonly who: string;
  readonly note: Note;
}

/** A text of one voice. */
export interface Said {
  readonly who: string;
  readonly text: string;
}

/** A sheet as it is handed over, in every form: what it says, in reading order, and nothing of how it looks. */
export interface Outline {
  readonly levels: readonly {
    readonly level: SheetLevel;
    readonly areas: readonly {
      readonly area: SheetArea;
      readonly lines: readonly {readonly line: SheetLine; readonly voices: readonly Voice[]}[];
      readonly summaries: readonly Said[];
    }[];
  }[];
  readonly summaries: readonly Said[];
}

export interface OutlineOptions {
  /** Whether lines at which nothing is written are left out. */
  readonly withoutEmpty: boolean;
}

/** What the two agreed on is said by nobody alone. */
const agreed = say`Agreed`;

/** Who says something in a sheet, and what is said at a line. */
interface Speaker {
  readonly who: string;
  readonly side: Side;
  readonly find: (line: SheetLine) => Note;
}

/** Who says something in a sheet: in one of a conversation the two, and what they agreed on. */
export function speakersOf(sheet: Sheet): Speaker[] {
  const {sides = []} = sheet;
  const who = sheet.sides ? agreed : '';
  return [
    ...sides.map((side, at) => ({who: nameOfSide(side, at), side, find: noteFinder(side)})),
    {who, side: sheet, find: ({id}) => noteAt(sheet, id)},
  ];
}

/** A goal that was begun and holds no words is room to write in, and nothing to hand over. */
function withoutEmptyGoals(note: Note): Note {
  return {...note, goals: note.goals.filter(({text}) => text.trim() !== '')};
}

/** What a sheet says. Examples are in it where something is written at them. */
export function outlineOf(sheet: Sheet, {withoutEmpty}: OutlineOptions): Outline {
  const speakers = speakersOf(sheet);
  const voicesAt = (line: SheetLine): Voice[] =>
    speakers
      .map(({who, find}) => ({who, note: withoutEmptyGoals(find(line))}))
      .filter(({note}) => !isEmptyNote(note));
  const said = (read: (side: Side) => string): Said[] =>
    speakers.map(({who, side}) => ({who, text: read(side)})).filter(({text}) => text.trim() !== '');
  const levels = sheet.levels.map((level) => ({
    level,
    areas: level.areas.flatMap((area) => {
      const lines = linesOfArea(area)
        .map((line) => ({line, voices: voicesAt(line)}))
        .filter(
          ({line, voices}) =>
            voices.length > 0 || (!withoutEmpty && area.expectations.includes(line)),
        );
      const summaries = said((side) => summaryAt(side, area));
      const hasProse = !withoutEmpty && area.prose !== undefined;
      return lines.length + summaries.length > 0 || hasProse ? [{area, lines, summaries}] : [];
    }),
  }));
  return {
    levels: levels.filter(({areas}) => areas.length > 0),
    summaries: said(({summary}) => summary),
  };
}

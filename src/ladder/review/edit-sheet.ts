import {
  isEmptyNote,
  keyEnding,
  linesOf,
  noteAt,
  summaryAt,
  without,
  type Goal,
  type Mark,
  type Note,
  type Sheet,
  type SheetArea,
  type SheetLevel,
} from './sheet';

/** Writes at a line; a line where nothing is left is forgotten. */
export function writeNote(sheet: Sheet, line: string, change: Partial<Note>): Sheet {
  const note = {...noteAt(sheet, line), ...change};
  const others = without(sheet.notes, line);
  const isLeft = !isEmptyNote(note) || note.evidence !== '';
  return {...sheet, notes: isLeft ? {...others, [line]: note} : others};
}

/** Says a word of a line, or takes it back. */
export function toggleMark(sheet: Sheet, line: string, mark: Mark): Sheet {
  const {marks} = noteAt(sheet, line);
  const said = marks.includes(mark);
  return writeNote(sheet, line, {
    marks: said ? marks.filter((other) => other !== mark) : [...marks, mark],
  });
}

/** Pins a goal to a line, or changes the one with the same key. */
export function writeGoal(sheet: Sheet, line: string, goal: Goal): Sheet {
  const {goals} = noteAt(sheet, line);
  const isKnown = goals.some(({key}) => key === goal.key);
  return writeNote(sheet, line, {
    goals: isKnown
      ? goals.map((other) => (other.key === goal.key ? goal : other))
      : [...goals, goal],
  });
}

export function removeGoal(sheet: Sheet, line: string, key: string): Sheet {
  const {goals} = noteAt(sheet, line);
  return writeNote(sheet, line, {goals: goals.filter((goal) => goal.key !== key)});
}

/** Writes of an area. */
export function writeSummary(sheet: Sheet, area: string, text: string): Sheet {
  const others = without(sheet.summaries, area);
  return {...sheet, summaries: text === '' ? others : {...others, [area]: text}};
}

/** Adds lines to the areas that are there, and the areas that are not. */
export function withAreas(own: readonly SheetArea[], more: readonly SheetArea[]): SheetArea[] {
  const isSame = (a: SheetArea, b: SheetArea): boolean => (a.id ?? a.name) === (b.id ?? b.name);
  const joined = own.map((area) => {
    const added = more.find((other) => isSame(area, other));
    if (!added) return area;
    return {
      ...area,
      expectations: [...area.expectations, ...added.expectations],
      examples: [...area.examples, ...added.examples],
    };
  });
  return [...joined, ...more.filter((area) => !own.some((other) => isSame(area, other)))];
}

/**
 * Puts a level below those that the sheet has, or what the sheet does not have of it. A line that is there already stays
 * where it is.
 */
export function addLevel(sheet: Sheet, level: SheetLevel): Sheet {
  const known = new Set(linesOf(sheet.levels).map(({id}) => id));
  const areas = level.areas.map((area) => ({
    ...area,
    expectations: area.expectations.filter(({id}) => !known.has(id)),
    examples: area.examples.filter(({id}) => !known.has(id)),
  }));
  const has = sheet.levels.some(({id}) => id === level.id);
  if (!has) return {...sheet, levels: [...sheet.levels, {...level, areas}]};
  return {
    ...sheet,
    levels: sheet.levels.map((own) =>
      own.id === level.id ? {...own, areas: withAreas(own.areas, areas)} : own,
    ),
  };
}

/** Whether anything is written at a level or at one of its lines. */
export function isWrittenIn(sheet: Sheet, level: SheetLevel): boolean {
  return (
    linesOf([level]).some(({id}) => !isEmptyNote(noteAt(sheet, id))) ||
    level.areas.some((area) => summaryAt(sheet, area).trim() !== '')
  );
}

/** Takes a level out at which nothing is written; the last one stays. */
export function removeLevel(sheet: Sheet, id: string): Sheet {
  const level = sheet.levels.find((own) => own.id === id);
  if (!level || sheet.levels.length === 1 || isWrittenIn(sheet, level)) return sheet;
  const lines = new Set(linesOf([level]).map((line) => line.id));
  const areas = new Set(level.areas.map((area) => area.id));
  return {
    ...sheet,
    levels: sheet.levels.filter((own) => own !== level),
    // A note of spaces alone would be left without its line.
    notes: withoutAny(sheet.notes, lines),
    summaries: withoutAny(sheet.summaries, areas),
  };
}

function withoutAny<T>(
  record: Readonly<Record<string, T>>,
  keys: ReadonlySet<string | undefined>,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

/** Two texts at one place, both whole; what is in both, or a paragraph of both, is not said twice. */
export function joinTexts(first: string, second: string): string {
  const [own, more] = [plain(first), plain(second)];
  if (own.includes(more)) return first;
  if (more.includes(own)) return second;
  const known = new Set(partsOf(first).map(plain));
  known.add('');
  // The parts at odd places are the empty rows between paragraphs.
  const parts = partsOf(second);
  const added = parts
    .map((text, at) => ({text, rows: parts[at - 1] ?? ''}))
    .filter(({text}, at) => at % 2 === 0 && !known.has(plain(text)));
  if (added.length === 0) return first;
  const rest = added.map(({text, rows}, at) => (at === 0 ? text : rows + text)).join('');
  return first + emptyRowAfter(first) + rest;
}

/** What makes the row after a text begin a new paragraph. */
function emptyRowAfter(text: string): string {
  const rows = text.slice(text.trimEnd().length).split('\n').length - 1;
  if (rows === 0) return '\n\n';
  return rows > 1 && text.endsWith('\n') ? '' : '\n';
}

/** A text without what nobody sees, to compare it: spaces at the ends of its rows, and around it. */
function plain(text: string): string {
  return text.replaceAll(/[^\S\n]+$/gmu, '').trim();
}

/** A text as it is written, in paragraphs and the empty rows between them by turns; one with a block of code is one part. */
function partsOf(text: string): string[] {
  return /^\s*(?:```|~~~)/mu.test(text) ? [text] : text.split(/(\r?\n(?:[^\S\n]*\n)+)/u);
}

/** Two notes at one line, both whole; a goal that is in both is there once, with its date. */
export function joinNotes(first: Note, second: Note): Note {
  return {
    evidence: joinTexts(first.evidence, second.evidence),
    marks: [...new Set([...first.marks, ...second.marks])],
    goals: second.goals.reduce(withGoal, first.goals),
  };
}

/** Whether two goals say the same, with the same date. */
export function isSameGoal(one: Goal, other: Goal): boolean {
  return plain(one.text) === plain(other.text) && one.by === other.by;
}

function withGoal(goals: readonly Goal[], goal: Goal): readonly Goal[] {
  const same = goals.filter(({text}) => plain(text) === plain(goal.text));
  if (same.some(({by}) => by === goal.by || goal.by === '')) return goals;
  const undated = same.find(({by}) => by === '');
  if (undated) return goals.map((own) => (own === undated ? {...own, by: goal.by} : own));
  return [...goals, {...goal, key: freeKey(goals, goal.key)}];
}

/** The key itself, or one that begins like it, which none of the goals has. */
export function freeKey(goals: readonly Goal[], key: string): string {
  const taken = new Set(goals.map((goal) => goal.key));
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = keyEnding(key, `-${count}`);
  return free;
}

import type {AreaData, LevelData, LineData} from '../compare/level-data';
import {textOf} from '../compare/line-parts';
import type {Sheet, SheetArea, SheetLevel, SheetLine} from './sheet';

/** What is asked before a sheet begins. */
export type Beginning = Pick<Sheet, 'key' | 'name' | 'writer' | 'from' | 'to' | 'ladder'>;

/** A sheet in which nothing is written yet. */
export function beginSheet(beginning: Beginning, level: SheetLevel): Sheet {
  return {...beginning, levels: [level], notes: {}, summaries: {}, summary: ''};
}

/**
 * A level as a sheet keeps it: the words of every line that has a permanent id.
 *
 * @param data - the level as it is published now
 * @param id - the permanent id of its page
 */
export function sheetLevel(data: LevelData, id: string): SheetLevel {
  const {name, track, rank, role, areas} = data;
  return {id, name, track, rank, role, areas: areas.map(sheetArea)};
}

function sheetArea({
  id,
  name,
  emoji,
  summary = [],
  notes,
  expectations,
  examples,
}: AreaData): SheetArea {
  const prose = [summary, ...notes.map(({parts}) => parts)].map(textOf).filter(Boolean);
  return {
    ...(id !== undefined && {id}),
    name,
    ...(emoji !== undefined && {emoji}),
    ...(prose.length > 0 && {prose}),
    expectations: expectations.flatMap(sheetLine),
    examples: examples.flatMap(sheetLine),
  };
}

/** A line as a sheet keeps it; none for what has no permanent id. */
export function sheetLine({id, wording = 1, concern, parts}: LineData): SheetLine[] {
  if (id === undefined) return [];
  return [{id, wording, words: textOf(parts), ...(concern !== undefined && {concern})}];
}

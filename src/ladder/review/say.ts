import type {Goal, Mark, Sheet, SheetLevel, SheetLine} from './sheet';

/** The words that may be said of a line. */
export const markWords: Readonly<Record<Mark, string>> = {
  talk: 'Talk about this',
  strength: 'A strength',
  unseen: 'Not seen yet',
};

const calendar = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'});

/** A day in words; '' for none. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return day === '' || Number.isNaN(date.getTime()) ? day : calendar.format(date);
}

export function levelInWords({rank, role, track}: SheetLevel): string {
  return [`${rank} ${role}`.trim(), track].filter(Boolean).join(', ');
}

export function lineInWords({concern, words}: SheetLine): string {
  return concern === undefined ? words : `${concern}: ${words}`;
}

export function goalInWords({text, by}: Goal): string {
  return [text, by && `by ${dayInWords(by)}`].filter(Boolean).join(', ');
}

/** The permanent link of a line, in the words that were written about. */
export function linkOfLine({ladder}: Pick<Sheet, 'ladder'>, {id, wording}: SheetLine): string {
  return `${ladder.address.replace(/\/?$/u, '/')}s/${id}#${wording}`;
}

export function titleOfSheet({name}: Pick<Sheet, 'name'>): string {
  return name.trim() === '' ? 'Review' : `Review: ${name}`;
}

/** By whom and of what time a sheet is; '' where it says neither. */
export function sheetInWords({writer, from, to}: Pick<Sheet, 'writer' | 'from' | 'to'>): string {
  const time = [from, to].map(dayInWords).filter(Boolean).join(' to ');
  return [writer.trim() && `Written by ${writer}`, time].filter(Boolean).join(' · ');
}

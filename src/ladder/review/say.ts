import {levelTitle} from '../compare/level-title';
import {say, sourceLocale} from '../language';
import type {Goal, Mark, Sheet, SheetLevel, SheetLine, Side} from './sheet';

declare const SITE_LANGUAGE: string | undefined;

/** The words that may be said of a line. */
export const markWords: Readonly<Record<Mark, string>> = {
  talk: say`Talk about this`,
  strength: say`A strength`,
  unseen: say`Not seen yet`,
};

/** The language of the site, which the compiler of islands puts in; elsewhere the one of the code. */
const language = typeof SITE_LANGUAGE === 'undefined' ? sourceLocale : SITE_LANGUAGE;
const calendar = new Intl.DateTimeFormat(language, {dateStyle: 'long', timeZone: 'UTC'});

/** A day in words; '' for none. */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return day === '' || Number.isNaN(date.getTime()) ? day : calendar.format(date);
}

type LevelNames = Pick<SheetLevel, 'rank' | 'role' | 'track'>;

export function levelInWords({rank, role, track}: LevelNames): string {
  return [levelTitle({rank, role}), track].filter(Boolean).join(', ');
}

export function lineInWords({concern, words}: SheetLine): string {
  return concern === undefined ? words : `${concern}: ${words}`;
}

/** What stands before the words of a goal. */
export function goalLabel({by}: Pick<Goal, 'by'>): string {
  return by ? say`Goal by ${dayInWords(by)}` : say`Goal`;
}

/** The permanent link of a line, in the words that were written about. */
export function linkOfLine({ladder}: Pick<Sheet, 'ladder'>, {id, wording}: SheetLine): string {
  return `${ladder.address.replace(/\/?$/u, '/')}s/${id}/#${wording}`;
}

export function titleOfSheet({name}: Pick<Sheet, 'name'>): string {
  return name.trim() === '' ? say`Review` : say`Review: ${name}`;
}

/** What a sheet is called among others. */
export function nameOfSheet({name, levels, sides}: Sheet): string {
  const title = name.trim() || (levels[0] ? levelInWords(levels[0]) : say`Review`);
  return sides ? say`${title}: both sides` : title;
}

/** A sheet as it is told from others: also those of one person. */
export function fullNameOfSheet(sheet: Sheet): string {
  return [nameOfSheet(sheet), sheetInWords(sheet)].filter(Boolean).join(' · ');
}

/** What tells a sheet from another of its name: by whom, of what time and of which levels it is. */
export function tellApart(sheet: Sheet): string {
  return [sheetInWords(sheet), sheet.levels.map(levelInWords).join('; ')]
    .filter(Boolean)
    .join(' · ');
}

/** Who one of the two sides of a conversation is. */
export function nameOfSide({writer}: Side, index: number): string {
  return writer.trim() || (index === 0 ? say`One side` : say`The other side`);
}

/** By whom and of what time a sheet is; '' where it says neither. */
export function sheetInWords({writer, from, to}: Pick<Sheet, 'writer' | 'from' | 'to'>): string {
  const time = [from, to].map(dayInWords).filter(Boolean).join(' – ');
  return [writer.trim() && say`Written by ${writer}`, time].filter(Boolean).join(' · ');
}

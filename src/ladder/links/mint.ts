import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';
import type {Page, Section, Statement} from '../model';

/** What a permanent link can point at. */
export type Linkable = Page | Section | Statement;

/** What `id-pattern.ts` lets through. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const shortest = 7;

/**
 * Makes an id out of what a thing is at the moment it is first seen.
 *
 * @param page - the path of its page
 * @param section - the name of the section it stands in; for a section, its own; '' for a page
 * @param text - its words; '' for a section or a page
 * @param taken - ids that are in use; on a clash the new id grows longer
 * @returns seven base-32 characters or more, of the SHA-256 of the three
 */
export function mintId(
  page: string,
  section: string,
  text: string,
  taken: {has(id: string): boolean},
): string {
  const digest = sha256(utf8ToBytes(JSON.stringify([page, section, text])));
  const letters = [...digest].map((byte) => alphabet[byte % alphabet.length] ?? '').join('');
  for (let length = shortest; length <= letters.length; length += 1) {
    const id = letters.slice(0, length);
    if (!taken.has(id)) return id;
  }
  return mintId(page, section, `${text} `, taken);
}

/** A thing that can be linked, and the section it stands in (itself, for a section; none above the first heading). */
export interface LinkablePlace {
  readonly target: Section | Statement;
  readonly section: Section | undefined;
}

/**
 * Everything on a page that a permanent link can point at beside the page itself: each section, then the statements in
 * it, in reading order. A statement stands in the section of the nearest heading above it; where that is a part of a
 * competency area, in the area: to name a part changes no link.
 */
export function linkablesOf(page: Page): LinkablePlace[] {
  const starts = page.sections.map(({place}) => place.start.offset ?? 0);
  const places: LinkablePlace[] = page.sections.map((section) => ({target: section, section}));
  const areaOf = new Map(
    page.level?.areas.flatMap((area) => area.statements.map((statement) => [statement, area])),
  );
  for (const statement of page.statements) {
    const offset = statement.place.start.offset ?? 0;
    const index = starts.findLastIndex((start) => start <= offset);
    const section = areaOf.get(statement) ?? page.sections[index];
    places.push({target: statement, section});
  }
  const offsetOf = ({target}: LinkablePlace): number => target.place.start.offset ?? 0;
  return places.toSorted((a, b) => offsetOf(a) - offsetOf(b));
}

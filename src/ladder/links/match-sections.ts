import type {CurrentPage, CurrentSection} from './current-pages';
import type {PublishedPage, PublishedSection} from './published-pages';
import {diceOf, sharedCount} from '../list-likeness';
import {bagOf, dice, type Weights} from './similarity';

/** A renamed section keeps at least this much of its statements, or of its name. */
const sameStatements = 0.5;
const sameName = 0.5;

/**
 * Finds which section of a page is which: by name, then by the statements under it, then by a name that is nearly the
 * same.
 *
 * @param published - the page as it was
 * @param current - the page as it is
 * @param weights - how much each word says
 */
export function matchSections(
  published: PublishedPage,
  current: CurrentPage,
  weights: Weights,
): Map<CurrentSection, PublishedSection> {
  const matched = new Map<CurrentSection, PublishedSection>();
  const settled = new Set<PublishedSection>();
  const match = (section: CurrentSection, old: PublishedSection): void => {
    matched.set(section, old);
    settled.add(old);
  };
  const unmatchedPublished = (): PublishedSection[] =>
    published.sections.filter((section) => !settled.has(section));
  const unmatchedCurrent = (): CurrentSection[] =>
    current.sections.filter((section) => !matched.has(section));
  const matchByScore = (
    score: (old: PublishedSection, section: CurrentSection) => number,
    threshold: number,
  ): void => {
    const pairs = unmatchedPublished().flatMap((old) =>
      unmatchedCurrent().map((section, order) => ({
        old,
        section,
        order,
        score: score(old, section),
      })),
    );
    pairs.sort((a, b) => b.score - a.score || compareIds(a.old, b.old) || a.order - b.order);
    for (const pair of pairs) {
      if (pair.score < threshold || settled.has(pair.old) || matched.has(pair.section)) continue;
      match(pair.section, pair.old);
    }
  };

  // Of sections with the same name, those with the same statements go together.
  matchByScore(
    (old, section) => (old.name === section.name ? 1 + sharedCount(old.texts, section.texts) : 0),
    1,
  );
  matchByScore((old, section) => diceOf(old.texts, section.texts), sameStatements);
  matchByScore(
    (old, section) => dice(bagOf(old.name, weights), bagOf(section.name, weights), weights),
    sameName,
  );
  return matched;
}

function compareIds(a: PublishedSection, b: PublishedSection): number {
  return a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id);
}

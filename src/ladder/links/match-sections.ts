import type {FoundPage, FoundSection, KnownPage, KnownSection} from './found';
import {overlap, sharedCount} from './match-pages';
import {bagOf, dice, type Weights} from './similarity';

/** A renamed section keeps at least this much of its statements, or of its name. */
const sameStatements = 0.5;
const sameName = 0.5;

/**
 * Finds which section of a page is which: by name, then by the statements under it, then by a name that is nearly the
 * same.
 *
 * @param known - the page as it was
 * @param found - the page as it is
 * @param weights - how much each word says
 */
export function matchSections(
  known: KnownPage,
  found: FoundPage,
  weights: Weights,
): Map<FoundSection, KnownSection> {
  const carried = new Map<FoundSection, KnownSection>();
  const done = new Set<KnownSection>();
  const carry = (section: FoundSection, old: KnownSection): void => {
    carried.set(section, old);
    done.add(old);
  };
  const freeOld = (): KnownSection[] => known.sections.filter((section) => !done.has(section));
  const freeNew = (): FoundSection[] => found.sections.filter((section) => !carried.has(section));
  const carryByScore = (
    score: (old: KnownSection, section: FoundSection) => number,
    threshold: number,
  ): void => {
    const pairs = freeOld().flatMap((old) =>
      freeNew().map((section, order) => ({old, section, order, score: score(old, section)})),
    );
    pairs.sort((a, b) => b.score - a.score || compareIds(a.old, b.old) || a.order - b.order);
    for (const pair of pairs) {
      if (pair.score < threshold || done.has(pair.old) || carried.has(pair.section)) continue;
      carry(pair.section, pair.old);
    }
  };

  // Of sections with the same name, those with the same statements go together.
  carryByScore(
    (old, section) => (old.name === section.name ? 1 + sharedCount(old.texts, section.texts) : 0),
    1,
  );
  carryByScore((old, section) => overlap(old.texts, section.texts), sameStatements);
  carryByScore(
    (old, section) => dice(bagOf(old.name, weights), bagOf(section.name, weights), weights),
    sameName,
  );
  return carried;
}

function compareIds(a: KnownSection, b: KnownSection): number {
  return a.record.id < b.record.id ? -1 : Number(a.record.id > b.record.id);
}

import {groupBy} from '../group-by';
import type {CurrentStatement} from './current-pages';
import type {PublishedStatement} from './published-pages';
import {containment, dice, union} from './similarity';
import {isAlikeInKind, type StatementMatching} from './statement-matching';

/** This much of a part is from the whole; a part with nearly all of the whole is a rewording of it. */
const partOfWhole = 0.65;
const nearlyAll = 0.8;
const smallestPart = 0.2;

/** Splits statements: most of each is in several new ones of its section, and most of each of those is from it. */
export function splitParts(matching: StatementMatching, live: readonly PublishedStatement[]): void {
  const {weights} = matching;
  const bySection = groupBy(matching.unmatchedCurrent(), (statement) =>
    matching.sectionKey(statement),
  );
  for (const published of matching.unmatchedPublished(live)) {
    const whole = matching.bag(published);
    const nearby = (bySection.get(matching.sectionKey(published)) ?? []).filter((statement) =>
      matching.isUnmatched(statement),
    );
    const parts = nearby.filter((statement) => {
      const part = matching.bag(statement);
      return (
        isAlikeInKind(published, statement) &&
        containment(part, whole, weights) >= partOfWhole &&
        part.weight >= smallestPart * whole.weight &&
        matching.allows(published, statement)
      );
    });
    if (parts.length < 2) continue;
    const bags = parts.map((part) => matching.bag(part));
    const together = containment(whole, union(bags, weights), weights);
    const best = Math.max(...nearby.map((one) => dice(matching.bag(one), whole, weights)));
    if (together >= partOfWhole && best < nearlyAll) matching.chooseAmong(published, parts);
  }
}

/** Merges statements: several are each mostly contained in one new wording of their section. */
export function mergeParts(matching: StatementMatching, live: readonly PublishedStatement[]): void {
  const bySection = groupBy(
    matching.current.filter((statement) => (matching.matched.get(statement)?.score ?? 0) < 1),
    (statement) => matching.sectionKey(statement),
  );
  const candidates = new Map<CurrentStatement, PublishedStatement[]>();
  for (const published of matching.unmatchedPublished(live)) {
    for (const statement of bySection.get(matching.sectionKey(published)) ?? []) {
      if (!isPart(matching, published, statement)) continue;
      candidates.set(statement, [...(candidates.get(statement) ?? []), published]);
    }
  }
  for (const [statement, parts] of candidates) {
    const main = matching.matched.get(statement)?.published;
    const all = main && isPart(matching, main, statement) ? [main, ...parts] : parts;
    if (all.length < 2) continue;
    for (const published of matching.unmatchedPublished(parts))
      matching.merge(published, statement);
  }
}

function isPart(
  matching: StatementMatching,
  published: PublishedStatement,
  statement: CurrentStatement,
): boolean {
  const [part, whole] = [matching.bag(published), matching.bag(statement)];
  return (
    isAlikeInKind(published, statement) &&
    containment(part, whole, matching.weights) >= partOfWhole &&
    part.weight >= smallestPart * whole.weight &&
    part.weight < nearlyAll * whole.weight &&
    matching.allows(published, statement)
  );
}

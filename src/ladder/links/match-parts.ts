import type {FoundStatement, KnownStatement} from './found';
import {containment, dice, union} from './similarity';
import {groupBy, isAlikeInKind, type StatementMatching} from './statement-matching';

/** A part of a statement that was taken apart has most of its words from it, and not nearly all of the whole. */
const partOfWhole = 0.65;
const nearlyAll = 0.8;
const smallestPart = 0.2;

/** A statement taken apart: most of it is in several new ones of its section, and most of each of them is from it. */
export function splitParts(matching: StatementMatching, live: readonly KnownStatement[]): void {
  const {weights} = matching;
  const news = groupBy(matching.freeNew(), (statement) => matching.sectionKey(statement));
  for (const known of matching.freeOld(live)) {
    const whole = matching.bag(known);
    const beside = (news.get(matching.sectionKey(known)) ?? []).filter((statement) =>
      matching.isFree(statement),
    );
    const parts = beside.filter((statement) => {
      const part = matching.bag(statement);
      return (
        isAlikeInKind(known, statement) &&
        containment(part, whole, weights) >= partOfWhole &&
        part.weight >= smallestPart * whole.weight &&
        matching.allows(known, statement)
      );
    });
    if (parts.length < 2) continue;
    const bags = parts.map((part) => matching.bag(part));
    const together = containment(whole, union(bags, weights), weights);
    const best = Math.max(...beside.map((one) => dice(matching.bag(one), whole, weights)));
    if (together >= partOfWhole && best < nearlyAll) matching.chooseAmong(known, parts);
  }
}

/** Statements put together: each is mostly contained in one new wording of their section. */
export function mergeParts(matching: StatementMatching, live: readonly KnownStatement[]): void {
  const news = groupBy(
    matching.found.filter((statement) => (matching.carried.get(statement)?.score ?? 0) < 1),
    (statement) => matching.sectionKey(statement),
  );
  const candidates = new Map<FoundStatement, KnownStatement[]>();
  for (const known of matching.freeOld(live)) {
    for (const statement of news.get(matching.sectionKey(known)) ?? []) {
      if (!isPart(matching, known, statement)) continue;
      candidates.set(statement, [...(candidates.get(statement) ?? []), known]);
    }
  }
  for (const [statement, parts] of candidates) {
    const main = matching.carried.get(statement)?.known;
    const all = main && isPart(matching, main, statement) ? [main, ...parts] : parts;
    if (all.length < 2) continue;
    for (const known of matching.freeOld(parts)) matching.merge(known, statement);
  }
}

function isPart(
  matching: StatementMatching,
  known: KnownStatement,
  statement: FoundStatement,
): boolean {
  const [part, whole] = [matching.bag(known), matching.bag(statement)];
  return (
    isAlikeInKind(known, statement) &&
    containment(part, whole, matching.weights) >= partOfWhole &&
    part.weight >= smallestPart * whole.weight &&
    part.weight < nearlyAll * whole.weight &&
    matching.allows(known, statement)
  );
}

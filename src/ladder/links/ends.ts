import type {
  FoundPage,
  FoundSection,
  FoundStatement,
  KnownPage,
  KnownSection,
  KnownStatement,
} from './found';
import type {Linkable} from './mint';
import type {Recognized} from './recognize';
import type {LinkRecord} from './registry';
import type {End} from './registry-draft';
import {normalizeName} from './normalize';
import {bagOf, containment, dice} from './similarity';
import {successorFinder, tally, type Nearness} from './successors';

/** A page whose statements went elsewhere goes with them if at least this share did, to one place. */
const mostOf = 0.5;
/** A part of a page that was broken up has at least this share of it. */
const partOf = 0.15;
/** A name that is as alike as this may be the same thing's; one nearby is likelier to be. */
const nearlySameName = 0.6;
const nearCounts = 0.1;

/**
 * Says of everything that is no longer there what became of it.
 *
 * @param recognized - what is what
 * @param found - what there is now
 * @param idOf - the id of anything there is now
 * @param forbids - whether a person has forbidden to take one id for another
 */
export function* endsOf(
  recognized: Recognized,
  found: readonly FoundPage[],
  idOf: (target: Linkable) => string,
  forbids: (id: string, other: string) => boolean,
): Generator<readonly [record: LinkRecord, end: End]> {
  const carried = new Set<string>();
  for (const {known} of recognized.statements.carried.values()) carried.add(known.record.id);
  for (const {record} of recognized.sections.values()) carried.add(record.id);
  for (const {record} of recognized.pages.values()) carried.add(record.id);

  const endOfStatement = statementEnds(recognized, found, idOf, forbids);
  for (const old of recognized.oldStatements) {
    if (!carried.has(old.record.id)) yield [old.record, endOfStatement(old)];
  }
  for (const page of recognized.livePages) {
    for (const section of page.sections) {
      if (!carried.has(section.record.id))
        yield [section.record, endOfSection(section, recognized, found, idOf)];
    }
    if (!carried.has(page.record.id)) yield [page.record, endOfPage(page, recognized, found, idOf)];
  }
}

type IdOf = (target: Linkable) => string;

function statementEnds(
  {
    pages,
    sections,
    isSameTrack,
    statements: {split, merged, carried},
    oldStatements,
    weights,
  }: Recognized,
  found: readonly FoundPage[],
  idOf: IdOf,
  forbids: (id: string, other: string) => boolean,
): (old: KnownStatement) => End {
  // It goes through the words of the whole ladder, and mostly nothing has ended.
  const makeFinder = (): ReturnType<typeof successorFinder> => {
    const pageNow = new Map([...pages].map(([page, old]) => [old, page]));
    const statements = found.flatMap((page) => page.statements);
    const nearnessOf = (
      old: KnownStatement,
      {page, section, ...rest}: FoundStatement,
    ): Nearness => {
      if (page !== pageNow.get(old.page))
        return isSameTrack(old.page, page) ? 'onTrack' : 'elsewhere';
      const isSameSection = old.section === (section && sections.get(section));
      const isInPlace = isSameSection && newTargets.has(rest.target) && isRewritten(old.section);
      return isInPlace ? 'inPlace' : 'onPage';
    };
    return successorFinder(
      statements,
      ({page}) => pageNow.get(page)?.statements ?? [],
      nearnessOf,
      weights,
    );
  };
  // Where most lines of an area went at once, it was written anew, and each new line may stand for an old one.
  const kept = new Set([...carried.values()].map(({known}) => known));
  const isRewritten = (section: KnownSection | undefined): boolean => {
    const lines = oldStatements.filter((one) => one.section === section);
    return lines.length > 1 && lines.filter((one) => kept.has(one)).length < mostOf * lines.length;
  };
  const newTargets = new Set<Linkable>(
    found.flatMap((page) => page.statements).flatMap((one) => (carried.has(one) ? [] : one.target)),
  );
  let findSuccessor: ReturnType<typeof successorFinder> | undefined;
  return (old) => {
    const parts = split.get(old);
    if (parts) return {state: 'split', into: parts.map(({target}) => idOf(target))};
    const whole = merged.get(old);
    if (whole) return {state: 'merged', into: [idOf(whole.target)]};
    findSuccessor ??= makeFinder();
    const likely = findSuccessor(old, ({target}) => forbids(old.record.id, idOf(target)));
    return gone(likely, idOf);
  };
}

function endOfSection(
  old: KnownSection,
  recognized: Recognized,
  found: readonly FoundPage[],
  idOf: IdOf,
): End {
  const parts = recognized.sectionMoves.split.get(old);
  return parts
    ? {state: 'split', into: parts.map(({target}) => idOf(target))}
    : gone(recognized.sectionMoves.likely.get(old) ?? namesake(old, recognized, found), idOf);
}

/** What is called nearly as a section that ended: a page that the section became, or another section. */
function namesake(
  old: KnownSection,
  {pages, isSameTrack, weights}: Recognized,
  found: readonly FoundPage[],
): FoundPage | FoundSection | undefined {
  const name = bagOf(old.name, weights);
  const candidates = found.flatMap((page) => {
    const near = pages.get(page) === old.page ? 2 : Number(isSameTrack(old.page, page));
    const called = [
      {one: page, as: normalizeName(page.target.title), holds: 1},
      ...page.sections.map((one) => ({one, as: one.name, holds: 0})),
    ];
    return called.map(({one, as, holds}) => {
      const bag = bagOf(as, weights);
      const score = Math.max(dice(name, bag, weights), holds * containment(name, bag, weights));
      return {one, score: score + nearCounts * near, isAlike: score >= nearlySameName};
    });
  });
  return candidates
    .filter(({isAlike}) => isAlike)
    .reduce<(typeof candidates)[number] | undefined>(
      (best, next) => (best && best.score >= next.score ? best : next),
      undefined,
    )?.one;
}

/** A page that is gone: broken into several, taken up by one, or deleted. */
function endOfPage(
  page: KnownPage,
  {pageSplits, sections, sectionMoves, wentTo}: Recognized,
  found: readonly FoundPage[],
  idOf: IdOf,
): End {
  const parts = pageSplits.get(page);
  if (parts) return {state: 'split', into: parts.map(({target}) => idOf(target))};
  const went = wentTo(page.statements).map((statement) => statement.page);
  const sectionsWent = page.sections.flatMap((section) => {
    const target = [...sections].find(([, old]) => old === section)?.[0];
    return target ? [target.page] : (sectionMoves.split.get(section) ?? []).map((one) => one.page);
  });
  const size = page.statements.length + page.sections.length;
  const large = tally([...went, ...sectionsWent]).filter(({count}) => count >= partOf * size);
  const [first, second] = large;
  const total = large.reduce((sum, {count}) => sum + count, 0);
  if (first && second && total >= mostOf * size)
    return {state: 'split', into: large.map(({item}) => idOf(item.target)).toSorted()};
  if (first && first.count >= mostOf * size)
    return {state: 'merged', into: [idOf(first.item.target)]};
  return gone(first?.item ?? found.find(({title}) => title === page.title), idOf);
}

function gone(likely: {readonly target: Linkable} | undefined, idOf: IdOf): End {
  return {state: 'gone', ...(likely && {likely: idOf(likely.target)})};
}

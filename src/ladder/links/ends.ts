import type {FoundPage, KnownPage, KnownSection, KnownStatement} from './found';
import type {Linkable} from './mint';
import type {Recognized} from './recognize';
import type {LinkRecord} from './registry';
import type {End} from './registry-draft';
import {successorFinder, tally} from './successors';

/** A page whose statements went elsewhere goes with them if at least this share did, to one place. */
const mostOf = 0.5;
/** A part of a page that was broken up has at least this share of it. */
const partOf = 0.15;

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
        yield [section.record, endOfSection(section, recognized, idOf)];
    }
    if (!carried.has(page.record.id)) yield [page.record, endOfPage(page, recognized, found, idOf)];
  }
}

type IdOf = (target: Linkable) => string;

function statementEnds(
  {pages, statements: {split, merged}, weights}: Recognized,
  found: readonly FoundPage[],
  idOf: IdOf,
  forbids: (id: string, other: string) => boolean,
): (old: KnownStatement) => End {
  // It goes through the words of the whole ladder, and mostly nothing has ended.
  const makeFinder = (): ReturnType<typeof successorFinder> => {
    const pageNow = new Map([...pages].map(([page, old]) => [old, page]));
    const statements = found.flatMap((page) => page.statements);
    return successorFinder(statements, ({page}) => pageNow.get(page), weights);
  };
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

function endOfSection(old: KnownSection, {sectionMoves}: Recognized, idOf: IdOf): End {
  const parts = sectionMoves.split.get(old);
  return parts
    ? {state: 'split', into: parts.map(({target}) => idOf(target))}
    : gone(sectionMoves.likely.get(old), idOf);
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

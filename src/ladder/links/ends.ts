import type {CurrentPage, CurrentSection, CurrentStatement} from './current-pages';
import type {PublishedPage, PublishedSection, PublishedStatement} from './published-pages';
import type {Linkable} from './mint';
import type {LadderMatches} from './match-ladder';
import type {LinkRecord} from './registry';
import type {EndState} from './registry-draft';
import {normalizeName} from './normalize';
import {groupBy} from '../group-by';
import {bagOf, containment, dice} from './similarity';
import {successorFinder, tally, type Nearness} from './successors';

/** A page whose statements went elsewhere goes with them if at least this share did, to one place. */
const mostOf = 0.5;
/** A part of a page that was broken up has at least this share of it. */
const partOf = 0.15;
/** From this likeness on, a name may be that of the same thing. */
const nearlySameName = 0.6;
/** What nearness adds to that: once for the same track, twice for the same page. */
const nearCounts = 0.1;

/**
 * Says of everything that is no longer there what became of it.
 *
 * @param matches - which published thing is which current one
 * @param current - what there is now
 * @param idOf - the id of anything there is now
 * @param forbids - whether a person has forbidden to take one id for another
 */
export function* endsOf(
  matches: LadderMatches,
  current: readonly CurrentPage[],
  idOf: (target: Linkable) => string,
  forbids: (id: string, other: string) => boolean,
): Generator<readonly [record: LinkRecord, end: EndState]> {
  const matched = new Set<string>();
  for (const {published} of matches.statements.matched.values()) matched.add(published.record.id);
  for (const {record} of matches.sections.values()) matched.add(record.id);
  for (const {record} of matches.pages.values()) matched.add(record.id);

  const endOfStatement = statementEnds(matches, current, idOf, forbids);
  for (const old of matches.oldStatements) {
    if (!matched.has(old.record.id)) yield [old.record, endOfStatement(old)];
  }
  for (const page of matches.livePages) {
    const left = matched.has(page.record.id) ? undefined : partsOfPage(page, matches);
    for (const section of page.sections) {
      if (!matched.has(section.record.id))
        yield [section.record, endOfSection(section, left?.parts ?? [], matches, current, idOf)];
    }
    if (left) yield [page.record, endOfPage(page, left, matches, current, idOf)];
  }
}

type IdOf = (target: Linkable) => string;

function statementEnds(
  matches: LadderMatches,
  current: readonly CurrentPage[],
  idOf: IdOf,
  forbids: (id: string, other: string) => boolean,
): (old: PublishedStatement) => EndState {
  const {pages, sections, isSameTrack, oldStatements, weights} = matches;
  const {split, merged, matched} = matches.statements;
  // Made when the first statement has ended: it goes through the words of the whole ladder.
  const makeFinder = (): ReturnType<typeof successorFinder> => {
    const known = new Map<PublishedPage, readonly CurrentPage[]>();
    for (const [page, old] of pages) known.set(old, [page]);
    // A page that was broken up is each of its parts.
    const pagesNow = (old: PublishedPage): readonly CurrentPage[] => {
      const now = known.get(old) ?? partsOfPage(old, matches).parts;
      known.set(old, now);
      return now;
    };
    const statements = current.flatMap((page) => page.statements);
    // Where most lines of an area went at once, it was written anew, and each new line may stand for an old one.
    const livingStatements = new Set([...matched.values()].map(({published}) => published));
    const rewritten = new Set(
      [...groupBy(oldStatements, ({section}) => section)]
        .filter(([, lines]) => {
          const living = lines.filter((one) => livingStatements.has(one)).length;
          return lines.length > 1 && living < mostOf * lines.length;
        })
        .map(([section]) => section),
    );
    const newTargets = new Set<Linkable>(
      statements.flatMap((one) => (matched.has(one) ? [] : one.target)),
    );
    const nearnessOf = (
      old: PublishedStatement,
      {page, section, ...rest}: CurrentStatement,
    ): Nearness => {
      if (!pagesNow(old.page).includes(page))
        return isSameTrack(old.page, page) ? 'onTrack' : 'elsewhere';
      const isSameSection = old.section === (section && sections.get(section));
      const isInPlace = isSameSection && newTargets.has(rest.target) && rewritten.has(old.section);
      return isInPlace ? 'inPlace' : 'onPage';
    };
    return successorFinder(
      statements,
      ({page}) => pagesNow(page).flatMap((now) => now.statements),
      nearnessOf,
      weights,
    );
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

function endOfSection(
  old: PublishedSection,
  partsOfItsPage: readonly CurrentPage[],
  matches: LadderMatches,
  current: readonly CurrentPage[],
  idOf: IdOf,
): EndState {
  const named = partsOfItsPage.flatMap(({sections}) =>
    sections.filter(({name}) => name === old.name),
  );
  const parts = matches.sectionMoves.split.get(old) ?? (named.length > 1 ? named : undefined);
  if (parts) return {state: 'split', into: parts.map(({target}) => idOf(target))};
  const level = levelOfHeading(old, current);
  if (level) return {state: 'merged', into: [idOf(level.target)]};
  return gone(
    matches.sectionMoves.likely.get(old) ?? namesake(old.name, old.page, matches, current),
    idOf,
  );
}

/** The only level in the file of a section's page that has the section's name: its heading became a page. */
function levelOfHeading(
  {name, page}: PublishedSection,
  current: readonly CurrentPage[],
): CurrentPage | undefined {
  const [level, ...others] = current.filter(
    ({target}) =>
      target.within && target.file === page.path && normalizeName(target.title) === name,
  );
  return others.length === 0 ? level : undefined;
}

/** The page or section whose name is most like that of something that ended; one nearby is preferred. */
function namesake(
  name: string,
  stoodOn: PublishedPage,
  {pages, isSameTrack, weights}: LadderMatches,
  current: readonly CurrentPage[],
): CurrentPage | CurrentSection | undefined {
  const wanted = bagOf(name, weights);
  const candidates = current.flatMap((page) => {
    const near = pages.get(page) === stoodOn ? 2 : Number(isSameTrack(stoodOn, page));
    const candidatesHere = [
      {one: page, name: normalizeName(page.target.title), isPage: true},
      ...page.sections.map((one) => ({one, name: one.name, isPage: false})),
    ];
    return candidatesHere.map(({one, name, isPage}) => {
      const bag = bagOf(name, weights);
      // The title of a page may say more than the heading that it was.
      const score = Math.max(
        dice(wanted, bag, weights),
        isPage ? containment(wanted, bag, weights) : 0,
      );
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
  page: PublishedPage,
  {parts, likely}: PartsOfPage,
  matches: LadderMatches,
  current: readonly CurrentPage[],
  idOf: IdOf,
): EndState {
  const into = parts.map(({target}) => idOf(target)).toSorted();
  if (into.length > 0) return {state: into.length > 1 ? 'split' : 'merged', into};
  return gone(likely ?? namesake(page.title, page, matches, current), idOf);
}

/** What is left of a page that is gone. */
interface PartsOfPage {
  readonly parts: readonly CurrentPage[];
  readonly likely?: CurrentPage | undefined;
}

/**
 * The pages that took over a page that is gone, if they have most of it; and the one with the largest part, if that is
 * large enough to count.
 */
function partsOfPage(
  page: PublishedPage,
  {pageSplits, sections, sectionMoves, wentTo}: LadderMatches,
): PartsOfPage {
  const split = pageSplits.get(page);
  if (split) return {parts: split};
  const went = wentTo(page.statements).map((statement) => statement.page);
  const sectionsWent = page.sections.flatMap((section) => {
    const target = [...sections].find(([, old]) => old === section)?.[0];
    return target ? [target.page] : (sectionMoves.split.get(section) ?? []).map((one) => one.page);
  });
  const size = page.statements.length + page.sections.length;
  const large = tally([...went, ...sectionsWent]).filter(({count}) => count >= partOf * size);
  const total = large.reduce((sum, {count}) => sum + count, 0);
  const pages = large.map(({item}) => item);
  return {parts: total >= mostOf * size ? pages : [], likely: pages[0]};
}

function gone(likely: {readonly target: Linkable} | undefined, idOf: IdOf): EndState {
  return {state: 'gone', ...(likely && {likely: idOf(likely.target)})};
}

import {folderOf, isIndex} from '../paths';
import type {FoundPage, KnownPage} from './found';
import {bagOf, dice, type Weights} from './similarity';
import {groupBy, isSameLevel} from './statement-matching';
import {isWithin, trackOf} from './tracks';

/** Which page is which: those that go on, and those that were broken into several. */
export interface PageMatches {
  readonly carried: ReadonlyMap<FoundPage, KnownPage>;
  readonly split: ReadonlyMap<KnownPage, readonly FoundPage[]>;
}

/** From this score on, a page that moved is the same page. */
const same = 0.5;
/** A page at another's path is what most of its lines are, unless so many are still of the page that was there. */
const most = 0.5;
const pathCounts = 0.25;
/** A page that comes back after it was deleted has to resemble its old self more. */
const returning = 0.75;
/** What the likeness of the words counts for where nothing else is alike. */
const wordsAlone = 0.85;
/** A page whose words are in two new pages, the second at least this much as like it as the first, was broken up. */
const rival = 0.75;
/** So was one of which a new page holds a piece: this much of the new page, and this much of the old one. */
const mostlyPart = 0.6;
const smallestPart = 0.15;

/**
 * Finds which page is which: by path, then by what stands on it.
 *
 * @param live - the pages there were
 * @param gone - pages deleted earlier
 * @param found - the pages there are
 * @param weights - how much each word says
 */
export function matchPages(
  live: readonly KnownPage[],
  gone: readonly KnownPage[],
  found: readonly FoundPage[],
  weights: Weights,
): PageMatches {
  const carried = new Map<FoundPage, KnownPage>();
  const split = new Map<KnownPage, readonly FoundPage[]>();
  carryByLines(live, found, carried);
  const taken = new Set(carried.values());
  const lost = live.filter((page) => !taken.has(page));
  const fresh = found.filter((page) => !carried.has(page));
  if (fresh.length === 0) return {carried, split};

  const score = scorer(weights);
  const tracks = new Set(found.map(({path}) => trackOf(path)));
  const mayBecome = (known: KnownPage, page: FoundPage): boolean =>
    known.record.state === 'live'
      ? !tracks.has(trackOf(known.path)) || isOnTrackOf(known, page)
      : isOnTrackOf(known, page);
  const carry = (olds: readonly KnownPage[], threshold: number): void => {
    const news = fresh.filter((page) => !carried.has(page));
    const pairs = olds
      .flatMap((known) =>
        news
          .filter((page) => mayBecome(known, page))
          .map((page) => ({known, page, score: score(known, page)})),
      )
      .filter((pair) => pair.score >= (pair.known.path === pair.page.path ? same : threshold))
      .toSorted(
        (a, b) =>
          b.score - a.score ||
          compare(a.known.record.id, b.known.record.id) ||
          compare(a.page.path, b.page.path),
      );
    const done = new Set<KnownPage>();
    for (const {known, page} of pairs) {
      if (done.has(known) || carried.has(page)) continue;
      done.add(known);
      carried.set(page, known);
    }
    for (const [page, known] of [...carried]) {
      if (!done.has(known) || known.title === page.title) continue;
      const best = score(known, page);
      const others = news.filter(
        (one) =>
          !carried.has(one) &&
          mayBecome(known, one) &&
          (score(known, one) >= rival * best || isPart(one, known)),
      );
      if (others.length === 0) continue;
      carried.delete(page);
      split.set(
        known,
        [page, ...others].toSorted((a, b) => compare(a.path, b.path)),
      );
    }
  };
  carry(lost, same);
  carryOnlyOnes(
    lost.filter((known) => !split.has(known)),
    fresh,
    carried,
    new Set([...split.values()].flat()),
  );
  const left = new Set(carried.values());
  carry(
    gone.filter((page) => page.record.state !== 'live' && !left.has(page)),
    returning,
  );
  return {carried, split};
}

/**
 * Carries pages by the lines they share, and by their paths: a file whose lines are mostly those of another page, as when
 * levels were renumbered, is that page.
 */
function carryByLines(
  live: readonly KnownPage[],
  found: readonly FoundPage[],
  carried: Map<FoundPage, KnownPage>,
): void {
  const byPath = new Map(live.map((page) => [page.path, page]));
  const knownByText = new Map<string, KnownPage[]>();
  for (const {page, text} of live.flatMap(({statements}) => statements))
    knownByText.set(text, [...(knownByText.get(text) ?? []), page]);
  const textsOf = ({statements}: KnownPage | FoundPage): string[] =>
    statements.map(({text}) => text);
  const pairs = found.flatMap((page) => {
    const atPath = byPath.get(page.path);
    const shared = overlap(atPath ? textsOf(atPath) : [], textsOf(page));
    const own = atPath ? [{page, known: atPath, score: shared + pathCounts}] : [];
    // Most pages are where they were: others are looked at only when too little of a page is left.
    if (!atPath || shared > 1 - pathCounts) return own;
    const others = new Set(textsOf(page).flatMap((text) => knownByText.get(text) ?? []));
    return [
      ...own,
      ...[...others]
        .filter((known) => known !== atPath && isOnTrackOf(known, page))
        .map((known) => ({page, known, score: overlap(textsOf(known), textsOf(page))}))
        .filter(({score}) => score > most),
    ];
  });
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      compare(a.known.record.id, b.known.record.id) ||
      compare(a.page.path, b.page.path),
  );
  const done = new Set<KnownPage>();
  for (const {page, known} of pairs) {
    if (done.has(known) || carried.has(page)) continue;
    done.add(known);
    carried.set(page, known);
  }
}

/** The only page that went and the only one that came, in one folder at one level, are one page. */
function carryOnlyOnes(
  lost: readonly KnownPage[],
  fresh: readonly FoundPage[],
  carried: Map<FoundPage, KnownPage>,
  claimed: ReadonlySet<FoundPage>,
): void {
  const taken = new Set(carried.values());
  const key = ({path, level = ''}: KnownPage | FoundPage): string => `${folderOf(path)}\0${level}`;
  const came = groupBy(
    fresh.filter((page) => page.level !== undefined && !carried.has(page) && !claimed.has(page)),
    key,
  );
  const went = groupBy(
    lost.filter((known) => known.level !== undefined && !taken.has(known)),
    key,
  );
  for (const [place, [known, ...others]] of went) {
    const [page, ...more] = came.get(place) ?? [];
    if (known && page && others.length + more.length === 0) carried.set(page, known);
  }
}

/** Whether a page stands on the track that another stood on; a guide that keeps its title may stand anywhere. */
function isOnTrackOf(known: KnownPage, page: FoundPage): boolean {
  const isGuide = known.level === undefined && page.level === undefined;
  return (
    isWithin(trackOf(known.path), trackOf(page.path)) || (isGuide && known.title === page.title)
  );
}

/** Whether a page is mostly a piece of another, and a piece worth naming. */
function isPart(page: FoundPage, whole: KnownPage): boolean {
  const texts = page.statements.map(({text}) => text);
  const shared = sharedCount(
    whole.statements.map(({text}) => text),
    texts,
  );
  return shared >= mostlyPart * texts.length && shared > smallestPart * whole.statements.length;
}

/**
 * How alike two pages are, from 0 to 1: their statements (exactly and word by word), their sections' names, their titles
 * and their files' names. What neither page has does not count.
 */
function scorer(weights: Weights): (known: KnownPage, found: FoundPage) => number {
  const bags = new Map<KnownPage | FoundPage, ReturnType<typeof bagOf>>();
  const bag = (page: KnownPage | FoundPage): ReturnType<typeof bagOf> => {
    const made = bags.get(page) ?? bagOf(page.statements.map(({text}) => text).join(' '), weights);
    bags.set(page, made);
    return made;
  };
  return (known, found) => {
    const parts: (readonly [weight: number, score: number])[] = [
      [15, Number(known.title === found.title)],
      [10, Number(fileName(known.path) === fileName(found.path))],
    ];
    let words = 0;
    if (known.statements.length + found.statements.length > 0) {
      const texts = (page: KnownPage | FoundPage): string[] =>
        page.statements.map(({text}) => text);
      const exact = overlap(texts(known), texts(found));
      words = (exact + dice(bag(known), bag(found), weights)) / 2;
      parts.push([60, words]);
    }
    if (known.sections.length + found.sections.length > 0) {
      const names = (page: KnownPage | FoundPage): string[] => page.sections.map(({name}) => name);
      parts.push([15, overlap(names(known), names(found))]);
    }
    const total = parts.reduce((sum, [weight]) => sum + weight, 0);
    const all = parts.reduce((sum, [weight, score]) => sum + weight * score, 0) / total;
    // At the same level the words alone may tell, whatever else was renamed; two levels share too many of them.
    return isSameLevel(known, found) ? Math.max(all, wordsAlone * words) : all;
  };
}

/** The Dice coefficient of two lists, repeated entries counted. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  return (2 * sharedCount(a, b)) / (a.length + b.length);
}

/** How many entries two lists share, repeated ones counted. */
export function sharedCount(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of a) counts.set(text, (counts.get(text) ?? 0) + 1);
  let shared = 0;
  for (const text of b) {
    const left = counts.get(text) ?? 0;
    if (left > 0) shared += 1;
    counts.set(text, left - 1);
  }
  return shared;
}

/** A file's name without its ending; a folder's own page is called as the folder is. */
function fileName(path: string): string {
  const name = isIndex(path) ? folderOf(path) : path.replace(/\.md$/iu, '');
  return (name.split('/').at(-1) ?? '').toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

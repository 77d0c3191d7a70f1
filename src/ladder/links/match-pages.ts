import {groupBy} from '../group-by';
import {diceOf, sharedCount} from '../list-likeness';
import {folderOf} from '../paths';
import type {CurrentPage} from './current-pages';
import {normalizeText} from './normalize';
import {likenessOfPages} from './page-likeness';
import type {PublishedPage} from './published-pages';
import type {Weights} from './similarity';
import {isWithin, trackOf} from './tracks';

/** Which page is which: those that go on, and those that were broken into several. */
export interface PageMatches {
  readonly matched: ReadonlyMap<CurrentPage, PublishedPage>;
  readonly split: ReadonlyMap<PublishedPage, readonly CurrentPage[]>;
}

/** From this score on, a page that moved is the same page. */
const same = 0.5;
/**
 * Content outranks the path: pages are one if they share more than `most` of their lines; the same path adds
 * `pathCounts`.
 */
const most = 0.5;
const pathCounts = 0.25;
/** A page that comes back after it was deleted has to resemble its old self more. */
const returning = 0.75;
/** A page was broken up if a second new page scores at least this share of what the best one does. */
const rival = 0.75;
/** It was, too, if another new page is a piece of it: at least this share of the new page, more than this of the old one. */
const mostlyPart = 0.6;
const smallestPart = 0.15;

/**
 * Finds which page is which: by path, then by what stands on it.
 *
 * @param live - the pages there were
 * @param gone - pages deleted earlier
 * @param current - the pages there are
 * @param weights - how much each word says
 */
export function matchPages(
  live: readonly PublishedPage[],
  gone: readonly PublishedPage[],
  current: readonly CurrentPage[],
  weights: Weights,
): PageMatches {
  const matched = new Map<CurrentPage, PublishedPage>();
  const split = new Map<PublishedPage, readonly CurrentPage[]>();
  matchByLines(live, current, matched);
  const taken = new Set(matched.values());
  const lost = live.filter((page) => !taken.has(page));
  const fresh = current.filter((page) => !matched.has(page));
  if (fresh.length === 0) return {matched, split};

  const score = likenessOfPages(weights, current);
  const tracks = new Set(current.map(({path}) => trackOf(path)));
  const mayBecome = (published: PublishedPage, page: CurrentPage): boolean =>
    published.record.state === 'live'
      ? !tracks.has(trackOf(published.path)) || isOnTrackOf(published, page)
      : isOnTrackOf(published, page);
  const matchByScore = (list: readonly PublishedPage[], threshold: number): void => {
    const candidates = fresh.filter((page) => !matched.has(page));
    const pairs = list
      .flatMap((published) =>
        candidates
          .filter((page) => mayBecome(published, page))
          .map((page) => ({published, page, score: score(published, page)})),
      )
      .filter((pair) => pair.score >= (pair.published.path === pair.page.path ? same : threshold))
      .toSorted(
        (a, b) =>
          b.score - a.score ||
          compare(a.published.record.id, b.published.record.id) ||
          compare(a.page.path, b.page.path),
      );
    const settled = new Set<PublishedPage>();
    for (const {published, page} of pairs) {
      if (settled.has(published) || matched.has(page)) continue;
      settled.add(published);
      matched.set(page, published);
    }
    for (const [page, published] of [...matched]) {
      if (!settled.has(published) || published.title === page.title) continue;
      const best = score(published, page);
      const others = candidates.filter(
        (one) =>
          !matched.has(one) &&
          one.target.file !== page.path &&
          mayBecome(published, one) &&
          (score(published, one) >= rival * best || isPart(one, published)),
      );
      if (others.length === 0) continue;
      matched.delete(page);
      split.set(
        published,
        [page, ...others].toSorted((a, b) => compare(a.path, b.path)),
      );
    }
  };
  matchByScore(lost, same);
  matchOnlyOnes(
    lost.filter((published) => !split.has(published)),
    fresh,
    matched,
    new Set([...split.values()].flat()),
  );
  matchByLevels(lost, fresh, matched, split);
  const left = new Set(matched.values());
  matchByScore(
    gone.filter((page) => page.record.state !== 'live' && !left.has(page)),
    returning,
  );
  return {matched, split};
}

/**
 * Matches pages by the lines they share, and by their paths: a file whose lines are mostly those of another page, as when
 * levels were renumbered, is that page.
 */
function matchByLines(
  live: readonly PublishedPage[],
  current: readonly CurrentPage[],
  matched: Map<CurrentPage, PublishedPage>,
): void {
  const byPath = new Map(live.map((page) => [page.path, page]));
  const publishedByText = new Map<string, PublishedPage[]>();
  for (const {page, text} of live.flatMap(({statements}) => statements))
    publishedByText.set(text, [...(publishedByText.get(text) ?? []), page]);
  const textsOf = ({statements}: PublishedPage | CurrentPage): string[] =>
    statements.map(({text}) => text);
  const pairs = current.flatMap((page) => {
    const atPath = byPath.get(page.path);
    const shared = diceOf(atPath ? textsOf(atPath) : [], textsOf(page));
    const own = atPath ? [{page, published: atPath, score: shared + pathCounts}] : [];
    // Most pages are where they were: others are looked at only when too little of a page is left.
    if (!atPath || shared > 1 - pathCounts) return own;
    const others = new Set(textsOf(page).flatMap((text) => publishedByText.get(text) ?? []));
    return [
      ...own,
      ...[...others]
        .filter((published) => published !== atPath && isOnTrackOf(published, page))
        .map((published) => ({page, published, score: diceOf(textsOf(published), textsOf(page))}))
        .filter(({score}) => score > most),
    ];
  });
  pairs.sort(
    (a, b) =>
      b.score - a.score ||
      compare(a.published.record.id, b.published.record.id) ||
      compare(a.page.path, b.page.path),
  );
  const settled = new Set<PublishedPage>();
  for (const {page, published} of pairs) {
    if (settled.has(published) || matched.has(page)) continue;
    settled.add(published);
    matched.set(page, published);
  }
}

/**
 * A page that went and one that came in the same folder are one page if the title of the later is that of the earlier
 * with a rank before it, or if both have one rank; not where several there have that title or rank.
 */
function matchOnlyOnes(
  lost: readonly PublishedPage[],
  fresh: readonly CurrentPage[],
  matched: Map<CurrentPage, PublishedPage>,
  claimed: ReadonlySet<CurrentPage>,
): void {
  const match = (
    wentAs: (published: PublishedPage) => string | undefined,
    cameAs: (page: CurrentPage) => string | undefined,
  ): void => {
    const taken = new Set(matched.values());
    const came = groupBy(
      fresh.filter((page) => cameAs(page) && !matched.has(page) && !claimed.has(page)),
      (page) => `${folderOf(page.path)}\0${cameAs(page)}`,
    );
    const went = groupBy(
      lost.filter((published) => wentAs(published) && !taken.has(published)),
      (published) => `${folderOf(published.path)}\0${wentAs(published)}`,
    );
    for (const [place, [published, ...others]] of went) {
      const [page, ...more] = came.get(place) ?? [];
      if (published && page && others.length + more.length === 0) matched.set(page, published);
    }
  };
  match(
    ({level, title}) => (level === '' ? title : undefined),
    ({level, target}) => level && normalizeText(target.level?.role ?? ''),
  );
  match(
    ({level}) => level,
    ({level}) => level,
  );
}

/** A new file is a lost one if all levels of the lost file went to it, and no others, whatever stands on its own page. */
function matchByLevels(
  lost: readonly PublishedPage[],
  fresh: readonly CurrentPage[],
  matched: Map<CurrentPage, PublishedPage>,
  split: PageMatches['split'],
): void {
  const moves = [...matched];
  const taken = new Set(matched.values());
  for (const published of lost) {
    if (taken.has(published) || split.has(published)) continue;
    const folder = published.path.replace(/\.md$/iu, '');
    const isOfIt = ({path}: PublishedPage): boolean => folderOf(path) === folder;
    const [file, ...others] = new Set(
      moves.flatMap(([{target}, old]) => (isOfIt(old) ? target.file : [])),
    );
    const page = fresh.find(({path}) => path === file);
    if (!page || matched.has(page) || others.length > 0) continue;
    const isWhole =
      lost.every((old) => taken.has(old) || !isOfIt(old)) &&
      moves.every(([{target}, old]) => target.file !== file || isOfIt(old));
    if (isWhole) matched.set(page, published);
  }
}

/** Whether a page stands on the track that another stood on; a guide that keeps its title may stand anywhere. */
function isOnTrackOf(published: PublishedPage, page: CurrentPage): boolean {
  const isGuide = published.level === undefined && page.level === undefined;
  return (
    isWithin(trackOf(published.path), trackOf(page.path)) ||
    (isGuide && published.title === page.title)
  );
}

/** Whether a page is mostly a piece of another, and a piece worth naming. */
function isPart(page: CurrentPage, whole: PublishedPage): boolean {
  const texts = page.statements.map(({text}) => text);
  const shared = sharedCount(
    whole.statements.map(({text}) => text),
    texts,
  );
  return shared >= mostlyPart * texts.length && shared > smallestPart * whole.statements.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

import {at} from '../links/places';
import {wordingVerdicts} from '../links/overrides';
import type {PageRecord} from '../links/registry';
import {commitFinder} from './commit-of';
import {firstDayOf, ladderEvents, type LadderEvent} from './events';
import {groupBy} from '../group-by';
import {headChanges} from './head-changes';
import type {MainChange} from './main-changes';
import {pageTeller, readingOrder, type LinkedLadder} from './tell-page';
import type {ToldCommit, ToldLadder} from './told';

/** What became of something, and the commit that did it, if anyone can say. */
interface Placed {
  readonly event: LadderEvent;
  readonly commit: MainChange | undefined;
}

/**
 * Tells what became of a ladder, day by day: of pages, areas and lines what the registry knows, of facts and summaries what
 * the files of the history say.
 *
 * @param source - the ladder of now, and its links
 * @param history - the commits of the main branch, oldest first; none without git
 */
export function tellLadder(source: LinkedLadder, history: readonly MainChange[]): ToldLadder {
  const {registry} = source.links;
  const since = firstDayOf(registry);
  const unlisted = new Set(
    source.ladder.pages
      .filter(({frontMatter}) => frontMatter.unlisted)
      .map((page) => source.ids.get(page)),
  );
  const placed = [
    ...fromRegistry(source, history, since),
    ...fromFiles(source, history, since),
  ].filter(({event}) => !unlisted.has(event.page));
  const days = groupBy(placed, ({commit, event}) => commit?.day ?? event.day);
  const commits = new Map(history.map((commit, index) => [commit, index]));
  const indexOf = (commit: MainChange | undefined): number =>
    (commit && commits.get(commit)) ?? Infinity;
  const tellCommit = commitTeller(source);
  return {
    since,
    days: [...days]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([day, ofDay]) => ({
        day,
        commits: [...groupBy(ofDay, ({commit}) => commit)]
          .toSorted(([a], [b]) => indexOf(b) - indexOf(a))
          .map(([commit, own]) =>
            tellCommit(
              commit,
              own.map(({event}) => event),
            ),
          ),
      })),
  };
}

function commitTeller(
  source: LinkedLadder,
): (commit: MainChange | undefined, events: readonly LadderEvent[]) => ToldCommit {
  const {records} = source.links.registry;
  const inOrder = readingOrder(source);
  const tellPage = pageTeller(source, inOrder);
  return (commit, events) => ({
    ...(commit && {subject: commit.subject}),
    ...(commit?.asks !== undefined && {asks: commit.asks}),
    pages: [...groupBy(events, ({page}) => page)]
      .flatMap(([id, own]) => {
        const record = records.get(id);
        return record?.kind === 'page' ? [tellPage(record, own)] : [];
      })
      .toSorted((a, b) => inOrder(a.id, b.id) || (a.id < b.id ? -1 : 1)),
  });
}

function fromRegistry(
  {ladder, links}: LinkedLadder,
  history: readonly MainChange[],
  since: string,
): Placed[] {
  const {records} = links.registry;
  const files = new Map(ladder.pages.map(({path, file}) => [path, file]));
  const findCommit = commitFinder(history, ({page, day}) => {
    const record = records.get(page);
    if (record?.kind !== 'page') return undefined;
    const {path} = at(record.places, day);
    return files.get(path) ?? path;
  });
  const verdicts = wordingVerdicts(links.overrides);
  return ladderEvents(links, since).map((event) => {
    const asks = verdicts.get(`${event.id ?? ''}#${event.wording ?? 0}`);
    return {event: asks === undefined ? event : {...event, asks}, commit: findCommit(event)};
  });
}

function fromFiles({links}: LinkedLadder, history: readonly MainChange[], since: string): Placed[] {
  const levels = new Map<string, PageRecord>();
  for (const record of links.registry.records.values())
    if (record.kind === 'page' && record.wordings.some(({level}) => level !== undefined))
      for (const {path} of record.places) levels.set(path, record);
  return headChanges(
    history.filter(({day}) => day > since),
    (path) => levels.has(path),
  ).flatMap(({commit, path, change}) => {
    const page = levels.get(path)?.id;
    return page === undefined ? [] : [{event: {day: commit.day, page, change}, commit}];
  });
}

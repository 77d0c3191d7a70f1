import {markDifferences, type MarkedWords} from '../word-differences';
import {fatesOf, type End, type Fate, type Links} from './fate';
import {pageAt, placeTitle, titleAt, trackAt, trailOf} from './places';
import {
  addressOf,
  isStatementRecord,
  latest,
  type Day,
  type LinkRecord,
  type PageRecord,
  type Registry,
} from './registry';

/** What the page of one link shows. */
export interface LinkPage {
  readonly id: string;
  readonly kind: LinkRecord['kind'];
  /** The words of today, or the last there were. */
  readonly words: string;
  /** What they are about, where the ladder of today says so. */
  readonly concern?: string;
  /** Where they stand, or stood last: the track and the page's title, then the section's name. */
  readonly trail: readonly string[];
  /** The page and the section that it stands in or stood in last. */
  readonly stoodIn: readonly Destination[];
  readonly end: LinkEnd;
  /** The numbers of the wordings from which a reader goes straight on. */
  readonly straight: readonly number[];
  /** Oldest first. */
  readonly wordings: readonly ShownWording[];
}

/** Where the link leads. */
export type LinkEnd =
  | {readonly kind: 'here'; readonly target: Destination; readonly self: boolean}
  | {readonly kind: 'gone'; readonly ended: Day; readonly likely: Destination | undefined}
  | {readonly kind: 'choice'; readonly ended: Day; readonly among: readonly Destination[]};

/** A thing that is, or was, in the ladder, and its address. */
export interface Destination {
  readonly id: string;
  readonly words: string;
  readonly trail: readonly string[];
  /** Below the site's base. The page of its link when it is no longer in the ladder. */
  readonly address: string;
}

/** One dated wording, and how it differs from the words of today. */
export interface ShownWording {
  readonly number: number;
  readonly date: Day;
  readonly trail: readonly string[];
  readonly text: string;
  /** Absent when nothing of today continues it, or when it is what is said today. */
  readonly change?: {
    readonly then: readonly MarkedWords[];
    readonly now: readonly MarkedWords[];
    /** The titles of the levels it stood at then and stands at now, when they differ. */
    readonly levels?: readonly [then: string, now: string];
  };
  /** The day on which these words were no longer said there; absent for those of today. */
  readonly until?: Day;
  /** Where this wording leads, when that is not where the last one does. */
  readonly end?: LinkEnd;
}

/**
 * Everything the pages of links show.
 *
 * @param links - the registry, brought up to date with the ladder, and people's corrections
 * @param concerns - what lines of the ladder are about, by their ids: a label, of which the registry knows nothing
 * @returns a function of an id; undefined for one that was never published
 */
export function linkPagesOf(
  links: Links,
  concerns: ReadonlyMap<string, string> = new Map(),
): (id: string) => LinkPage | undefined {
  const {registry} = links;
  const fateOf = fatesOf(links);
  const destination = (record: LinkRecord): Destination => destinationOf(registry, record);

  function shownEnd(end: End, record: LinkRecord): LinkEnd {
    if (end.kind === 'here') {
      return {kind: 'here', target: destination(end.record), self: end.record === record};
    }
    if (end.kind === 'choice') return {...end, among: end.among.map(destination)};
    return {...end, likely: end.likely && destination(end.likely)};
  }

  return (id) => {
    const record = registry.records.get(id);
    const last = record && fateOf(id, record.wordings.length);
    if (!record || !last) return undefined;
    const end = shownEnd(last.end, record);
    const fates = record.wordings.map((_, index) => fateOf(id, index + 1));
    const straight = fates.flatMap((fate, index) => (fate?.unchanged ? [index + 1] : []));
    const wordings = fates.flatMap((fate, index) => {
      if (!fate) return [];
      const own = shownEnd(fate.end, record);
      return [
        {
          number: index + 1,
          date: fate.then.date,
          trail: trailOf(registry, record, fate.then.date),
          text: fate.then.text,
          ...untilOf(record, index),
          ...changeOf(registry, record, fate),
          ...(JSON.stringify(own) !== JSON.stringify(end) && {end: own}),
        },
      ];
    });
    const {text: words} = latest(record.wordings);
    const concern = concerns.get(last.end.kind === 'here' ? last.end.record.id : id);
    return {
      id,
      kind: record.kind,
      words,
      ...(concern !== undefined && {concern}),
      trail: trailOf(registry, record),
      stoodIn: placesOf(registry, record).map(destination),
      end,
      straight,
      wordings,
    };
  };
}

function changeOf(
  registry: Registry,
  record: LinkRecord,
  fate: Fate,
): Pick<ShownWording, 'change'> {
  const {then, end, unchanged} = fate;
  if (end.kind !== 'here' || unchanged) return {};
  const now = latest(end.record.wordings);
  const words = markDifferences(then.text, now.text);
  const [pageThen, pageNow] = [pageAt(registry, record, then.date), pageAt(registry, end.record)];
  const isOtherLevel = then.level !== now.level || (now.level === '' && pageThen !== pageNow);
  const levels =
    isOtherLevel && pageThen && pageNow
      ? levelTitles(registry, pageThen, then.date, pageNow)
      : undefined;
  return {
    change: {
      then: words.before,
      now: words.after,
      ...(levels && {levels}),
    },
  };
}

/** The day on which a wording gave way to the next one, or to the end of its record. */
function untilOf({wordings, ...record}: LinkRecord, index: number): Pick<ShownWording, 'until'> {
  const until = wordings[index + 1]?.date ?? (record.state === 'live' ? undefined : record.ended);
  return until === undefined ? {} : {until};
}

/** The page and the section that a thing stood in last. */
function placesOf(registry: Registry, record: LinkRecord): LinkRecord[] {
  if (record.kind === 'page') return [];
  const page = pageAt(registry, record);
  const section = isStatementRecord(record) ? latest(record.places).section : undefined;
  const named = section === undefined ? undefined : registry.records.get(section);
  return [page, named].flatMap((one) => one ?? []);
}

/** Where a thing is, and what it is called in a list. */
export function destinationOf(registry: Registry, record: LinkRecord): Destination {
  const page = pageAt(registry, record);
  const address =
    record.state === 'live' && page
      ? `${addressOf(registry, page)}#${record.id}`
      : `/s/${record.id}/`;
  return {
    id: record.id,
    words: latest(record.wordings).text,
    trail: trailOf(registry, record),
    address,
  };
}

/** The titles of two levels; with their tracks, unless both are on one. */
function levelTitles(
  registry: Registry,
  from: PageRecord,
  date: Day,
  to: PageRecord,
): readonly [from: string, to: string] {
  return trackAt(registry, from, date) === trackAt(registry, to)
    ? [titleAt(from, date), titleAt(to)]
    : [placeTitle(registry, from, date), placeTitle(registry, to)];
}

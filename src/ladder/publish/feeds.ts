// cspell:ignore FFFD
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {Feed} from 'feed';
import {
  changesFragment,
  changesPath,
  changesQuery,
  feedAddress,
  trackOfLevel,
} from '../changes/changes-address';
import type {ChangesPage} from '../changes/changes-pages';
import {sayAll} from '../changes/say-told';
import type {ToldLadder, ToldPage} from '../changes/told';
import {levelName} from '../compare/level-names';
import type {Day} from '../links/registry';
import type {Ladder} from '../model';
import {folderPermalink} from '../permalink';
import {entryContent} from './feed-entry';
import type {LinkSite} from './link-page-head';
import {markup} from './markup';

/** A feed of what changed in a ladder, a track or a level. */
export interface ChangesFeed {
  /** Where it is, below the base URL. */
  readonly path: string;
  readonly xml: () => string;
}

/**
 * Stands for the host of a site that does not know its address, until the feed is written: its links then lead from the
 * host that the feed was read from.
 */
const unknownHost = 'https://ladder.invalid';

/** The site, as its feeds name it. */
type FeedSite = Pick<LinkSite, 'title' | 'url' | 'baseUrl' | 'language'>;

/** What a feed is of. */
interface Scope {
  readonly permalink: string;
  /** What it is called; '' for the whole ladder. */
  readonly name: string;
  readonly query: string;
  readonly has: (page: ToldPage) => boolean;
}

/** Readers of feeds keep what they have seen: older entries need not be sent for ever. */
const mostEntries = 30;

/**
 * Atom feeds: one of the ladder, one of each track, one of each level.
 *
 * @param ladder - the ladder of now
 * @param told - what became of it
 * @param pages - the pages that tell it
 * @param site - the site it is published as
 */
export function changesFeeds(
  ladder: Ladder,
  told: ToldLadder,
  pages: readonly ChangesPage[],
  site: FeedSite,
): ChangesFeed[] {
  const scopes: Scope[] = [
    {permalink: '/', name: '', query: '', has: () => true},
    ...ladder.tracks.flatMap((track): Scope[] => {
      const address = folderPermalink(track.path);
      const key = address.slice(1, -1);
      return [
        // The ladder's own folder is the ladder.
        ...(track.path === ''
          ? []
          : [
              {
                permalink: address,
                name: track.name,
                query: changesQuery({track: key}),
                has: ({level}: ToldPage) => level !== '' && trackOfLevel(level) === key,
              },
            ]),
        ...track.levels.map((level): Scope => {
          const name = levelName(level, track);
          return {
            permalink: level.permalink,
            name: `${level.title}, ${track.name}`,
            query: changesQuery({level: name}),
            has: (page) => page.level === name,
          };
        }),
      ];
    }),
  ];
  const pageOf = new Map(
    pages.flatMap(({permalink, days}) =>
      days.flatMap(({day, commits}) =>
        commits.flatMap((commit) =>
          commit.pages.map(({id}): [string, string] => [changesFragment(day, id), permalink]),
        ),
      ),
    ),
  );
  return scopes.map((scope) => ({
    path: feedAddress(scope.permalink).slice(1),
    xml: () => writeFeed(scope, told, pageOf, site),
  }));
}

function writeFeed(
  {permalink, name, query, has}: Scope,
  {days, since}: ToldLadder,
  pageOf: ReadonlyMap<string, string>,
  {title, url, baseUrl, language}: FeedSite,
): string {
  const {say} = language;
  const host = url || unknownHost;
  const absolute = (address: string): string => encodeURI(`${host}${baseUrl}${address.slice(1)}`);
  // What stands behind the path is encoded already.
  const asked = query && `?${query}`;
  const all = days
    .flatMap(({day, commits}) =>
      commits.map((commit) => ({day, commit, pages: commit.pages.filter(has)})),
    )
    .filter(({pages}) => pages.length > 0);
  const entries = withKeys(permalink, all).slice(0, mostEntries);
  const feed = new Feed({
    id: idOf(`${title} ${permalink}`),
    title: plain(say`What changed in ${name || title}`),
    link: absolute(changesPath) + asked,
    feedLinks: {atom: absolute(feedAddress(permalink))},
    author: {name: plain(title)},
    copyright: '',
    generator: false,
    updated: timeOf(entries[0]?.day ?? since),
  });
  for (const {day, commit, pages, key} of entries) {
    const [first] = pages;
    const fragment = changesFragment(day, first?.id ?? '');
    feed.addItem({
      title: markup`${plain(commit.subject ?? sayAll(pages, language))}`.html,
      id: idOf(key),
      link: `${absolute(pageOf.get(fragment) ?? changesPath)}${asked}#${fragment}`,
      date: timeOf(day),
      content: plain(entryContent(commit, pages, {absolute, language}).html),
    });
  }
  return feed
    .atom1()
    .replace('<feed ', `<feed xml:lang="${language.locale}" `)
    .replaceAll(unknownHost, '');
}

/** The same for the same changes, wherever and however often the site is published. */
function idOf(text: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(text)));
  // A UUID of version 8, whose bits may be chosen freely.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}

/**
 * Entries, the newest first, with what tells each from all others of its feed. Facts and guides have no ids to tell one change
 * of a day from the next: those are numbered, from the oldest.
 */
function withKeys<T extends {readonly day: Day; readonly pages: readonly ToldPage[]}>(
  permalink: string,
  entries: readonly T[],
): (T & {readonly key: string})[] {
  const counts = new Map<string, number>();
  return entries
    .toReversed()
    .map((entry) => {
      const key = JSON.stringify([permalink, entry.day, ...entry.pages.map(keyOf)]);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return {...entry, key: count === 1 ? key : `${key} ${count}`};
    })
    .toReversed();
}

/** What tells the changes of a page from those of another, or of another day. */
function keyOf({id, state, sections}: ToldPage): unknown[] {
  const own = sections.flatMap(({changes}) =>
    changes.map((told) => [told.change.kind, told.id, told.wording]),
  );
  return [id, state, own];
}

function timeOf(day: Day): Date {
  return new Date(day === '' ? 0 : `${day}T00:00:00Z`);
}

/** XML has no place for these, and a source file may. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function plain(text: string): string {
  return text.replaceAll(notInXml, '');
}

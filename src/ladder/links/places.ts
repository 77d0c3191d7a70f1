import {titleFromPath} from '../parse/page';
import {folderOf, isIndex} from '../paths';
import {
  isStatementRecord,
  latest,
  type Day,
  type LinkRecord,
  type PageRecord,
  type Registry,
} from './registry';

/**
 * Where a thing stands, from the outside in: the track and the title of its page, the name of its section.
 *
 * @param date - the day to look at; now, or the end, when absent
 */
export function trailOf(registry: Registry, record: LinkRecord, date?: Day): string[] {
  const page = pageAt(registry, record, date);
  if (record.kind === 'page')
    return [trackAt(registry, record, date)].flatMap((track) => track ?? []);
  const trail = page ? [placeTitle(registry, page, date)] : [];
  if (!isStatementRecord(record)) return trail;
  const {section} = at(record.places, date);
  const named = section === undefined ? undefined : registry.records.get(section);
  return named ? [...trail, at(named.wordings, date).text] : trail;
}

/** The page that a thing stood on; itself, for a page. */
export function pageAt(
  {records}: Registry,
  record: LinkRecord,
  date?: Day,
): PageRecord | undefined {
  if (record.kind === 'page') return record;
  const page = records.get(
    at<{readonly date: Day; readonly page: string}>(record.places, date).page,
  );
  return page?.kind === 'page' ? page : undefined;
}

/** The title of a page. */
export function titleAt(page: PageRecord, date?: Day): string {
  return at(page.wordings, date).text;
}

/** A level’s title after that of its track, since two tracks may have the same titles; another page’s title alone. */
export function placeTitle(registry: Registry, page: PageRecord, date?: Day): string {
  const track = trackAt(registry, page, date);
  return [track, titleAt(page, date)].filter(Boolean).join(', ');
}

/** The name of the track that a level was on: the title of the track’s page, or what its folder is called. */
export function trackAt(registry: Registry, page: PageRecord, date?: Day): string | undefined {
  const folder = folderOf(at(page.places, date).path);
  if (folder === '' || at(page.wordings, date).level === undefined) return undefined;
  const own = trackPages(registry).get(folder);
  return own ? latest(own.wordings).text : titleFromPath(`${folder}/README.md`);
}

const trackPagesCache = new WeakMap<Registry, ReadonlyMap<string, PageRecord>>();

/** The page of each folder, cached for all links: its README, or the file next to it that has its name. */
function trackPages(registry: Registry): ReadonlyMap<string, PageRecord> {
  const cached = trackPagesCache.get(registry);
  if (cached) return cached;
  const pages = [...registry.records.values()].filter(
    (record): record is PageRecord =>
      record.kind === 'page' &&
      record.state === 'live' &&
      latest(record.wordings).level === undefined,
  );
  const byFolder = new Map(
    pages.map((page) => [latest(page.places).path.replace(/\.md$/iu, ''), page]),
  );
  for (const page of pages) {
    const {path} = latest(page.places);
    if (isIndex(path)) byFolder.set(folderOf(path), page);
  }
  trackPagesCache.set(registry, byFolder);
  return byFolder;
}

/** The entry of a dated list that held on a day; the first, for a day before all of them. */
export function at<T extends {readonly date: Day}>(list: readonly T[], date?: Day): T {
  if (date === undefined) return latest(list);
  return list.findLast((entry) => entry.date <= date) ?? latest(list.slice(0, 1));
}

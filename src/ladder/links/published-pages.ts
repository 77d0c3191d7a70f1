import {normalizeName, normalizeText} from './normalize';
import {
  isStatementRecord,
  latest,
  type LinkRecord,
  type PageRecord,
  type Registry,
  type SectionRecord,
  type StatementRecord,
} from './registry';

/** A page that was published, as matching sees it. */
export interface PublishedPage {
  readonly record: PageRecord;
  readonly path: string;
  readonly title: string;
  readonly level: string | undefined;
  readonly sections: PublishedSection[];
  readonly statements: PublishedStatement[];
}
export interface PublishedSection {
  readonly record: SectionRecord;
  readonly page: PublishedPage;
  readonly name: string;
  readonly texts: string[];
}
export interface PublishedStatement {
  readonly record: StatementRecord;
  readonly page: PublishedPage;
  readonly section: PublishedSection | undefined;
  readonly text: string;
}

/**
 * The pages of a registry, in the order of their ids.
 *
 * @param registry - the registry
 * @param state - whether to take the sections and statements that are live, or those that ended and may come back
 */
export function publishedPages({records}: Registry, state: 'live' | 'ended'): PublishedPage[] {
  const isWanted = (record: LinkRecord): boolean =>
    (record.state === 'live') === (state === 'live');
  const pages = new Map<string, PublishedPage>();
  const sections = new Map<string, PublishedSection>();
  const sorted = [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const record of sorted) {
    if (record.kind !== 'page') continue;
    const {level} = latest(record.wordings);
    const {path} = latest(record.places);
    pages.set(record.id, {
      record,
      path,
      title: wordsNow(record),
      level,
      sections: [],
      statements: [],
    });
  }
  for (const record of sorted) {
    if (record.kind !== 'section') continue;
    const page = pages.get(latest(record.places).page);
    if (!page) continue;
    const section: PublishedSection = {
      record,
      page,
      name: wordsNow(record),
      texts: [],
    };
    sections.set(record.id, section);
    if (isWanted(record)) page.sections.push(section);
  }
  for (const record of sorted) {
    if (!isStatementRecord(record) || !isWanted(record)) continue;
    const place = latest(record.places);
    const page = pages.get(place.page);
    const section = place.section === undefined ? undefined : sections.get(place.section);
    if (!page) continue;
    const text = wordsNow(record);
    section?.texts.push(text);
    page.statements.push({record, page, section, text});
  }
  return [...pages.values()];
}

/** What was normalized before: from one commit of a history to the next, most records stay. */
const normalized = new WeakMap<LinkRecord, string>();

/** The latest wording of a record, normalized. */
function wordsNow(record: LinkRecord): string {
  const {text} = latest(record.wordings);
  const normalize = record.kind === 'section' ? normalizeName : normalizeText;
  const words = normalized.get(record) ?? normalize(text);
  normalized.set(record, words);
  return words;
}

import type {Page, Section, Statement} from '../model';
import {linkablesOf} from './mint';
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

/** What is in the ladder now, as matching sees it. */
export interface FoundPage {
  readonly target: Page;
  readonly path: string;
  readonly title: string;
  /** The rank of a level. */
  readonly level: string | undefined;
  readonly sections: FoundSection[];
  readonly statements: FoundStatement[];
}
export interface FoundSection {
  readonly target: Section;
  readonly page: FoundPage;
  readonly name: string;
  readonly texts: string[];
}
export interface FoundStatement {
  readonly target: Statement;
  readonly page: FoundPage;
  readonly section: FoundSection | undefined;
  /** The normalized text. */
  readonly text: string;
}

/** What was there before, as matching sees it. */
export interface KnownPage {
  readonly record: PageRecord;
  readonly path: string;
  readonly title: string;
  readonly level: string | undefined;
  readonly sections: KnownSection[];
  readonly statements: KnownStatement[];
}
export interface KnownSection {
  readonly record: SectionRecord;
  readonly page: KnownPage;
  readonly name: string;
  readonly texts: string[];
}
export interface KnownStatement {
  readonly record: StatementRecord;
  readonly page: KnownPage;
  readonly section: KnownSection | undefined;
  readonly text: string;
}

/** Everything that can be linked, page by page in the order of their paths. */
export function findAll(pages: readonly Page[]): FoundPage[] {
  return pages
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((target) => {
      const {path, title} = target;
      const page: FoundPage = {
        target,
        path,
        title: normalizeText(title),
        level: target.level?.rank.text,
        sections: [],
        statements: [],
      };
      const sections = new Map<Section | undefined, FoundSection>();
      for (const place of linkablesOf(target)) {
        if (place.target === place.section) {
          const section = {
            target: place.section,
            page,
            name: normalizeName(place.section.name),
            texts: [],
          };
          sections.set(place.section, section);
          page.sections.push(section);
        } else if ('text' in place.target) {
          const section = sections.get(place.section);
          const text = normalizeText(place.target.text);
          section?.texts.push(text);
          page.statements.push({target: place.target, page, section, text});
        }
      }
      return page;
    });
}

/**
 * What a registry holds, page by page, oldest id first.
 *
 * @param registry - the registry
 * @param state - whether to take what is live, or what ended and may come back
 */
export function knownPages({records}: Registry, state: 'live' | 'ended'): KnownPage[] {
  const isWanted = (record: LinkRecord): boolean =>
    (record.state === 'live') === (state === 'live');
  const pages = new Map<string, KnownPage>();
  const sections = new Map<string, KnownSection>();
  const sorted = [...records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const record of sorted) {
    if (record.kind !== 'page') continue;
    const {text, level} = latest(record.wordings);
    const {path} = latest(record.places);
    pages.set(record.id, {
      record,
      path,
      title: normalizeText(text),
      level,
      sections: [],
      statements: [],
    });
  }
  for (const record of sorted) {
    if (record.kind !== 'section') continue;
    const page = pages.get(latest(record.places).page);
    if (!page) continue;
    const section: KnownSection = {
      record,
      page,
      name: normalizeName(latest(record.wordings).text),
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
    const text = normalizeText(latest(record.wordings).text);
    section?.texts.push(text);
    page.statements.push({record, page, section, text});
  }
  return [...pages.values()];
}

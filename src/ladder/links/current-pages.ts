import type {Page, Section, Statement} from '../model';
import {linkablesOf} from './mint';
import {normalizeName, normalizeText} from './normalize';

/** A page that is in the ladder now, as matching sees it. */
export interface CurrentPage {
  readonly target: Page;
  readonly path: string;
  readonly title: string;
  /** The rank of a level. */
  readonly level: string | undefined;
  readonly sections: CurrentSection[];
  readonly statements: CurrentStatement[];
}
export interface CurrentSection {
  readonly target: Section;
  readonly page: CurrentPage;
  readonly name: string;
  readonly texts: string[];
}
export interface CurrentStatement {
  readonly target: Statement;
  readonly page: CurrentPage;
  readonly section: CurrentSection | undefined;
  /** The normalized text. */
  readonly text: string;
}

/** The pages of the ladder, with everything on them that can be linked, in the order of their paths. */
export function currentPages(pages: readonly Page[]): CurrentPage[] {
  return pages
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map((page) => {
      const read = readPages.get(page) ?? currentPage(page);
      readPages.set(page, read);
      return read;
    });
}

/** What was read before: in a history of many commits, most pages are as they were. */
const readPages = new WeakMap<Page, CurrentPage>();

function currentPage(target: Page): CurrentPage {
  const page: CurrentPage = {
    target,
    path: target.path,
    title: normalizeText(target.title),
    level: target.level?.rank.text,
    sections: [],
    statements: [],
  };
  const sections = new Map<Section | undefined, CurrentSection>();
  for (const place of linkablesOf(target)) {
    if (place.target === place.section) {
      const name = normalizeName(place.section.name);
      const section: CurrentSection = {target: place.section, page, name, texts: []};
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
}

import type {Page} from '../model';
import type {Change, ChangedSection} from './ladder-changes';

/** Collects changes by page and section, in the order in which they come. */
export class ChangesByPage {
  readonly #pages = new Map<string, Map<string, Change[]>>();

  /** Notes a change of a page, under a heading of it or above the first. */
  add(path: string, section = '', change: Change): void {
    const sections = this.#pages.get(path) ?? new Map<string, Change[]>();
    sections.set(section, [...(sections.get(section) ?? []), change]);
    this.#pages.set(path, sections);
  }

  /** The changes of a page, in the order of its sections; those of sections that are gone come last. */
  of(path: string, page: Page | undefined): ChangedSection[] {
    const names = ['', ...(page?.sections.map(({name}) => name) ?? [])];
    const place = ({name}: ChangedSection): number =>
      names.includes(name) ? names.indexOf(name) : names.length;
    return Array.from(this.#pages.get(path) ?? [], ([name, changes]) => ({name, changes})).toSorted(
      (a, b) => place(a) - place(b),
    );
  }
}

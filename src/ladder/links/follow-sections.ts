import type {CurrentPage, CurrentSection, CurrentStatement} from './current-pages';
import type {PublishedPage, PublishedSection, PublishedStatement} from './published-pages';
import {tally} from './successors';
import type {SameTrack} from './tracks';

/** A section whose statements went elsewhere goes with them if at least this share did, to a section of its name. */
const mostOf = 0.5;

interface Situation {
  /** The published pages that were in the ladder until now, also those that have just gone. */
  readonly livePages: readonly PublishedPage[];
  /** Sections deleted earlier that may come back. */
  readonly goneSections: readonly PublishedSection[];
  readonly current: readonly CurrentPage[];
  readonly matchedPages: ReadonlyMap<CurrentPage, PublishedPage>;
  /** Which section is which so far, page by page; sections that moved are added. */
  readonly sections: Map<CurrentSection, PublishedSection>;
  readonly isSameTrack: SameTrack;
  /** Where statements went. */
  readonly wentTo: (statements: readonly PublishedStatement[]) => readonly CurrentStatement[];
}

/** What became of sections that are not where they were. */
export interface SectionMoves {
  /** Sections whose statements are now in several of the same name. */
  readonly split: ReadonlyMap<PublishedSection, readonly CurrentSection[]>;
  /** Where most of a section's statements went. */
  readonly likely: ReadonlyMap<PublishedSection, CurrentSection>;
}

/**
 * Follows sections to other pages: a section goes where most of its statements went, if one of its name is there; one
 * without statements is followed by its name alone, from a page that is gone, if it is the only one of that name. Sections
 * deleted earlier come back when their page has one of their name again.
 */
export function followSections(situation: Situation): SectionMoves {
  const {livePages, goneSections, current, matchedPages, sections, wentTo} = situation;
  const statementsOf = new Map<PublishedSection, PublishedStatement[]>();
  for (const statement of livePages.flatMap((page) => page.statements)) {
    if (!statement.section) continue;
    const list = statementsOf.get(statement.section);
    if (list) list.push(statement);
    else statementsOf.set(statement.section, [statement]);
  }
  const byName = new Map<string, CurrentSection[]>();
  for (const section of current.flatMap((page) => page.sections)) {
    if (sections.has(section)) continue;
    byName.set(section.name, [...(byName.get(section.name) ?? []), section]);
  }
  const unmatchedNamed = ({name}: PublishedSection): CurrentSection[] =>
    (byName.get(name) ?? []).filter((section) => !sections.has(section));

  const livingPages = new Set(matchedPages.values());
  const settled = new Set(sections.values());
  const split = new Map<PublishedSection, readonly CurrentSection[]>();
  const likely = new Map<PublishedSection, CurrentSection>();
  for (const section of livePages.flatMap((page) => page.sections)) {
    if (settled.has(section)) continue;
    const own = statementsOf.get(section) ?? [];
    const places = tally(wentTo(own).flatMap((statement) => statement.section ?? []));
    const [first] = places;
    if (first) likely.set(section, first.item);
    const named = unmatchedNamed(section);
    const followed = named.filter((one) =>
      own.length === 0
        ? named.length === 1 &&
          !livingPages.has(section.page) &&
          situation.isSameTrack(section.page, one.page)
        : (places.find(({item}) => item === one)?.count ?? 0) >= mostOf * own.length,
    );
    const [only, ...others] = followed;
    if (!only) continue;
    if (others.length > 0) split.set(section, followed);
    else sections.set(only, section);
  }
  const claimed = new Set([...split.values()].flat());
  for (const section of goneSections) {
    const back = unmatchedNamed(section).find(
      (one) =>
        !claimed.has(one) && matchedPages.get(one.page)?.record.id === section.page.record.id,
    );
    if (back) sections.set(back, section);
  }
  return {split, likely};
}

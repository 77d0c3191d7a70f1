import type {
  FoundPage,
  FoundSection,
  FoundStatement,
  KnownPage,
  KnownSection,
  KnownStatement,
} from './found';
import {tally} from './successors';
import type {SameTrack} from './tracks';

/** A section whose statements went elsewhere goes with them if at least this share did, to a section of its name. */
const mostOf = 0.5;

interface Situation {
  /** The pages there were, those that are gone among them. */
  readonly livePages: readonly KnownPage[];
  /** Sections deleted earlier that may come back. */
  readonly goneSections: readonly KnownSection[];
  readonly found: readonly FoundPage[];
  readonly carriedPages: ReadonlyMap<FoundPage, KnownPage>;
  /** Which section is which so far, page by page; sections that moved are added. */
  readonly sections: Map<FoundSection, KnownSection>;
  readonly isSameTrack: SameTrack;
  /** Where statements went. */
  readonly wentTo: (statements: readonly KnownStatement[]) => readonly FoundStatement[];
}

/** What became of sections that are not where they were. */
export interface SectionMoves {
  /** Sections whose statements are now in several of the same name. */
  readonly split: ReadonlyMap<KnownSection, readonly FoundSection[]>;
  /** Where most of a section's statements went. */
  readonly likely: ReadonlyMap<KnownSection, FoundSection>;
}

/**
 * Follows sections to other pages: a section goes where most of its statements went, if one of its name is there; one
 * without statements is followed by its name alone, from a page that is gone, if it is the only one of that name. Sections
 * deleted earlier come back when their page has one of their name again.
 */
export function carrySections(situation: Situation): SectionMoves {
  const {livePages, goneSections, found, carriedPages, sections, wentTo} = situation;
  const statementsOf = new Map<KnownSection, KnownStatement[]>();
  for (const statement of livePages.flatMap((page) => page.statements)) {
    if (!statement.section) continue;
    const list = statementsOf.get(statement.section);
    if (list) list.push(statement);
    else statementsOf.set(statement.section, [statement]);
  }
  const byName = new Map<string, FoundSection[]>();
  for (const section of found.flatMap((page) => page.sections)) {
    if (sections.has(section)) continue;
    byName.set(section.name, [...(byName.get(section.name) ?? []), section]);
  }
  const freeNamed = ({name}: KnownSection): FoundSection[] =>
    (byName.get(name) ?? []).filter((section) => !sections.has(section));

  const keptPages = new Set(carriedPages.values());
  const done = new Set(sections.values());
  const split = new Map<KnownSection, readonly FoundSection[]>();
  const likely = new Map<KnownSection, FoundSection>();
  for (const section of livePages.flatMap((page) => page.sections)) {
    if (done.has(section)) continue;
    const own = statementsOf.get(section) ?? [];
    const places = tally(wentTo(own).flatMap((statement) => statement.section ?? []));
    const [first] = places;
    if (first) likely.set(section, first.item);
    const named = freeNamed(section);
    const followed = named.filter((one) =>
      own.length === 0
        ? named.length === 1 &&
          !keptPages.has(section.page) &&
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
    const back = freeNamed(section).find(
      (one) =>
        !claimed.has(one) && carriedPages.get(one.page)?.record.id === section.page.record.id,
    );
    if (back) sections.set(back, section);
  }
  return {split, likely};
}

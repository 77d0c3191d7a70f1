import {addressKey, permalinkOf} from '../permalink';
import {
  addressOf,
  latest,
  type LinkRecord,
  type PageRecord,
  type Registry,
  type SectionRecord,
} from './registry';

/** An address that leads to something no longer at it. */
export interface PageAlias {
  /** The old path of the page, below the site's base: `/Track/L2-Engineer/`. */
  readonly from: string;
  readonly page: PageRecord;
}

/**
 * Every path that a page once had and no page has now, with the page that had it last.
 *
 * @param registry - brought up to date with the ladder
 * @returns the paths in their order
 */
export function pageAliases(registry: Registry): PageAlias[] {
  const pages = [...registry.records.values()].filter((record) => record.kind === 'page');
  const live = pages.filter(({state}) => state === 'live');
  const current = new Set(live.map((page) => addressKey(addressOf(registry, page))));
  const owners = new Map<string, {readonly page: PageRecord; readonly date: string}>();
  for (const page of pages) {
    for (const {date, path} of page.places) {
      const from = permalinkOf(path);
      const address = addressKey(from);
      const owner = owners.get(from);
      const later = !owner || date > owner.date || (date === owner.date && page.id < owner.page.id);
      if (!current.has(address) && later) owners.set(from, {page, date});
    }
  }
  return [...owners]
    .map(([from, {page}]) => ({from, page}))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Old fragments of a page, by where their section is now. */
export interface FragmentAliases {
  /** For each section that is still on the page, by its id. */
  readonly here: ReadonlyMap<string, readonly string[]>;
  /** For each section that is on another page now, or gone. */
  readonly away: readonly {readonly fragment: string; readonly section: SectionRecord}[];
}

/**
 * Every fragment that ever led to a section of a page and is not the section's own now. Where two sections had the same
 * one, what is on the page now has it, else the one that had it last.
 *
 * @param registry - brought up to date with the ladder
 * @returns a function of the page's id
 */
export function fragmentAliases({records}: Registry): (page: string) => FragmentAliases {
  const byPage = claimsOf(records);
  return (page) => {
    const claims = byPage.get(page) ?? [];
    const isHere = (section: LinkRecord): boolean =>
      section.state === 'live' &&
      section.kind === 'section' &&
      latest(section.places).page === page;
    const shown = new Set(
      claims.flatMap(({section}) =>
        isHere(section) ? [latest(section.places).anchors[0] ?? ''] : [],
      ),
    );
    const owners = new Map<string, Claim>();
    const rank = ({section, date}: Claim): string => `${isHere(section) ? 1 : 0} ${date}`;
    for (const claim of claims) {
      const owner = owners.get(claim.fragment);
      const wins =
        !owner ||
        rank(claim) > rank(owner) ||
        (rank(claim) === rank(owner) && claim.section.id < owner.section.id);
      if (!shown.has(claim.fragment) && wins) owners.set(claim.fragment, claim);
    }
    const here = new Map<string, string[]>();
    const away: {fragment: string; section: SectionRecord}[] = [];
    for (const [fragment, {section}] of [...owners].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      if (isHere(section)) here.set(section.id, [...(here.get(section.id) ?? []), fragment]);
      else away.push({fragment, section});
    }
    return {here, away};
  };
}

interface Claim {
  readonly section: SectionRecord;
  readonly fragment: string;
  readonly date: string;
}

/** Every page of a ladder asks for its aliases: the claims are gathered once for all of them. */
const claimsCache = new WeakMap<Registry['records'], ReadonlyMap<string, readonly Claim[]>>();

/** The fragments of each page's sections, past ones too. */
function claimsOf(records: Registry['records']): ReadonlyMap<string, readonly Claim[]> {
  const cached = claimsCache.get(records);
  if (cached) return cached;
  const byPage = new Map<string, Claim[]>();
  for (const section of records.values()) {
    if (section.kind !== 'section') continue;
    for (const {page, anchors, date} of section.places) {
      const claims = byPage.get(page) ?? [];
      byPage.set(page, claims);
      for (const fragment of anchors) claims.push({section, fragment, date});
    }
  }
  claimsCache.set(records, byPage);
  return byPage;
}

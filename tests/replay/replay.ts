import {parsePage} from '../../src/ladder/parse/page';
import {buildLadder} from '../../src/ladder/ladder';
import type {Page} from '../../src/ladder/model';
import {fatesOf} from '../../src/ladder/links/fate';
import {checkRegistry, compareRegistries} from '../../src/ladder/links/invariants';
import {parseOverrides, type Override} from '../../src/ladder/links/overrides';
import {reconcile} from '../../src/ladder/links/reconcile';
import type {Change} from '../../src/ladder/links/registry-draft';
import {parseRegistry, serializeRegistry} from '../../src/ladder/links/registry-file';
import {isWithin, trackOf} from '../../src/ladder/links/tracks';
import {emptyRegistry, latest, type Registry} from '../../src/ladder/links/registry';

/** One commit of a history. */
export interface Commit {
  readonly commit: string;
  readonly date: string;
  /** Whole new texts by path. */
  readonly write: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

/** A link as it was issued: what its reader saw on the page that day. */
export interface IssuedLink {
  readonly id: string;
  readonly wording: number;
  readonly kind: string;
  readonly commit: string;
  readonly path: string;
  readonly text: string;
  readonly level: string | undefined;
  /** The id of its page. */
  readonly page: string;
}

/** A link that did not say what it should, when it was opened after a commit. */
export interface Misstep {
  readonly commit: string;
  readonly link: IssuedLink;
  readonly problem: 'dead' | 'other wording' | 'other words' | 'other level' | 'other track';
  /** The file that it led to. */
  readonly to: string;
}

export type Outcome = 'unchanged' | 'then-and-now' | 'tombstone' | 'choice' | 'wrong' | 'dead';

export interface Opened {
  readonly link: IssuedLink;
  readonly outcome: Outcome;
  /** What is shown as the words of today, or the suggestion of a tombstone. */
  readonly now: string;
}

export interface Replay {
  readonly registry: Registry;
  /** The registry file after the last commit. */
  readonly file: string;
  readonly pages: readonly Page[];
  readonly changes: readonly (Change & {readonly commit: string})[];
  /** Every link that was offered at any commit, as often as it was. */
  readonly offered: readonly IssuedLink[];
  /** What went wrong when every link issued so far was opened after every commit. */
  readonly missteps: readonly Misstep[];
  /** Every link ever issued, once, opened at the end. */
  readonly opened: readonly Opened[];
}

/** Reads a history of one JSON object a line. */
export function readHistory(text: string): Commit[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Commit);
}

/**
 * Steps a ladder through a history, as the command line and the CI of a ladder would: reads the registry's file, brings
 * it up to date, checks the invariants, writes it. Every link that the site would offer is kept, and opened at the end.
 *
 * @param history - commits, oldest first
 * @param overrides - the overrides file, in force from the first commit in which all its ids are known
 * @throws Error when an invariant breaks on the way
 */
export function replay(history: readonly Commit[], overrides = ''): Replay {
  const files = new Map<string, Page>();
  const {overrides: allOverrides} = parseOverrides(overrides);
  const links: IssuedLink[] = [];
  const changes: (Change & {commit: string})[] = [];
  const issued = new Map<string, IssuedLink>();
  const missteps: Misstep[] = [];
  let registry = emptyRegistry;
  let file = '';
  for (const {commit, date, write, remove} of history) {
    for (const path of remove) files.delete(path);
    for (const [path, text] of Object.entries(write)) {
      if (path.endsWith('.md')) files.set(path, parsePage(path, text));
    }
    const known = registry;
    const overrides = allOverrides.filter((override) => isKnown(override, known));
    const {pages} = buildLadder([...files.values()]);
    const result = reconcile(registry, pages, day(date), overrides);
    const written = parseRegistry(serializeRegistry(result.registry));
    if ('problems' in written) throw new Error(JSON.stringify(written.problems));
    const broken = [
      ...checkRegistry(written.registry, written.lines),
      ...compareRegistries(registry, written.registry, written.lines, 'the commit before'),
    ];
    if (broken.length > 0)
      throw new Error(`${commit}: ${broken.map(({message}) => message).join('\n')}`);
    registry = written.registry;
    file = serializeRegistry(registry);
    changes.push(...result.changes.map((change) => ({...change, commit})));
    for (const page of pages) {
      for (const target of [page, ...page.sections, ...page.statements]) {
        const id = result.ids.get(target) ?? '';
        const link = {
          id,
          wording: registry.records.get(id)?.wordings.length ?? 0,
          kind: 'kind' in target ? target.kind : 'anchor' in target ? 'section' : 'page',
          commit,
          path: page.path,
          text: 'text' in target ? target.text : 'anchor' in target ? target.name : target.title,
          level: page.level?.rank.text,
          page: result.ids.get(page) ?? '',
        };
        links.push(link);
        // Under one number, a line may have been copied from two pages.
        issued.set(`${keyOf(link)} ${link.page}`, link);
      }
    }
    const find = misstepFinder({registry, overrides}, pages, result.ids);
    for (const link of issued.values())
      missteps.push(...find(link).map((step) => ({...step, commit, link})));
  }
  const {pages} = buildLadder([...files.values()]);
  const living = livingTexts(
    pages,
    registry,
    reconcile(registry, pages, '9999-12-31', allOverrides).ids,
  );
  const open = opener({registry, overrides: allOverrides}, living);
  return {
    registry,
    file,
    pages,
    changes,
    offered: links,
    missteps,
    opened: [...new Map([...issued.values()].map((link) => [keyOf(link), link])).values()].map(
      open,
    ),
  };
}

function keyOf({id, wording, text}: IssuedLink): string {
  return `${id}#${wording} ${text}`;
}

/** Follows a link as a reader does, and compares where it ends with the pages themselves. */
function misstepFinder(
  links: Parameters<typeof fatesOf>[0],
  pages: Iterable<Page>,
  ids: ReadonlyMap<unknown, string>,
): (link: IssuedLink) => Pick<Misstep, 'problem' | 'to'>[] {
  const places = new Map<string, {page: Page; text: string}>();
  for (const page of pages) {
    places.set(ids.get(page) ?? '', {page, text: page.title});
    for (const target of page.sections)
      places.set(ids.get(target) ?? '', {page, text: target.name});
    for (const target of page.statements)
      places.set(ids.get(target) ?? '', {page, text: target.text});
  }
  const fate = fatesOf(links);
  return (link) => {
    const result = fate(link.id, link.wording);
    if (!result) return [{problem: 'dead', to: ''}];
    const {then, end, unchanged} = result;
    if (then.text !== link.text || then.level !== link.level)
      return [{problem: 'other wording', to: then.text}];
    if (end.kind !== 'here') return [];
    const place = places.get(end.record.id);
    if (!place) return [{problem: 'dead', to: end.record.id}];
    const {page, text} = place;
    const isSameTrack =
      ids.get(page) === link.page ||
      // Where the page of the link is now, when a whole track was renamed.
      [link.path, places.get(link.page)?.page.path ?? link.path].some((path) =>
        isWithin(trackOf(path), trackOf(page.path)),
      );
    return [
      ...(unchanged && text !== link.text ? (['other words'] as const) : []),
      ...(unchanged &&
      (page.level?.rank.text !== link.level || (link.level === '' && ids.get(page) !== link.page))
        ? (['other level'] as const)
        : []),
      ...(isSameTrack ? [] : (['other track'] as const)),
    ].map((problem) => ({problem, to: page.path}));
  };
}

function isKnown(override: Override, {records}: Registry): boolean {
  const named = 'into' in override ? override.into : 'other' in override ? [override.other.id] : [];
  return [override.id, ...named].every((id) => records.has(id));
}

/** The words that stand under each id on the pages themselves, not in the registry. */
function livingTexts(
  pages: readonly Page[],
  {records}: Registry,
  ids: ReadonlyMap<unknown, string>,
): Map<string, string> {
  const living = new Map<string, string>();
  for (const page of pages) {
    living.set(ids.get(page) ?? '', page.title);
    for (const section of page.sections) living.set(ids.get(section) ?? '', section.name);
    for (const statement of page.statements) living.set(ids.get(statement) ?? '', statement.text);
  }
  for (const id of living.keys())
    if (!records.has(id)) throw new Error(`${id} is on a page but not in the registry`);
  return living;
}

function opener(
  links: Parameters<typeof fatesOf>[0],
  living: ReadonlyMap<string, string>,
): (link: IssuedLink) => Opened {
  const fate = fatesOf(links);
  return (link) => {
    const result = fate(link.id, link.wording);
    if (!result) return {link, outcome: 'dead', now: ''};
    const {then, end, unchanged} = result;
    if (then.text !== link.text || then.level !== link.level)
      return {link, outcome: 'wrong', now: then.text};
    if (end.kind === 'choice') {
      return {
        link,
        outcome: 'choice',
        now: end.among.map(({wordings}) => latest(wordings).text).join(' | '),
      };
    }
    if (end.kind === 'gone') {
      const likely = end.likely && latest(end.likely.wordings).text;
      return {link, outcome: 'tombstone', now: likely ?? ''};
    }
    const shown = latest(end.record.wordings).text;
    const now = living.get(end.record.id);
    // What the page says must be what the link claims it says; going straight on must land on the words as issued.
    if (now !== shown || (unchanged && now !== link.text))
      return {link, outcome: 'wrong', now: now ?? ''};
    return {link, outcome: unchanged ? 'unchanged' : 'then-and-now', now};
  };
}

/** The day of a commit in UTC. */
export function day(date: string): string {
  return new Date(date).toISOString().slice(0, 10);
}

import {asOwnerSays} from './check/as-owner-says';
import {checkLadder, checkPages, compareDiagnostics} from './check/check-ladder';
import type {Diagnostic} from './diagnostic';
import {buildLadder} from './ladder';
import {endedAtOnce} from './links/ended-at-once';
import type {Links} from './links/fate';
import type {PageWithSource} from './links/history-reader';
import type {Linkable} from './links/mint';
import {checkOverrides} from './links/overrides';
import {overridesDiagnostic, registryPath, type PublishedLinks} from './links/published-links';
import {reconcile} from './links/reconcile';
import {latestDay} from './links/registry';
import type {Change} from './links/registry-draft';
import {serializeRegistry} from './links/registry-file';
import type {Ladder, Page} from './model';
import {checkNames} from './owner/check-names';
import type {OwnerFile, OwnerProblem} from './owner/owner-file';
import {surroundingsOf, type Surroundings} from './references';

/** A ladder as it stands at one moment, with everything that is known of it. */
export interface Snapshot {
  readonly ladder: Ladder;
  readonly surroundings: Surroundings;
  /** The text of each page, by its path. */
  readonly sources: ReadonlyMap<string, string>;
  /** What in the folder leads elsewhere, by its path: it is no part of the ladder. */
  readonly symbolicLinks: readonly string[];
  /** The permanent id of everything that can be linked. */
  readonly ids: ReadonlyMap<Linkable, string>;
  /** What every link ever published means now: the registry, brought up to date in memory, and people's corrections. */
  readonly links: Links;
  /** In what the registry's file lags behind the ladder. */
  readonly lag: readonly Change[];
  /** Whether the registry's file is, to the byte, what `links` would be written as. */
  readonly isRecorded: boolean;
  /** What is wrong with the files, sorted by path and line. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What was read of a ladder. */
export interface ReadLadder {
  readonly pages: readonly PageWithSource[];
  /** Of each file that cannot be read as a page. */
  readonly problems: readonly Diagnostic[];
  /** The other files in the ladder's folder, by their paths. */
  readonly others: readonly string[];
  readonly symbolicLinks: readonly string[];
  /** Folders that are not of this repository. */
  readonly submodules: readonly string[];
  /** Symbolic links among the site's static files, as seen from the ladder's folder. */
  readonly linkedAssets: readonly string[];
  /** The site's static files. */
  readonly assets: readonly string[];
  readonly owner: OwnerFile;
  /** Where that file is, as seen from the ladder's folder. */
  readonly ownerPath: string;
  readonly published: PublishedLinks;
  /** The day of wordings that the registry does not know yet, by the latest day in it. */
  readonly dayOfChanges: (latest: string) => string;
}

/**
 * Works out everything that is known of a ladder.
 *
 * @param read - what was read
 * @param checkedPages - what is wrong with pages that were checked before; those that are new are added
 */
export function snapshotOf(
  read: ReadLadder,
  checkedPages = new WeakMap<Page, Diagnostic[]>(),
): Snapshot {
  const {owner, published} = read;
  const ladder = buildLadder(
    read.pages.map(({page}) => page),
    owner.word,
  );
  const sources = new Map(read.pages.map(({page, source}) => [page.path, source]));
  const {ids, registry, changes} = reconcile(
    published.registry,
    ladder.pages,
    read.dayOfChanges(latestDay(published.registry)),
    published.overrides,
  );
  const surroundings = surroundingsOf(ladder, read.others, read.assets, ids);
  const isRecorded = serializeRegistry(registry) === published.registryText;
  const lag = isRecorded ? [] : [...published.changes, ...changes];
  const diagnostics = [
    ...read.problems,
    ...checkPages(ladder, sources, checkedPages),
    ...read.symbolicLinks.map((path) => atFile(path, 'warning', 'unpublished-file', linkInLadder)),
    ...read.submodules.map((path) => atFile(path, 'warning', 'unpublished-file', submodule)),
    ...read.linkedAssets.map((path) => atFile(path, 'error', 'symbolic-link', linkedAsset)),
    ...checkLadder({ladder, sources, surroundings}),
    ...published.diagnostics,
    ...(published.gap && lag.length > 0 ? [published.gap] : []),
    ...linksEnded(endedAtOnce(registry, lag)),
    // A registry that cannot be read knows no ids: every override would seem to name a wrong one.
    ...(published.diagnostics.every(({severity}) => severity === 'warning')
      ? checkOverrides(published.overrides, registry).map(overridesDiagnostic)
      : []),
    ...ofOwner(read.ownerPath, owner.problems, 'error'),
    ...ofOwner(read.ownerPath, checkNames(ladder, owner), 'warning'),
  ];
  return {
    ladder,
    surroundings,
    sources,
    symbolicLinks: read.symbolicLinks,
    ids,
    links: {registry, overrides: published.overrides},
    lag,
    isRecorded,
    diagnostics: asOwnerSays(diagnostics, owner.word).toSorted(compareDiagnostics),
  };
}

/** Problems with the owner's file, as those who run a command or a build read them. */
function ofOwner(
  path: string,
  problems: readonly OwnerProblem[],
  severity: Diagnostic['severity'],
): Diagnostic[] {
  return problems.map((problem) => ({path, ...problem, severity, rule: 'ladder-file'}));
}

function linksEnded(message: string | undefined): Diagnostic[] {
  if (message === undefined) return [];
  const place = {path: registryPath, line: 1, column: 1};
  return [{...place, severity: 'warning', rule: 'links-ended', message}];
}

/** The bundler would take what it leads to for a file that is none of the ladder's. */
const linkInLadder =
  'Unexpected symbolic link, expected a file: it is not published; put what it leads to in its place';
const submodule =
  'Unexpected folder that is empty or a repository of its own, expected files: a submodule is empty where the site is built; put its files in its place';
/** No owner can turn that down: it may lead to anything on the machine that builds. */
const linkedAsset =
  'Unexpected symbolic link, expected a file: the build would publish whatever it leads to; put that in its place, or delete it';

function atFile(
  path: string,
  severity: Diagnostic['severity'],
  rule: string,
  message: string,
): Diagnostic {
  return {path, line: 1, column: 1, severity, rule, message};
}

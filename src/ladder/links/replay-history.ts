import type {Page} from '../model';
import {checkRegistry, compareRegistries, keepsPublished} from './invariants';
import type {Override} from './overrides';
import {reconcile, type Reconciled} from './reconcile';
import {emptyRegistry, latestDay, type Day, type LinkRecord, type Registry} from './registry';
import type {Change} from './registry-draft';
import type {FileProblem, RecordedFile} from './registry-file';

/** The files of a commit of the main branch, each named by its hash: equal for equal contents. */
export interface HistoryVersion {
  readonly date: Day;
  readonly docs: string | undefined;
  readonly registry: string | undefined;
  readonly overrides: string | undefined;
  /** What the owner said of the ladder then. */
  readonly owner: string | undefined;
}

/** Reads the files of a history by their hashes. */
export interface HistoryReader {
  /** Reads the pages of several versions ahead, in a few processes. */
  readonly load: (docs: readonly (string | undefined)[]) => void;
  /** The pages of a version; undefined when the owner's file cannot be read, which no build lets through. */
  readonly pages: (
    docs: string | undefined,
    owner: string | undefined,
  ) => readonly Page[] | undefined;
  /** The registry and the line of each record; undefined when it cannot be read. */
  readonly registry: (hash: string | undefined) => RecordedFile | undefined;
  readonly overrides: (hash: string | undefined) => readonly Override[];
}

/** What was published, as far as the history knows. */
export interface Published {
  readonly registry: Registry;
  /** What was published since the registry's file was written. */
  readonly changes: readonly Change[];
  /** What the file on disk lacks of the files in the history, or contradicts. */
  readonly problems: readonly FileProblem[];
  /** Whether any commit of the history holds a registry. */
  readonly hasRegistry: boolean;
}

/**
 * Works out what was published: begins with the last registry of the history that is certainly right, and reconciles it
 * with every commit since, each on its own day. A registry's file in a later commit counts where it adds to what was
 * published by then; where it takes something back, as a merge or a revert may, what was published stays.
 *
 * @param history - the commits of the main branch, oldest first
 * @param reader - reads their files
 * @param now - the registry's file on disk, which may not be committed; undefined when it cannot be read
 */
export function replayHistory(
  history: readonly HistoryVersion[],
  reader: HistoryReader,
  now: RecordedFile | undefined,
): Published {
  const start = findStart(history, reader);
  if (!start) {
    const registry = now?.registry ?? emptyRegistry;
    return {registry, changes: [], problems: [], hasRegistry: false};
  }
  const files = new RecordedFiles(start.registry);
  const changes: Change[] = [];
  let registry = start.registry;
  let last = history[start.index];
  const since = history.slice(start.index);
  reader.load(since.map(({docs}) => docs));
  for (const version of since) {
    if (version.registry !== last?.registry)
      registry = files.add(registry, reader.registry(version.registry));
    last = version;
    const result = advance(registry, version, reader);
    registry = result.registry;
    changes.push(...result.changes);
  }
  registry = files.add(registry, now);
  return {registry, changes, problems: files.problems, hasRegistry: true};
}

/**
 * Reconciles a registry with the ladder of a commit, on the day of the commit or of its own last wording; a commit that
 * could not be published leaves it as it is.
 */
function advance(
  registry: Registry,
  {docs, overrides, owner, date}: HistoryVersion,
  reader: HistoryReader,
): Pick<Reconciled, 'registry' | 'changes'> {
  const day = latestDay(registry);
  const pages = reader.pages(docs, owner);
  if (!pages) return {registry, changes: []};
  return reconcile(registry, pages, date > day ? date : day, reader.overrides(overrides));
}

/** The registry's files of a history, one after the other. */
class RecordedFiles {
  problems: readonly FileProblem[] = [];
  /** All that any of them has recorded. */
  private recorded: Registry;

  constructor(private previous: Registry) {
    this.recorded = previous;
  }

  /** Adds what the next file has beyond what was published. */
  add(published: Registry, file: RecordedFile | undefined): Registry {
    const {registry, lines} = file ?? {registry: emptyRegistry, lines: new Map<string, number>()};
    this.problems = compareRegistries(this.recorded, registry, lines, 'the main branch');
    const next = addFile(published, registry, this.previous);
    const recorded = [...addFile(this.recorded, registry, this.previous).records.values()];
    const asPublished = recorded.map((record): [string, LinkRecord] => {
      const known = next.records.get(record.id) ?? record;
      return [record.id, keepsPublished(record, known) ? record : known];
    });
    this.recorded = {...next, records: new Map(asPublished)};
    if (file) this.previous = registry;
    return next;
  }
}

/**
 * Brings a file together with what was published. Of a record that the file has not changed since the file before, what
 * was published holds; so it does where the file would take back a wording or a place.
 */
function addFile(published: Registry, file: Registry, previous: Registry): Registry {
  if (beginsAnew(file, published)) return file;
  const records = new Map(published.records);
  for (const record of file.records.values()) {
    const known = published.records.get(record.id);
    const isChanged = !isSame(record, previous.records.get(record.id));
    if (!known || (isChanged && keepsPublished(known, record))) records.set(record.id, record);
  }
  const together = {...published, records};
  return checkRegistry(together, new Map()).length === 0 ? together : published;
}

/** Whether a registry is that of another ladder, which took the place of the one before. */
function beginsAnew(after: Registry, before: Registry): boolean {
  return after.ladder !== undefined && after.ladder !== before.ladder;
}

function isSame(a: LinkRecord, b: LinkRecord | undefined): boolean {
  return b !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Finds the last commit whose registry is certainly what was published: it takes back nothing of the file before it, and
 * nothing that the commits between the two files published. So is the first registry of all.
 */
function findStart(
  history: readonly HistoryVersion[],
  reader: HistoryReader,
): {index: number; registry: Registry} | undefined {
  let oldest: {index: number; registry: Registry} | undefined;
  for (let index = history.length - 1; index >= 0; index -= 1) {
    const [version, before] = [history[index], history[index - 1]];
    if (!version || version.registry === before?.registry) continue;
    const file = reader.registry(version.registry);
    if (!file) continue;
    const {registry, lines} = file;
    oldest = {index, registry};
    const previous = reader.registry(before?.registry);
    if (!before || !previous) continue;
    if (beginsAnew(registry, previous.registry)) return {index, registry};
    const takesBack = (earlier: Registry): boolean =>
      compareRegistries(earlier, registry, lines, '').length > 0;
    if (takesBack(previous.registry)) continue;
    const begin =
      history.findLastIndex((one, at) => at < index && one.registry !== before.registry) + 1;
    const between = history.slice(begin, index);
    reader.load(between.map(({docs}) => docs));
    const published = between.reduce(
      (earlier, one) => advance(earlier, one, reader).registry,
      previous.registry,
    );
    if (!takesBack(published)) return {index, registry};
  }
  return oldest;
}

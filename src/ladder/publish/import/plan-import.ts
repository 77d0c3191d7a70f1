import {buildLadder, isLevel} from '../../ladder';
import type {Ladder, Level, Page, Statement} from '../../model';
import {frontMatterBlock} from '../../parse/front-matter';
import {parsePage, titleFromPath} from '../../parse/page';
import {addressesOf} from '../../permalink';
import {escapedText} from '../markdown/write-markdown';
import {splitAnchor, type Draft, type DraftEntry, type DraftLevel, type Problem} from './draft';
import {fileOfLevel} from './level-file';
import {relinked, rootsOf, withRelativeLinks, type KnownPages} from './relative-links';
import {settingsText, withSettings, writeLevel, type WrittenLevel} from './write-level';

/** A file that an import writes. */
export interface PlannedFile {
  readonly path: string;
  readonly source: string;
  readonly state: 'new' | 'same' | 'changed';
}

/** What an import would do. */
export interface Plan {
  readonly files: readonly PlannedFile[];
  /** What keeps it from being done. */
  readonly problems: readonly Problem[];
}

/** The ladder that an import goes to. */
export interface Target {
  readonly ladder: Ladder;
  /** The text of each page, by its path. */
  readonly sources: ReadonlyMap<string, string>;
  /** The other files of its folder. */
  readonly files: ReadonlySet<string>;
  /** What stands before the addresses of its site. */
  readonly roots: readonly string[];
}

type Placed = DraftLevel & {readonly file: string};

/** What is added at the top of a level that would not be taken for one, or not stand in its place. */
interface Aid {
  readonly named?: boolean;
  readonly order?: number;
}

/**
 * Plans an import: drafts the files, reads them as the site would, and looks whether each row came to be what it says.
 *
 * @param draft - what is imported
 * @param target - where it goes
 */
export function planImport(draft: Draft, target: Target): Plan {
  const levels = draft.levels.map((level): Placed => ({
    ...level,
    file: fileOfLevel(level, target.ladder),
  }));
  const twice = levels.flatMap((level, index): Problem[] => {
    const first = levels.findIndex(({file}) => file.toLowerCase() === level.file.toLowerCase());
    if (first === index) return [];
    const message = `Unexpected second level in \`${level.file}\`, expected one: the other is in ${levels[first]?.at('') ?? ''}`;
    return [{at: level.at('rank'), message}];
  });
  if (twice.length > 0) return {files: [], problems: twice};
  const paths = [...levels, ...draft.pages].map(({file}) => file);
  const known = knownPages(draft, target, paths);
  const linked = levels.map((level) => relinked(level, known));
  const pages = draft.pages.map(({file, markdown, settings}) => ({
    path: file,
    source:
      settingsText(settings ?? {}) +
      (settings ? '\n' : '') +
      withRelativeLinks(markdown, file, known),
  }));

  let aids = new Map<Placed, Aid>();
  let attempt = write(linked, pages, aids, target);
  aids = aidsFor(linked, attempt.ladder);
  if (aids.size > 0) attempt = write(linked, pages, aids, target);
  const unnamed = trackPages(linked, attempt.ladder, target);
  if (unnamed.length > 0) {
    pages.push(...unnamed);
    attempt = write(linked, pages, aids, target);
  }
  const problems = linked.flatMap((level) => problemsOf(level, attempt));
  const files = [...attempt.sources].map(([path, source]): PlannedFile => {
    const before = target.sources.get(path);
    return {
      path,
      source,
      state: before === undefined ? 'new' : before === source ? 'same' : 'changed',
    };
  });
  return {files, problems};
}

interface Attempt {
  readonly sources: ReadonlyMap<string, string>;
  readonly written: ReadonlyMap<Placed, WrittenLevel>;
  readonly ladder: Ladder;
}

function write(
  levels: readonly Placed[],
  pages: readonly {readonly path: string; readonly source: string}[],
  aids: ReadonlyMap<Placed, Aid>,
  target: Target,
): Attempt {
  const written = new Map(
    levels.map((level) => [level, writeLevel(level, headOf(level, aids.get(level), target))]),
  );
  const sources = new Map([
    ...pages.map(({path, source}): [string, string] => [path, source]),
    ...[...written].map(([{file}, {source}]): [string, string] => [file, source]),
  ]);
  const replaced = new Set([...sources.keys()].map((path) => path.toLowerCase()));
  const rest = [...target.sources].filter(([path]) => !replaced.has(path.toLowerCase()));
  const all = [...rest, ...sources].map(([path, source]) => parsePage(path, source));
  return {sources, written, ladder: buildLadder(all, target.ladder.owner)};
}

/** The settings of a level: those of the import, else those its file has. */
function headOf({settings, file, rank}: Placed, aid: Aid | undefined, target: Target): string {
  const kept = settings ? undefined : frontMatterBlock(target.sources.get(file) ?? '');
  const own = {
    ...settings,
    ...(aid?.named && (rank === '' ? {level: 'yes'} : {rank})),
    ...(aid?.order !== undefined && {order: aid.order}),
  };
  return kept === undefined ? settingsText(own) : withSettings(kept, own);
}

/** What the levels need that would not be read as what they are. */
function aidsFor(levels: readonly Placed[], ladder: Ladder): Map<Placed, Aid> {
  const aids = new Map<Placed, Aid>();
  const byPath = new Map(ladder.pages.map((page) => [page.path, page]));
  for (const level of levels)
    if (!isRead(level, byPath.get(level.file))) aids.set(level, {named: true});
  for (const track of ladder.tracks) {
    const own = levels.filter(({file}) => track.levels.some(({path}) => path === file));
    const read = track.levels
      .map(({path}) => path)
      .filter((path) => own.some(({file}) => file === path));
    const isInOrder = own.every(({file}, index) => read[index] === file);
    const hasNoNumbers = own.some(({rank}) => rank === '');
    if (isInOrder || !hasNoNumbers) continue;
    own.forEach((level, index) => aids.set(level, {...aids.get(level), order: index + 1}));
  }
  return aids;
}

function isRead({rank, role}: Placed, page: Page | undefined): page is Level {
  return (
    page !== undefined && isLevel(page) && page.level.rank.text === rank && page.level.role === role
  );
}

/** A page for each track whose folder would give it another name. */
function trackPages(
  levels: readonly Placed[],
  ladder: Ladder,
  {sources}: Target,
): {path: string; source: string}[] {
  return ladder.tracks.flatMap((track) => {
    const level = levels.find(({file}) => track.levels.some(({path}) => path === file));
    const path = `${track.path}/README.md`;
    if (!level || track.path === '' || track.page || sources.has(path)) return [];
    if (track.name === level.track || titleFromPath(path) === level.track) return [];
    return [{path, source: `# ${escapedText(level.track)}\n`}];
  });
}

/** What a reader of the files would not see as the import says it. */
function problemsOf(level: Placed, {ladder, written}: Attempt): Problem[] {
  const page = ladder.pages.find(({path}) => path === level.file);
  const name = [level.rank, level.role].filter(Boolean).join(' ');
  if (!isRead(level, page)) {
    const read = page && isLevel(page) ? `“${page.title}”` : 'no level';
    const message = `Unexpected level “${name}”, which would be read as ${read}, expected a rank such as L3 and a role such as Gardener`;
    return [{at: level.at('rank'), message}];
  }
  const track = ladder.tracks.find(({levels}) => levels.includes(page));
  const isOwn = track?.path === '' || track?.name === level.track;
  const misnamed: Problem[] = isOwn
    ? []
    : [
        {
          at: level.at('track'),
          message: `Unexpected track “${level.track}”, expected “${track?.name ?? ''}”: the page \`${track?.page?.path ?? ''}\` calls it so`,
        },
      ];
  const lineOf = written.get(level)?.lineOf ?? new Map<DraftEntry, number>();
  const readAt = new Map(page.statements.map((one) => [one.place.start.line, one]));
  const areaOf = new Map(
    page.level.areas.flatMap(({name: area, statements}) => statements.map((one) => [one, area])),
  );
  const check = (entry: DraftEntry, area: string): Problem[] => {
    if (entry.kind !== 'expectation' && entry.kind !== 'example') return [];
    return problemsOfLine(entry, area, readAt.get(lineOf.get(entry) ?? 0), areaOf);
  };
  return [
    ...misnamed,
    ...level.lines.flatMap((entry) => check(entry, '')),
    ...level.areas.flatMap(({name: area, lines}) =>
      lines.flatMap((entry) => check(entry, splitAnchor(area).name)),
    ),
  ];
}

function problemsOfLine(
  entry: DraftEntry,
  area: string,
  read: Statement | undefined,
  areaOf: ReadonlyMap<Statement, string>,
): Problem[] {
  const found = read && areaOf.get(read);
  const isThere =
    read && (area === '' ? found === undefined : found !== undefined && area.endsWith(found));
  const isKind = area === '' || read?.kind === entry.kind;
  if (!isThere || !isKind) {
    const message =
      'Unexpected text, which Markdown would not read as one line of a list, expected words; a sign such as # or ``` at its beginning needs a \\ before it';
    return [{at: entry.at('text'), message}];
  }
  if (entry.concern === undefined || read.concern === entry.concern) return [];
  const message =
    area === ''
      ? `Unexpected concern “${entry.concern}” of a line without an area, expected an area`
      : `Unexpected concern “${entry.concern}”, expected a few words that can stand before a colon`;
  return [{at: entry.at('concern'), message}];
}

function knownPages(
  draft: Draft,
  {ladder, files, roots}: Target,
  paths: readonly string[],
): KnownPages {
  const all = new Set([...paths, ...ladder.pages.map(({path}) => path)]);
  const byAddress = new Map([...addressesOf(all)].map(([path, address]) => [address, path]));
  return {
    roots: rootsOf(draft, roots),
    pathOf: (permalink) => byAddress.get(permalink),
    hasFile: (path) => files.has(path),
  };
}

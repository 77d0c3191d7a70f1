// cspell:ignore mhtml svgz mathml
import type {Diagnostic} from './diagnostic';
import {editDistance} from './edit-distance';
import type {Linkable} from './links/mint';
import {folderOf} from './paths';
import type {Ladder, Page, Reference} from './model';
import {folderPermalink} from './permalink';
import {compareRanks, readRankedTitle} from './rank';
import {shorten} from './shorten';

/** Where a link or an image leads. */
export type Destination =
  | {readonly kind: 'elsewhere'}
  | {
      /** A file beside the pages, or one of the site's static files. */
      readonly kind: 'file' | 'asset';
      readonly path: string;
      /** The query and the fragment, as written: `#page=2`. */
      readonly suffix: string;
    }
  | {readonly kind: 'page'; readonly permalink: string; readonly page: Page | undefined}
  | {readonly kind: 'broken'; readonly problem: string; readonly mend: string};

/** What a link may lead to. */
export interface Surroundings {
  readonly pages: ReadonlyMap<string, Page>;
  /** The levels that stand in a file with others, by that file. */
  readonly within: ReadonlyMap<string, readonly Page[]>;
  /** Folders that have a page of their own. */
  readonly folders: ReadonlySet<string>;
  /** Other files beside the pages, such as images. */
  readonly files: ReadonlySet<string>;
  /** Files served from the root of the site. */
  readonly assets: ReadonlySet<string>;
  /** Where what has a permanent id stands, by that id. */
  readonly permanent: ReadonlyMap<string, string>;
}

/**
 * Gathers what the links of a ladder may lead to.
 *
 * @param ladder - the ladder
 * @param files - the other files of its folder
 * @param assets - the site's static files
 * @param ids - the permanent id of everything that has one
 */
export function surroundingsOf(
  ladder: Ladder,
  files: Iterable<string>,
  assets: Iterable<string>,
  ids: ReadonlyMap<Linkable, string> = new Map(),
): Surroundings {
  const permanent = ladder.pages.flatMap((page) =>
    [page, ...page.sections, ...page.statements].flatMap((target): [string, string][] => {
      const id = ids.get(target);
      if (id === undefined) return [];
      return [[id, target === page ? page.permalink : `${page.permalink}#${id}`]];
    }),
  );
  const within = new Map<string, Page[]>();
  for (const page of ladder.pages)
    if (page.within) within.set(page.file, [...(within.get(page.file) ?? []), page]);
  return {
    within,
    pages: new Map(ladder.pages.map((page) => [page.path, page])),
    folders: new Set(ladder.tracks.map(({path}) => path).filter((path) => path !== '')),
    files: new Set(files),
    assets: new Set(assets),
    permanent: new Map(permanent),
  };
}

/** The endings of files that a browser would run, scripts and all, as a page of this site. */
const running =
  /\.(?:s?html?|xht(?:ml)?|mhtml?|svgz?|xml|xsl|xslt|xsd|xul|rdf|rss|atom|mml|mathml|kml|gpx|dae)$/iu;

/**
 * Follows a link as a Git host would: to a file or a folder, by its path relative to the page's.
 *
 * @param url - as written
 * @param from - the path of the page it stands on, or of its file
 * @param surroundings - what it may lead to
 * @param kind - whether it is followed, or shown as an image, in which nothing runs
 */
export function resolveReference(
  url: string,
  from: string,
  surroundings: Surroundings,
  kind: Reference['kind'] = 'link',
): Destination {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url)) return {kind: 'elsewhere'};
  const [, written = '', suffix = ''] = /^([^?#]*)(.*)$/su.exec(url) ?? [];
  const fragment = decode(suffix.replace(/^[^#]*#?/su, ''));
  if (url.trim() === '') return broken(url, 'it has no address', 'write one, or take the link out');
  const file = surroundings.pages.get(from)?.file ?? from;
  const path = written === '' ? file : normalise(decode(written), folderOf(file));
  if (path === undefined) {
    return broken(
      url,
      'it leaves the ladder’s folder',
      'link to a page of the ladder, or write the whole address',
    );
  }
  const page = findPage(path, surroundings);
  if (page) return onPage(page, fragment, url, surroundings);
  if (surroundings.folders.has(path))
    return {kind: 'page', permalink: folderPermalink(path), page: undefined};
  if (surroundings.files.has(path)) {
    const [ending] = running.exec(path) ?? [];
    if (kind === 'image' || ending === undefined) return {kind: 'file', path, suffix};
    return broken(
      url,
      `a browser would run what is in a file that ends in \`${ending}\` as a page of this site`,
      'show it as an image, or link to a PDF or a text',
    );
  }
  if (written.startsWith('/') && surroundings.assets.has(path))
    return {kind: 'asset', path, suffix};
  const [, id] = /^s\/([^/]+)$/u.exec(path) ?? [];
  if (written.startsWith('/') && id !== undefined) {
    const permalink = surroundings.permanent.get(id);
    if (permalink !== undefined) return {kind: 'page', permalink, page: undefined};
    return broken(
      url,
      'nothing in the ladder has this permanent link now',
      'link to what there is in its place',
    );
  }
  const likely = nearest(path, [...surroundings.pages.keys(), ...surroundings.files]);
  return broken(
    url,
    `there is no file \`${shorten(path, longestName)}\``,
    likely
      ? `did you mean \`${relative(file, likely)}\`?`
      : 'name a file of the ladder, or take the link out',
  );
}

/**
 * Finds every link and image of a ladder that leads nowhere.
 *
 * @returns an error for each, in the order of the files
 */
export function checkReferences(ladder: Ladder, surroundings: Surroundings): Diagnostic[] {
  return ladder.pages.flatMap((page) =>
    page.links.flatMap((reference) => {
      const destination = resolveReference(reference.url, page.path, surroundings, reference.kind);
      return destination.kind === 'broken' ? [brokenReference(page, reference, destination)] : [];
    }),
  );
}

function brokenReference(
  page: Page,
  {kind, place}: Reference,
  {problem, mend}: Extract<Destination, {kind: 'broken'}>,
): Diagnostic {
  return {
    path: page.file,
    line: place.start.line,
    column: place.start.column,
    severity: 'error',
    rule: 'broken-link',
    message: `Unexpected ${kind} to ${problem}, expected one that leads somewhere: ${mend}`,
  };
}

function onPage(page: Page, fragment: string, url: string, {within}: Surroundings): Destination {
  const {permalink} = page;
  if (fragment === '') return {kind: 'page', permalink, page};
  const section = page.sections.find(
    ({anchor, otherAnchors}) => anchor === fragment || otherAnchors.includes(fragment),
  );
  if (section) return {kind: 'page', permalink: `${permalink}#${section.anchor}`, page};
  for (const level of within.get(page.path) ?? []) {
    const here = level.within?.anchors.get(fragment);
    const raw = level.anchors.some(({name}) => name === fragment) ? fragment : undefined;
    const anchor = here ?? raw;
    if (anchor === undefined) continue;
    const to = anchor === '' ? level.permalink : `${level.permalink}#${anchor}`;
    return {kind: 'page', permalink: to, page: level};
  }
  const anchors = page.anchors.map(({name}) => name);
  if (anchors.includes(fragment))
    return {kind: 'page', permalink: `${permalink}#${fragment}`, page};
  const likely = nearest(fragment, [...page.sections.map(({anchor}) => anchor), ...anchors]);
  return broken(
    url,
    `\`${page.path}\` has no section \`#${shorten(fragment, longestName)}\``,
    likely ? `did you mean \`#${likely}\`?` : 'link to the page itself',
  );
}

function broken(url: string, why: string, mend: string): Destination {
  return {kind: 'broken', problem: `\`${shorten(url, longestName)}\` (${why})`, mend};
}

function findPage(path: string, {pages}: Surroundings): Page | undefined {
  const candidates = [
    path,
    ...['README.md', 'readme.md', 'index.md', '_index.md'].map((name) =>
      path === '' ? name : `${path}/${name}`,
    ),
    `${path}.md`,
  ];
  return candidates.map((candidate) => pages.get(candidate)).find((page) => page !== undefined);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Joins a relative path to a folder; undefined when it climbs out of the ladder. */
function normalise(written: string, folder: string): string | undefined {
  const steps = written.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of written.split('/')) {
    if (step === '..' && steps.pop() === undefined) return undefined;
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return steps.join('/');
}

function relative(from: string, to: string): string {
  const here = folderOf(from).split('/').filter(Boolean);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** As long as a file name may be; what is longer is nobody's slip of the pen. */
const longestName = 255;

/** The candidate a slip of the pen away, first of all in the same folder. */
function nearest(written: string, candidates: readonly string[]): string | undefined {
  const key = (text: string) => (text.split('/').at(-1) ?? '').replace(/\.md$/iu, '').toLowerCase();
  const wanted = key(written);
  const farthest = Math.max(1, Math.floor(wanted.length / 4));
  if (wanted.length > longestName) return undefined;
  const isElsewhere = ({candidate}: {candidate: string}): number =>
    Number(folderOf(candidate) !== folderOf(written));
  const scored = candidates
    .filter((candidate) => Math.abs(key(candidate).length - wanted.length) <= farthest)
    .filter((candidate) => mayBeMeant(key(candidate), wanted))
    .map((candidate) => ({candidate, distance: editDistance(wanted, key(candidate))}))
    .filter(({distance}) => distance <= farthest)
    .toSorted((a, b) => isElsewhere(a) - isElsewhere(b) || a.distance - b.distance);
  return scored[0]?.candidate;
}

/** The name of a level is of the same rank, or of the same role: L1 Junior Engineer is no slip for L3 Senior Engineer. */
function mayBeMeant(name: string, wanted: string): boolean {
  const [one, other] = [name, wanted].map((text) =>
    readRankedTitle(text.replaceAll(/[-_]+/gu, ' ')),
  );
  if (!one || !other) return true;
  return compareRanks(one.rank, other.rank) === 0 || one.role === other.role;
}

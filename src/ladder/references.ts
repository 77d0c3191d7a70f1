// cspell:ignore mhtml svgz mathml
import {areaPages, sharedAreas} from './compare/area-pages';
import {neighbourPairs} from './compare/level-names';
import type {Linkable} from './links/mint';
import {isSlip, longestName, nearest} from './nearest-name';
import {folderOf} from './paths';
import type {Ladder, Page, Reference} from './model';
import {folderPermalink} from './permalink';
import {pagesOfEverySite} from './reserved-addresses';
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
  | {
      readonly kind: 'page';
      readonly permalink: string;
      readonly page: Page | undefined;
      /** The query of a page that the site makes, as written: `?q=testing`. */
      readonly suffix?: string;
    }
  | {
      readonly kind: 'broken';
      readonly problem: string;
      readonly mend: string;
      /** The address that would be right, where there is exactly one that is near. */
      readonly meant: string | undefined;
    };

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
  /** Where the site has pages that no file stands for, by the address without its slashes; worked out when a link asks. */
  readonly madePages: () => ReadonlyMap<string, string>;
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
  let made: ReadonlyMap<string, string> | undefined;
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
    madePages: () =>
      (made ??= new Map(
        [
          ...pagesOfEverySite,
          ...[...areaPages(ladder), ...sharedAreas(ladder), ...neighbourPairs(ladder)].map(
            ({permalink}) => permalink,
          ),
        ].map((permalink) => [permalink.slice(1, -1), permalink]),
      )),
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
  if (/^(?:https?:\/*(?:[?#]|$)|mailto:$|\/\/$)/iu.test(url.trim()))
    return broken(url, 'it names no site', 'write the whole address, or take the link out');
  const [, inner] = /^(?:https?|mailto):\/*((?:https?|mailto)(?=[:/]|$).*)$/isu.exec(url) ?? [];
  if (inner !== undefined) {
    const meant = /^(?:https?:\/\/|mailto:)./iu.test(inner) ? inner : undefined;
    return broken(url, 'it begins with two protocols', 'leave one of them out', meant);
  }
  if (/^https?:(?!\/\/)/iu.test(url))
    return broken(url, 'two slashes are missing', 'write `//` after the protocol');
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(url)) return {kind: 'elsewhere'};
  const [, written = '', suffix = ''] = /^([^?#]*)(.*)$/su.exec(url) ?? [];
  const fragment = decode(suffix.replace(/^[^#]*#?/su, ''));
  if (url.trim() === '') return broken(url, 'it has no address', 'write one, or take the link out');
  const file = surroundings.pages.get(from)?.file ?? from;
  const path = written === '' ? file : joinPath(decode(written), folderOf(file));
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
  const made = surroundings.madePages();
  const permalink = made.get(path);
  if (written.startsWith('/') && permalink !== undefined) {
    if (fragment === '') return {kind: 'page', permalink, suffix, page: undefined};
    return broken(
      url,
      'the site makes this page anew in every build, and what it is in may change',
      `link to the page itself, \`${written}\``,
      url.replace(/#.*$/su, ''),
    );
  }
  const files = [...surroundings.pages.keys(), ...surroundings.files];
  const folder = path === '' ? '' : `${path}/`;
  if (files.some((other) => other.startsWith(folder)))
    return broken(
      url,
      'the folder has no page',
      `write \`${folder}README.md\`, or link to a file in it`,
    );
  // The pages of areas are left out here: there may be thousands.
  const everywhere = pagesOfEverySite.map((one) => one.slice(1, -1));
  const [likely, ...others] = nearest(path, [...files, ...everywhere]);
  const problem = `there is no file \`${shorten(path, longestName)}\``;
  if (!likely) return broken(url, problem, 'name a file of the ladder, or take the link out');
  const meant = made.get(likely) ?? relative(file, likely);
  // A relative path does not mean a page that the site makes: it may have meant a file that is gone.
  const isClear =
    others.length === 0 &&
    isSlip(likely, path) &&
    (made.has(likely) ? written.startsWith('/') : mayBeThatFile(likely, path, surroundings));
  const address = isClear ? asAddress(meant) + suffix : undefined;
  return broken(url, problem, `did you mean \`${meant}\`?`, address);
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
  if (page.titleAnchors.includes(fragment)) return {kind: 'page', permalink, page};
  const named = [...page.sections.map(({anchor}) => anchor), ...anchors];
  const [likely, ...others] = nearest(fragment, named);
  return broken(
    url,
    `\`${page.path}\` has no section \`#${shorten(fragment, longestName)}\``,
    likely ? `did you mean \`#${likely}\`?` : 'link to the page itself',
    likely && others.length === 0 && isSlip(likely, fragment)
      ? url.replace(/#.*$/su, `#${asAddress(likely)}`)
      : undefined,
  );
}

function broken(url: string, why: string, mend: string, meant?: string): Destination {
  const problem = `\`${shorten(url, longestName)}\` (${why})`;
  return {kind: 'broken', problem, mend, meant};
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

/** Joins a relative path to a folder; undefined when it leads out of the ladder. */
function joinPath(written: string, folder: string): string | undefined {
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

/**
 * Whether a file may be the one that is meant. One in another folder has to have the same name, and to be no level: a
 * level of that name is another level.
 */
function mayBeThatFile(path: string, written: string, {pages}: Surroundings): boolean {
  if (folderOf(path) === folderOf(written)) return true;
  const isSameName = path.split('/').at(-1) === written.split('/').at(-1);
  return isSameName && pages.get(path)?.level === undefined;
}

/** The name of a file or an anchor as one writes it in a link. */
function asAddress(name: string): string {
  return name.replaceAll(
    /[ \t()<>"'%#?\\]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

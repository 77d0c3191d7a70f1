import {comparable} from '../check/page-parts';
import type {LevelName} from '../level-name';
import type {Page} from '../model';
import type {SplitFile} from '../parse/level-parts';
import {fileOf, readAsLevel, type ReadFile} from '../parse/page';
import {folderOf, isIndex} from '../paths';
import {rankOfRole, seniorityOf} from '../seniority';
import {levelsInFile} from './levels-in-file';
import {marksOf, tradeWords} from './marks';
import {fewestItems, readNamesInRow} from './names-in-row';
import type {OwnersWord} from './owners-word';

/** A page that is called like a level. */
interface Candidate {
  readonly page: Page;
  readonly file: ReadFile;
  readonly name: LevelName;
  /** What it shares with others, if it is a level: its areas, the labels of its facts, the concerns of its lines. */
  readonly marks: ReadonlySet<string>;
}

/** A page that is called like a level and is not taken for one. */
export interface Doubt {
  readonly page: Page;
  readonly name: Pick<LevelName, 'rank' | 'role'>;
  /**
   * Whether nothing in it stands in another page that is called like a level, too little stands in one of the same kind, few
   * pages of its folder have such a name, or it holds levels of which some have files of their own.
   */
  readonly because:
    'shares nothing' | 'shares too little' | 'is one of few' | 'has files beside it';
}

/**
 * Finds the levels among pages that do not say so by themselves: in a folder, those that are called like levels and have
 * areas, facts or concerns in common. Words alone never turn a page of prose into a level.
 *
 * @param read - every page as it was parsed by itself
 * @param owner - what the owner says
 */
export function recognizeLevels(
  read: readonly Page[],
  owner: OwnersWord,
): {pages: Page[]; doubts: Doubt[]} {
  const said = new Set(owner.tracks?.flatMap(({levels = []}) => levels));
  const folders = new Map<string, Page[]>();
  for (const page of read) {
    const folder = folderOf(page.path);
    folders.set(folder, [...(folders.get(folder) ?? []), page]);
  }
  const levels = new Map<Page, Page>();
  const split = new Map<Page, SplitFile>();
  const doubts: Doubt[] = [];
  for (const pages of folders.values()) {
    const rest: Page[] = [];
    for (const page of pages) {
      const file = fileOf(page);
      // What the owner says, in front matter or beside, comes before what its headings read like.
      const isOne = said.has(page.path) || page.level?.by === 'front matter';
      const parts = isOne ? undefined : levelsInFile(page);
      if (parts) {
        split.set(page, parts);
        if (!page.level) continue;
      }
      if (!page.level && file && said.has(page.path)) {
        const name = file.levelName ?? {rank: rankOfRole(file.name), role: file.name};
        levels.set(page, readAsLevel(file, {...name, by: 'owner', isSure: true}));
      } else if (!isIndex(page.path)) rest.push(page);
    }
    // Mostly every page says by itself that it is a level. To stop here saves time: a history is read at every commit.
    if (rest.every(({level}) => level)) continue;
    const candidates = candidatesOf(rest);
    const areLists = areListsOfOneRole(rest);
    for (const {page, file, name} of candidates) {
      if (page.level) continue;
      const because = areLists ? undefined : doubtAbout(page, candidates, rest.length);
      // A number before a file's name puts chapters in order, too; and a folder's page is called like what it holds.
      const isChapter = name.rank.series === '#' && because === 'shares nothing';
      const isOfFolder = folders.has(page.path.replace(/\.md$/iu, ''));
      if (because && !isChapter && !isOfFolder) doubts.push({page, name, because});
      if (because) continue;
      levels.set(page, readAsLevel(file, name));
    }
  }
  const whole = read.flatMap((page) => (split.has(page) ? [] : (levels.get(page) ?? page)));
  const paths = new Set(whole.map(({path}) => path.toLowerCase()));
  for (const [page, parts] of split) {
    const isTaken = parts.levels.some(({path}) => paths.has(path.toLowerCase()));
    if (!isTaken && !tellsOfOthers(parts.levels, whole)) continue;
    split.delete(page);
    const name = parts.levels[0]?.level;
    if (name) doubts.push({page, name, because: 'has files beside it'});
  }
  const pages = read.flatMap((page) => {
    const parts = split.get(page);
    return parts ? [parts.page, ...parts.levels] : [levels.get(page) ?? page];
  });
  return {pages, doubts};
}

/** Whether what reads as levels in one file only speaks of levels that have files of their own. */
function tellsOfOthers(levels: readonly Page[], whole: readonly Page[]): boolean {
  return levels.some(({level}) =>
    whole.some(({level: other}) => {
      if (!level || !other) return false;
      const isSameRole = level.role === '' || comparable(level.role) === comparable(other.role);
      return level.rank.text === other.rank.text && isSameRole;
    }),
  );
}

function candidatesOf(pages: readonly Page[]): Candidate[] {
  const named = pages.flatMap((page) => {
    const file = fileOf(page);
    return file ? [{page, file, name: file.levelName}] : [];
  });
  const trade = tradeWords(named.flatMap(({name}) => name?.role ?? []));
  const bases = new Set(
    named.flatMap(({name}) => (name && byWords(name) ? seniorityOf(name.role, trade).base : [])),
  );
  return named.flatMap(({page, file, name: written}): Candidate[] => {
    const isUnmarked = !written && bases.has(seniorityOf(file.name, trade).base);
    const found: LevelName | undefined = isUnmarked
      ? {rank: rankOfRole(file.name), role: file.name, by: 'role', isSure: false}
      : written;
    if (!found) return [];
    const name = byWords(found) ? {...found, rank: rankOfRole(found.role, trade)} : found;
    return [{page, file, name, marks: marksOf(page.level ? page : readAsLevel(file, name))}];
  });
}

/** Whether a role alone gives the level its place. */
function byWords({rank, by}: LevelName): boolean {
  return rank.series === '' && by !== 'front matter';
}

/** The trade of a role, without the words for its place. */
function base({name}: Candidate): string {
  return seniorityOf(name.role).base;
}

/** Why a page that is called like a level is none after all; undefined where others of its folder bear it out. */
function doubtAbout(
  page: Page,
  candidates: readonly Candidate[],
  pagesInFolder: number,
): Doubt['because'] | undefined {
  const own = candidates.find((candidate) => candidate.page === page);
  if (!own) return 'shares nothing';
  const others = candidates.filter((candidate) => candidate !== own);
  const shared = ({marks}: Candidate): number =>
    [...marks].filter((mark) => own.marks.has(mark)).length;
  const sharesAny = others.some((other) => shared(other) > 0);
  if (own.name.rank.text !== '') {
    const peers = others.filter(({name}) => name.rank.series === own.name.rank.series);
    const speaks = (candidate: Candidate): boolean =>
      seniorityOf(candidate.name.role).words.length > 0;
    if (peers.some((peer) => shared(peer) > 0)) return undefined;
    const isAlike = (peer: Candidate): boolean =>
      speaks(peer) || (base(own) !== '' && base(own) === base(peer));
    const speaksItself = (speaks(own) && own.marks.size > 0) || peers.some(isAlike);
    if (own.name.by === 'rank' && speaksItself) return undefined;
    return sharesAny ? 'shares too little' : 'shares nothing';
  }
  const isMost = candidates.length > pagesInFolder / 2;
  if (!sharesAny) return isMost && isOneOfARole(own, others) ? undefined : 'shares nothing';
  if (own.name.rank.series === '#') {
    if (!isMost) return 'is one of few';
    const isEnough = others.some((other) => shared(other) * 2 >= own.marks.size);
    return isEnough ? undefined : 'shares too little';
  }
  const isBorneOut = others.some(
    (other) =>
      shared(other) > 0 && (isMost || (own.name.by === 'number' && base(own) === base(other))),
  );
  return isBorneOut ? undefined : 'is one of few';
}

/** Whether two other pages of the same role share something: a short page of that role beside them is a level too. */
function isOneOfARole(own: Candidate, others: readonly Candidate[]): boolean {
  if (own.name.rank.series !== '') return false;
  const peers = others.filter((other) => base(other) === base(own) && byWords(other.name));
  return peers.some((peer) =>
    peers.some((other) => other !== peer && [...other.marks].some((mark) => peer.marks.has(mark))),
  );
}

/** Whether all pages of a folder are one role at different places, and each has a list. */
function areListsOfOneRole(pages: readonly Page[]): boolean {
  const row = readNamesInRow(pages.map((page) => fileOf(page)?.name ?? page.title));
  return (
    (row?.areOneRole ?? false) && pages.every(({statements}) => statements.length >= fewestItems)
  );
}

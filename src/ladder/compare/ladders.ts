import {diffWordsWithSpace} from 'diff';
import {comparable} from '../check/page-parts';
import {isLevel} from '../ladder';
import type {Page, Section, Statement} from '../model';
import {wordsOf} from '../parse/words';
import {followed, matchStatements, type Placed, type Version} from './ladders-match';

/** A stretch of a text that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What happened to one statement, fact, summary or passage of prose. */
export type Change =
  | {readonly kind: 'added'; readonly what: What; readonly text: string}
  | {readonly kind: 'removed'; readonly what: What; readonly text: string; readonly id?: string}
  | {readonly kind: 'reworded'; readonly what: What; readonly pieces: readonly Piece[]}
  | {
      readonly kind: 'moved';
      readonly what: What;
      readonly text: string;
      readonly from: string;
      /** Set when it was reworded on the way. */
      readonly pieces?: readonly Piece[];
    };

export type What = Statement['kind'] | 'fact' | 'summary' | 'text' | 'title' | 'area';

/** The changes under one heading; '' for what stands above the first. */
export interface ChangedSection {
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface ChangedPage {
  readonly path: string;
  readonly title: string;
  readonly state: 'added' | 'removed' | 'renamed' | 'changed';
  /** Where a renamed page was. */
  readonly from?: string;
  readonly sections: readonly ChangedSection[];
}

/** Two statements of which a person has to say whether they are one. */
export interface Question {
  readonly page: string;
  readonly before: string;
  readonly after: string;
  /** The line for `links/overrides.yml` that says they are. */
  readonly answer: string;
}

export interface LadderChanges {
  readonly pages: readonly ChangedPage[];
  /** What the change does to the links people have copied. */
  readonly links: {
    readonly reworded: number;
    readonly moved: number;
    readonly removed: number;
    readonly added: number;
    readonly unclear: readonly Question[];
  };
  /** Files whose text changed while what they say did not. */
  readonly formattingOnly: readonly string[];
}

/**
 * Says what changed between two versions of a ladder in the ladder's own terms.
 */
export function compareLadders(before: Version, after: Version): LadderChanges {
  const pagesNow = new Map(
    Array.from(
      followed(before, after, (page) => [page]),
      ([was, is]) => [was.path, is.path],
    ),
  );
  const movedTo = (path: string): string => pagesNow.get(path) ?? path;
  const matching = matchStatements(before, after);
  const sectionsNow = followed(before, after, ({sections}) => sections);
  const nameNow: NameNow = ({section}) =>
    comparable((section && (sectionsNow.get(section) ?? section))?.name ?? '');
  const changes = new ChangesByPage();

  for (const {before: was, after: is} of matching.matched) {
    const what = is.statement.kind;
    const sameWords = was.statement.text === is.statement.text;
    const from = placeName(was, was.page.path);
    const stayed =
      movedTo(was.page.path) === is.page.path &&
      nameNow(was) === comparable(is.section?.name ?? '') &&
      what === was.statement.kind;
    const hasMoved = !stayed;
    if (sameWords && !hasMoved) continue;
    const pieces = sameWords ? undefined : piecesOf(was.statement.text, is.statement.text);
    changes.add(
      is.page.path,
      is.section?.name,
      hasMoved
        ? {kind: 'moved', what, text: is.statement.text, from, ...(pieces && {pieces})}
        : {kind: 'reworded', what, pieces: pieces ?? []},
    );
  }
  for (const {page, section, statement} of matching.added) {
    changes.add(page.path, section?.name, {
      kind: 'added',
      what: statement.kind,
      text: statement.text,
    });
  }
  for (const {page, section, statement} of matching.removed) {
    const id = before.ids.get(statement);
    changes.add(movedTo(page.path), section?.name, {
      kind: 'removed',
      what: statement.kind,
      text: statement.text,
      ...(id !== undefined && {id}),
    });
  }

  const pagesBefore = new Map(before.ladder.pages.map((page) => [movedTo(page.path), page]));
  const pagesAfter = new Map(after.ladder.pages.map((page) => [page.path, page]));
  for (const [path, page] of pagesAfter) {
    comparePassages(pagesBefore.get(path), page, nameNow, changes);
  }
  for (const [path, page] of pagesBefore) {
    if (!pagesAfter.has(path)) comparePassages(page, undefined, nameNow, changes);
  }

  const pages = [...new Set([...pagesAfter.keys(), ...pagesBefore.keys()])]
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .flatMap((path): ChangedPage[] => {
      const was = pagesBefore.get(path);
      const is = pagesAfter.get(path);
      const sections = changes.of(path, is ?? was);
      const {title} = is ?? was ?? {title: path};
      const state = !was ? 'added' : !is ? 'removed' : was.path !== path ? 'renamed' : 'changed';
      if (state === 'changed' && sections.length === 0) return [];
      return [{path, title, state, sections, ...(state === 'renamed' && was && {from: was.path})}];
    });
  const said = new Set(pages.map(({path}) => path));
  const reworded = matching.matched.filter(
    ({before: was, after: is}) => was.statement.text !== is.statement.text,
  );
  return {
    pages,
    links: {
      reworded: reworded.length,
      moved: pages.flatMap(allChanges).filter(({kind, what}) => kind === 'moved' && what !== 'area')
        .length,
      removed: matching.removed.length,
      added: matching.added.length,
      unclear: matching.unclear.map(({before: was, after: is}) => ({
        page: is.page.path,
        before: was.statement.text,
        after: is.statement.text,
        answer: `${after.ids.get(is.statement) ?? ''}: continues ${before.ids.get(was.statement) ?? ''}`,
      })),
    },
    formattingOnly: [...after.sources]
      .filter(
        ([path, text]) =>
          !said.has(path) && before.sources.has(path) && before.sources.get(path) !== text,
      )
      .map(([path]) => path),
  };
}

function allChanges({sections}: ChangedPage): Change[] {
  return sections.flatMap(({changes}) => changes);
}

/** Collects changes by page and section, in the order in which they come. */
class ChangesByPage {
  readonly #pages = new Map<string, Map<string, Change[]>>();

  add(path: string, section = '', change: Change): void {
    const sections = this.#pages.get(path) ?? new Map<string, Change[]>();
    sections.set(section, [...(sections.get(section) ?? []), change]);
    this.#pages.set(path, sections);
  }

  /** The changes of a page, in the order of its sections; those of sections that are gone come last. */
  of(path: string, page: Page | undefined): ChangedSection[] {
    const names = ['', ...(page?.sections.map(({name}) => name) ?? [])];
    const place = ({name}: ChangedSection): number =>
      names.includes(name) ? names.indexOf(name) : names.length;
    return Array.from(this.#pages.get(path) ?? [], ([name, changes]) => ({name, changes})).toSorted(
      (a, b) => place(a) - place(b),
    );
  }
}

/** Where a statement stood; levels of one title in two tracks are two places, so the path says it. */
function placeName({section}: Placed, path: string): string {
  return section ? `${path} › ${section.name}` : path;
}

/** What a section of the earlier version is called now. */
type NameNow = (was: {readonly page: Page; readonly section: Section | undefined}) => string;

/** Compares what is not a statement: title, summary, facts, areas and paragraphs. */
function comparePassages(
  before: Page | undefined,
  after: Page | undefined,
  nameNow: NameNow,
  changes: ChangesByPage,
): void {
  const path = after?.path ?? before?.path ?? '';
  const keyNow = (page: Page, name: string): string => {
    const section = page.sections.find((candidate) => candidate.name === name);
    return section ? nameNow({page, section}) : comparable(name);
  };
  const was = new Map(before ? passagesOf(before, (name) => keyNow(before, name)) : []);
  const is = new Map(after ? passagesOf(after, comparable) : []);
  for (const [key, {section, what, text}] of is) {
    const old = was.get(key);
    if (!old) changes.add(path, section, {kind: 'added', what, text});
    else if (old.text !== text)
      changes.add(path, section, {kind: 'reworded', what, pieces: piecesOf(old.text, text)});
  }
  for (const [key, {section, what, text}] of was) {
    if (!is.has(key)) changes.add(path, section, {kind: 'removed', what, text});
  }
  if (!before || !after) return;
  const keysBefore = new Set(before.sections.map((section) => nameNow({page: before, section})));
  const keysAfter = new Set(after.sections.map(({name}) => comparable(name)));
  const old = [...keysBefore].filter((key) => keysAfter.has(key));
  const now = [...keysAfter].filter((key) => keysBefore.has(key));
  const moved = now.find((key, index) => key !== old[index]);
  const section = after.sections.find(({name}) => comparable(name) === moved);
  if (moved === undefined || !section) return;
  changes.add(path, section.name, {
    kind: 'moved',
    what: 'area',
    text: section.name,
    from: `place ${old.indexOf(moved) + 1} on the page`,
  });
}

interface Passage {
  readonly section: string | undefined;
  readonly what: What;
  readonly text: string;
}

/** What a page says outside its lists, each passage under a key that outlives a rewording. */
function passagesOf(
  page: Page,
  keyOf: (name: string) => string,
): [key: string, passage: Passage][] {
  const passages: [string, Passage][] = [
    ['title', {section: undefined, what: 'title', text: page.title}],
  ];
  if (isLevel(page)) {
    const {summary, facts} = page.level;
    if (summary)
      passages.push(['summary', {section: undefined, what: 'summary', text: summary.text}]);
    for (const {label, value} of facts) {
      passages.push([
        `fact ${comparable(label)}`,
        {section: undefined, what: 'fact', text: `${label}: ${value}`},
      ]);
    }
  }
  for (const {name, emoji} of page.sections) {
    const text = emoji === undefined ? name : `${emoji} ${name}`;
    passages.push([`section ${keyOf(name)}`, {section: name, what: 'area', text}]);
  }
  for (const block of page.blocks) {
    if (block.kind === 'area') {
      const {name, summary, content} = block.area;
      if (summary) {
        passages.push([
          `summary ${keyOf(name)}`,
          {section: name, what: 'summary', text: summary.text},
        ]);
      }
      passages.push(...prose(content, name, keyOf));
    } else if (block.kind === 'markdown') {
      passages.push(...prose(block.nodes, undefined, keyOf));
    }
  }
  return passages;
}

/** The passages of a stretch that are neither lists nor headings, counted by the section they stand in. */
function prose(
  nodes: readonly Parameters<typeof wordsOf>[0][],
  area: string | undefined,
  keyOf: (name: string) => string,
): [string, Passage][] {
  let section = area;
  let index = 0;
  return nodes.flat().flatMap((node): [string, Passage][] => {
    if (node.type === 'heading') {
      section = wordsOf(node);
      index = 0;
      return [];
    }
    const text = wordsOf(node, ['list', 'fold']);
    if (text === '' || node.type === 'list' || node.type === 'fold') return [];
    index += 1;
    const key = `text ${keyOf(section ?? '')} ${index}`;
    return [[key, {section, what: 'text', text}]];
  });
}

/** Two texts word by word. */
function piecesOf(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({value, added, removed}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

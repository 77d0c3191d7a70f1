import {comparable} from '../check/page-parts';
import {isLevel} from '../ladder';
import type {Page, Section} from '../model';
import {wordsOf} from '../parse/words';
import {wordDifferences} from '../word-differences';
import type {ChangesByPage} from './changes-by-page';
import type {What} from './ladder-changes';

/** What a section of the earlier version is called now. */
export type NameNow = (was: {readonly page: Page; readonly section: Section | undefined}) => string;

/** Compares what is not a statement: title, summary, facts, areas and paragraphs. */
export function comparePassages(
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
      changes.add(path, section, {kind: 'reworded', what, pieces: wordDifferences(old.text, text)});
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

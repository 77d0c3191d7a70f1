import type {Nodes, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {nodesOfBlock} from '../block-nodes';
import type {Expectation, Page, Place, Statement} from '../model';

/** All rules walk the same page, one after the other. */
const nodesCache = new WeakMap<Page, Map<Nodes['type'], Nodes[]>>();

/** The nodes of a page of one type, however deep they stand, in source order; labels of folds are left out. */
export function nodesOfType<Type extends Nodes['type']>(
  page: Page,
  type: Type,
): readonly Extract<Nodes, {type: Type}>[] {
  const byType = nodesCache.get(page) ?? sortNodes(page);
  nodesCache.set(page, byType);
  return (byType.get(type) ?? []) as Extract<Nodes, {type: Type}>[];
}

function sortNodes(page: Page): Map<Nodes['type'], Nodes[]> {
  const byType = new Map<Nodes['type'], Nodes[]>();
  for (const top of page.blocks.flatMap(nodesOfBlock)) {
    visit(top as Nodes, (node) => {
      const alike = byType.get(node.type);
      if (alike) alike.push(node);
      else byType.set(node.type, [node]);
    });
  }
  return byType;
}

/** The expectations of a level; none for a page that is not one. */
export function expectationsOf(page: Page): Expectation[] {
  return page.level?.areas.flatMap(({expectations}) => expectations) ?? [];
}

/** The statements that are not nested in another one. */
export function outermost<S extends Statement>(statements: readonly S[]): S[] {
  let end = -1;
  return statements.filter(({place}) => {
    const {start, end: endOfThis} = place;
    if ((start.offset ?? 0) < end) return false;
    end = endOfThis.offset ?? 0;
    return true;
  });
}

/** Where a page's title stands; its beginning, if it has none. */
export function titlePlace(page: Page): Place['start'] {
  const title = page.blocks.find((block) => block.kind === 'title');
  return title?.heading.position?.start ?? {line: 1, column: 1, offset: 0};
}

/**
 * Where a word stands in the source of a node, as near as that can be told: entities and escapes in front of it do not
 * matter, a word in two pieces is said to be where the node begins.
 *
 * @param source - the whole file
 * @param place - the node's
 * @param word - as a reader sees it
 * @param after - an offset to search from
 */
export function placeOfWord(
  source: string,
  place: Place,
  word: string,
  after = place.start.offset ?? 0,
): Place['start'] {
  const found = source.indexOf(word, after);
  if (found < 0 || found >= (place.end.offset ?? 0)) return place.start;
  return pointAt(source, found, place.start);
}

/** The line and column of an offset, counted on from a point before it. */
export function pointAt(
  source: string,
  offset: number,
  from: Place['start'] = {line: 1, column: 1, offset: 0},
): Place['start'] {
  const lines = source.slice(from.offset ?? 0, offset).split(/\r\n|\n|\r/u);
  const last = lines.at(-1)?.length ?? 0;
  return {
    line: from.line + lines.length - 1,
    column: lines.length === 1 ? from.column + last : last + 1,
    offset,
  };
}

/** The texts of a page that are prose: not code, not raw HTML. */
export function textsOf(page: Page): readonly Text[] {
  return nodesOfType(page, 'text');
}

/** A text as it is compared: without case, punctuation and differences in white space. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "`a`, `b` and `c`". */
export function listed(names: Iterable<string>): string {
  return new Intl.ListFormat('en').format(Array.from(names, (name) => `\`${name}\``));
}

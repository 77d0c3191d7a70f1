import type {Parent, PhrasingContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {nodesOfBlock} from '../block-nodes';
import {isLevel} from '../ladder';
import type {Ladder, Level, Statement} from '../model';
import {wordsOf} from '../parse/words';
import type {Surroundings} from '../references';
import {levelBehind} from './level-data';

/** A level that says it equals another, and where it says so. */
export interface Equivalence {
  readonly from: Level;
  readonly to: Level;
  /** The line that says so; absent where no list item does. */
  readonly statement: Statement | undefined;
}

const saysEquivalent = /\bequivalent\s+(?:to|of|with)\s*:?\s*["“‘']?$/iu;
const goesOn = /^\s*(?:,|;|\/|&|and|or|, and|, or)\s*$/iu;

/**
 * Finds where levels name levels they equal: a link after the words "Equivalent to", and the links that go on after it.
 *
 * @param ladder - the ladder
 * @param surroundings - what its links lead to
 * @returns each in the order of the files
 */
export function findEquivalences(ladder: Ladder, surroundings: Surroundings): Equivalence[] {
  return ladder.pages.filter(isLevel).flatMap((from) => {
    const found: Equivalence[] = [];
    visit({type: 'root', children: from.blocks.flatMap(nodesOfBlock)}, (node) => {
      if (!('children' in node)) return;
      for (const {url, offset} of equivalentLinks(node)) {
        const to = levelBehind(url, from.path, surroundings);
        if (to && to !== from) found.push({from, to, statement: statementAt(offset, from)});
      }
    });
    return found;
  });
}

function equivalentLinks(node: Parent): {url: string; offset: number}[] {
  const children = node.children as PhrasingContent[];
  if (!children.some(({type}) => type === 'link')) return [];
  let following = false;
  let said = '';
  return children.flatMap((child) => {
    const text = wordsOf(child);
    if (child.type !== 'link') {
      following &&= goesOn.test(text);
      said += 'value' in child ? child.value : text;
      return [];
    }
    const named = saysEquivalent.test(said) || /^equivalent\s+to\b/iu.test(text);
    following ||= named;
    said = '';
    return following ? [{url: child.url, offset: child.position?.start.offset ?? 0}] : [];
  });
}

/** The innermost list item around a place. */
function statementAt(offset: number, {statements}: Level): Statement | undefined {
  return statements.findLast(
    ({place: {start, end}}) => (start.offset ?? 0) <= offset && offset < (end.offset ?? 0),
  );
}

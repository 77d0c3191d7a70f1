import type {Parent, PhrasingContent} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {nodesOfBlock} from '../block-nodes';
import {isLevel} from '../ladder';
import type {Ladder, Level} from '../model';
import {wordsOf} from '../parse/words';
import type {Surroundings} from '../references';
import {levelBehind} from './level-data';

/** A level that says of itself, as a whole, that it equals another. */
export interface Equivalence {
  readonly from: Level;
  readonly to: Level;
}

const saysEquivalent = /\bequivalent\s+(?:to|of|with)\s*:?\s*["“‘']?$/iu;
const goesOn = /^\s*(?:,|;|\/|&|and|or|, and|, or)\s*$/iu;

/**
 * Finds where levels name levels they equal: a link after the words "Equivalent to", and the links that go on after it.
 * What a line or an area says is of the line or the area, and no word on the level: it is read where it stands.
 *
 * @param ladder - the ladder
 * @param surroundings - what its links lead to
 * @returns each in the order of the files
 */
export function findEquivalences(ladder: Ladder, surroundings: Surroundings): Equivalence[] {
  return ladder.pages.filter(isLevel).flatMap((from) => {
    const found: Equivalence[] = [];
    const lines = new Set<unknown>(from.statements.map(({node}) => node));
    const ofLevel = from.blocks.filter(({kind}) => kind !== 'area').flatMap(nodesOfBlock);
    visit({type: 'root', children: ofLevel}, (node) => {
      if (lines.has(node)) return SKIP;
      if (!('children' in node)) return undefined;
      for (const url of equivalentLinks(node)) {
        const to = levelBehind(url, from.path, surroundings);
        if (to && to !== from) found.push({from, to});
      }
      return undefined;
    });
    return found;
  });
}

function equivalentLinks(node: Parent): string[] {
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
    return following ? [child.url] : [];
  });
}

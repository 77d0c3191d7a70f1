import type {Nodes, RootContent} from 'mdast';
import {SKIP} from 'unist-util-visit';
import type {Statement} from '../model';
import {readLead} from './concerns';
import {visitBlocks} from './visit-blocks';
import {wordsOf} from './words';

/**
 * Collects the list items of a stretch of a page, nested ones included, in reading order. Those of a competency area may
 * have a concern: their own lead's, else that of the item they are nested in, else the part's.
 *
 * @param nodes - the stretch
 * @param outside - the kind of an item that stands in no fold
 * @param part - the concern of the part of an area that the stretch is
 */
export function readStatements(
  nodes: readonly RootContent[],
  outside: 'expectation' | 'item',
  part?: string,
): Statement[] {
  const statements: Statement[] = [];
  const read = (node: Nodes, kind: Statement['kind'], inherited: string | undefined): void => {
    visitBlocks(node, (inner) => {
      if (inner === node) return undefined;
      if (inner.type === 'fold') {
        read(inner, outside === 'expectation' ? 'example' : outside, inherited);
        return SKIP;
      }
      if (inner.type !== 'listItem') return undefined;
      const lead = outside === 'expectation' ? readLead(inner) : undefined;
      const {concern, sentence} = lead ?? {concern: inherited, sentence: inner};
      const text = wordsOf(sentence, ['list', 'fold']);
      if (text !== '' && inner.position)
        statements.push({kind, concern, text, node: inner, sentence, place: inner.position});
      read(inner, kind, concern);
      return SKIP;
    });
  };
  for (const node of nodes)
    read(node, node.type === 'fold' && outside === 'expectation' ? 'example' : outside, part);
  return statements;
}

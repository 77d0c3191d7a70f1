import type {Nodes, RootContent} from 'mdast';
import {SKIP} from 'unist-util-visit';
import type {Statement} from '../model';
import {visitBlocks} from './visit-blocks';
import {wordsOf} from './words';

/**
 * Collects the list items of a stretch of a page, nested ones included, in reading order.
 *
 * @param nodes - the stretch
 * @param outside - what an item is called where nothing folds it
 */
export function readStatements(
  nodes: readonly RootContent[],
  outside: 'expectation' | 'item',
): Statement[] {
  const statements: Statement[] = [];
  const read = (node: Nodes, kind: Statement['kind']): void => {
    visitBlocks(node, (inner) => {
      if (inner.type === 'fold' && inner !== node) {
        read(inner, outside === 'expectation' ? 'example' : outside);
        return SKIP;
      }
      if (inner.type === 'listItem' && inner.position) {
        const text = wordsOf(inner, ['list', 'fold']);
        if (text !== '') statements.push({kind, text, node: inner, place: inner.position});
      }
      return undefined;
    });
  };
  for (const node of nodes) {
    read(node, node.type === 'fold' && outside === 'expectation' ? 'example' : outside);
  }
  return statements;
}

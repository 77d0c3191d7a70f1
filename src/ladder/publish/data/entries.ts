import type {Heading, ListItem, PhrasingContent, RootContent} from 'mdast';
import type {Statement} from '../../model';
import {withAbsoluteLinks, type LinkMeaning} from '../markdown/absolute-links';
import {blocksText, examplesLabel, inlineText, labelText} from '../markdown/write-markdown';

/** What a stretch of a level consists of, in the order of its source. */
export type Entry =
  | {
      readonly kind: 'expectation' | 'example';
      readonly statement: Statement;
      readonly markdown: string;
      /** How many lists it is nested in, beyond the first. */
      readonly depth: number;
    }
  /** Whatever is no line of a list; among the examples, or not. */
  | {readonly kind: 'note' | 'example-note'; readonly markdown: string}
  /** What the examples that follow are called, where that is not "Examples". */
  | {readonly kind: 'examples-title'; readonly text: string};

/**
 * Takes a stretch of a level apart, so that nothing of it is left out.
 *
 * @param nodes - the stretch
 * @param statements - the list items that are lines of the level
 * @param meaning - what its links mean
 * @param deeper - how much deeper its headings are than in a file of its own
 */
export function entriesOf(
  nodes: readonly RootContent[],
  statements: ReadonlyMap<ListItem, Statement>,
  meaning: LinkMeaning,
  deeper: number,
): Entry[] {
  const entries: Entry[] = [];

  const read = (node: RootContent, folded: boolean, depth: number): void => {
    if (node.type === 'fold') {
      const text = labelText(node);
      // Of two folds without names between them, a reader sees the examples of both.
      if (text !== examplesLabel) entries.push({kind: 'examples-title', text});
      for (const child of node.children) read(child, true, 0);
    } else if (node.type === 'list') {
      for (const item of node.children) readItem(item, folded, depth);
    } else if (node.type !== 'definition') {
      note([node], folded);
    }
  };

  const note = (blocks: readonly RootContent[], folded: boolean): void => {
    const absolute = blocks.map((block) => withAbsoluteLinks(lifted(block, deeper), meaning));
    const markdown = blocksText(absolute);
    if (markdown !== '') entries.push({kind: folded ? 'example-note' : 'note', markdown});
  };

  const readItem = (item: ListItem, folded: boolean, depth: number): void => {
    const statement = statements.get(item);
    const own = (statement?.sentence ?? item).children.filter(
      ({type}) => type !== 'list' && type !== 'fold',
    );
    const isLine = statement !== undefined;
    if (isLine)
      entries.push({
        kind: folded ? 'example' : 'expectation',
        statement,
        markdown: itemText(statement.sentence, own, meaning),
        depth,
      });
    else if (own.length > 0) note(own, folded);
    for (const child of item.children)
      if (child.type === 'list' || child.type === 'fold')
        read(child, folded, isLine ? depth + 1 : depth);
  };

  for (const node of nodes) read(node, false, 0);
  return entries;
}

function itemText({checked}: ListItem, own: readonly RootContent[], meaning: LinkMeaning): string {
  const [only, ...more] = own;
  const task = typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
  const text =
    only?.type === 'paragraph' && more.length === 0
      ? inlineOf(only.children, meaning)
      : blocksText(own.map((node) => withAbsoluteLinks(node, meaning)));
  return task + text;
}

/** A run of words as Markdown in one line, with absolute links. */
export function inlineOf(nodes: readonly PhrasingContent[], meaning: LinkMeaning): string {
  return inlineText(nodes.map((node) => withAbsoluteLinks(node, meaning)));
}

function lifted(node: RootContent, by: number): RootContent {
  if (by === 0 || node.type !== 'heading') return node;
  const depth = Math.min(6, Math.max(2, node.depth - by)) as Heading['depth'];
  return {...node, depth};
}

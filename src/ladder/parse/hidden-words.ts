import type {Nodes, Root, RootContent, Table} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Diagnostic} from '../diagnostic';
import {allDefinitionsIn} from './definitions';
import {visitBlocks} from './visit-blocks';
import {wordsOf} from './words';

/**
 * Keeps, in a tree, the words that GFM leaves out of a page without saying so: cells beyond the last column of a table's
 * first row, and notes that nothing refers to or whose name another has.
 *
 * @param root - the tree of a file, its folds read; changed in place
 * @param path - the file, for diagnostics
 * @returns a warning for each: who reads the file on a Git host does not see them
 */
export function keepHiddenWords(root: Root, path: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = ({position}: Nodes, message: string): void => {
    const {line, column} = position?.start ?? {line: 1, column: 1};
    diagnostics.push({path, line, column, severity: 'warning', rule: 'hidden-words', message});
  };
  // Of two of one name, the first in the file counts.
  const notes = allDefinitionsIn(root).filter((node) => node.type === 'footnoteDefinition');
  const firsts = new Map(notes.toReversed().map((note) => [note.identifier, note]));
  const used = notes.length > 0 ? notesUsedIn(root) : undefined;
  const shown = (node: RootContent): RootContent[] => {
    if (node.type !== 'footnoteDefinition') return [node];
    const name = node.label ?? node.identifier;
    const first = firsts.get(node.identifier);
    if (first === node && used?.has(node.identifier)) return [node];
    const found =
      first === node
        ? `note by the name \`${name}\`, expected a \`[^${name}]\` in the text that leads to it`
        : `second note by the name \`${name}\`, expected one: line ${first?.position?.start.line ?? 1} has the first`;
    report(node, `Unexpected ${found}: Git hosts leave it out, the page shows it where it stands`);
    return node.children;
  };
  visitBlocks(root, (node) => {
    if (node.type === 'table') widen(node, report);
    else if ('children' in node) node.children = node.children.flatMap(shown);
    return undefined;
  });
  return diagnostics;
}

/** A table has as many columns as its first row. */
function widen(table: Table, report: (node: Nodes, message: string) => void): void {
  const columns = table.children[0]?.children.length ?? 0;
  const align = (table.align ??= []);
  for (const {children} of table.children) {
    const more = children.slice(columns);
    const cell = more.find((one) => wordsOf(one) !== '');
    if (!cell) continue;
    const message = `Unexpected cell beyond the ${columns} ${columns === 1 ? 'column' : 'columns'} of the table, expected a heading for it, or \`\\|\` for a bar in the text: Git hosts leave the cell out`;
    report(cell, message);
    while (align.length < children.length) align.push(null);
  }
}

function notesUsedIn(root: Root): Set<string> {
  const used = new Set<string>();
  const see = (node: Nodes): void => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    // A label is no child.
    else if (node.type === 'fold')
      node.label.forEach((one) => {
        visit(one as Nodes, see);
      });
  };
  visit(root, see);
  return used;
}

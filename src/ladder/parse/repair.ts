import type {Heading, Root, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Diagnostic, Edit} from '../diagnostic';
import {lineStarts} from './markdown';
import {repairMojibake} from './mojibake';
import {expandShortcodes, wordsOf} from './words';

/**
 * Puts right, in a tree, what an editor garbled (mojibake) and what a Git host would show otherwise (emoji shortcodes).
 *
 * @param root - the tree of a file; its text is changed in place
 * @param source - that file
 * @param path - its path, for diagnostics
 * @returns a warning for each text that was garbled, and the words of each heading as they stood before
 */
export function repairText(
  root: Root,
  source: string,
  path: string,
): {diagnostics: Diagnostic[]; written: Map<Heading, string>} {
  const diagnostics: Diagnostic[] = [];
  const written = new Map<Heading, string>();
  const starts = lineStarts(source);
  visit(root, (node) => {
    if (node.type === 'heading') written.set(node, wordsOf(node));
    if (node.type !== 'text') return;
    const repaired = repairMojibake(node.value);
    if (repaired !== node.value) {
      diagnostics.push({
        path,
        ...placeInSource(node, source, starts),
        ...garbled(node.value),
        mend: mendOf(node, source),
      });
    }
    node.value = expandShortcodes(repaired);
  });
  return {diagnostics, written};
}

function garbled(text: string): Pick<Diagnostic, 'severity' | 'rule' | 'message'> {
  const [run = ''] = /[^\0-\x7f]{2,}/gu.exec(text.slice(firstGarbled(text))) ?? [];
  const message = `Unexpected garbled characters \`${run}\`, expected \`${repairMojibake(run)}\`: the page shows them mended; save the file as UTF-8 with the right characters`;
  return {severity: 'warning', rule: 'mojibake', message};
}

/** The garbled runs of a node, as they stand in the file. */
function mendOf(node: Text, source: string): Edit[] {
  const from = node.position?.start.offset ?? 0;
  const written = source.slice(from, node.position?.end.offset);
  return Array.from(written.matchAll(/[^\0-\x7f]{2,}/gu)).flatMap(({0: run, index}) => {
    const text = repairMojibake(run);
    return text === run ? [] : [{start: from + index, end: from + index + run.length, text}];
  });
}

function firstGarbled(text: string): number {
  for (const match of text.matchAll(/[^\0-\x7f]{2,}/gu)) {
    if (repairMojibake(match[0]) !== match[0]) return match.index;
  }
  return 0;
}

function placeInSource(
  node: Text,
  source: string,
  starts: readonly number[],
): {line: number; column: number} {
  const from = node.position?.start.offset ?? 0;
  const offset = from + firstGarbled(source.slice(from, node.position?.end.offset));
  let line = node.position?.start.line ?? 1;
  while ((starts[line] ?? Infinity) <= offset) line += 1;
  return {line, column: offset - (starts[line - 1] ?? 0) + 1};
}

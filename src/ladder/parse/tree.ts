import type {Root} from 'mdast';
import type {Diagnostic} from '../diagnostic';
import type {RawAnchor, Reference} from '../model';
import {readAlerts} from './callouts';
import {dropContentsMarks} from './contents-marks';
import {readFolds} from './folds';
import {readHeadingIds} from './heading-ids';
import {keepHiddenWords} from './hidden-words';
import {deepest, depthOf, findExcess, type Excess} from './limits';
import {lineStarts, parseMarkdown} from './markdown';
import {readRawHtml} from './raw-html';
import {readShortcodes} from './shortcodes';

/** What the Markdown of a file holds. */
export interface Tree {
  readonly root: Root;
  /** What its raw HTML adds to links and their targets. */
  readonly references: readonly Reference[];
  readonly anchors: readonly RawAnchor[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the tree of a file. A text that is not fit to be read as Markdown is shown as it stands. */
export function readTree(path: string, body: string): Tree {
  const excess = findExcess(body);
  if (excess) return asWritten(path, body, excess);
  const tooDeep: Excess = {
    rule: 'too-deep',
    found: `Markdown nested more than ${deepest} deep`,
    line: 1,
  };
  try {
    const root = parseMarkdown(body);
    if (depthOf(root) > deepest) return asWritten(path, body, tooDeep);
    dropContentsMarks(root, body);
    const unpaired = readFolds(root, body);
    if (depthOf(root) > deepest) return asWritten(path, body, tooDeep);
    // After the folds: what stands in a fold without blank lines is no Markdown before they are read.
    readHeadingIds(root, body);
    readAlerts(root);
    const diagnostics = unpaired.map(({kind, place}): Diagnostic => {
      const message = {
        unclosed:
          'Unexpected `<details>` without an end, expected a line `</details>` after what it folds',
        unopened: 'Unexpected `</details>`, expected a `<details>` before it',
        crossed:
          'Unexpected `</details>` inside `<summary>`, expected `</summary>` before it: tags close in the order in which they opened, the last one first',
      }[kind];
      const {line, column} = place.start;
      return {path, line, column, severity: 'error', rule: 'unpaired-details', message};
    });
    readShortcodes(root, body);
    const html = readRawHtml(root, body, path);
    const hidden = keepHiddenWords(root, path);
    if (depthOf(root) > deepest) return asWritten(path, body, tooDeep);
    return {root, ...html, diagnostics: [...diagnostics, ...html.diagnostics, ...hidden]};
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return asWritten(path, body, tooDeep);
  }
}

function asWritten(path: string, body: string, {rule, found, line}: Excess): Tree {
  const starts = lineStarts(body);
  const end = {
    line: starts.length,
    column: body.length - (starts.at(-1) ?? 0) + 1,
    offset: body.length,
  };
  const position = {start: {line: 1, column: 1, offset: 0}, end};
  const message = `Unexpected ${found}, expected prose: the page shows the file as it is written; ${rule === 'too-deep' ? 'take the nesting out' : 'split the file, or take the marks out'}`;
  return {
    root: {type: 'root', children: [{type: 'code', value: body, position}], position},
    references: [],
    anchors: [],
    diagnostics: [{path, line, column: 1, severity: 'warning', rule, message}],
  };
}

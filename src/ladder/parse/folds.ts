import type {Code, Definition, Html, Nodes, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Fold, Place} from '../model';
import {lineStarts, parseFragment, type Fragment} from './markdown';

/**
 * Turns `<details>` into fold nodes, however untidily it is written.
 *
 * CommonMark takes everything from a `<details>` to the next blank line for raw HTML, lists included, and takes what is
 * indented by four spaces for code. Both are read again here as the Markdown their author meant.
 */

const foldTag = /<!--[\s\S]*?(?:-->|$)|<(\/?)(details|summary)\b([^<>]*)>/giu;
const startsWithFoldTag = /^[ \t]*<\/?(?:details|summary)\b/imu;
const looksLikeMarkdown = /^[ \t]*(?:[-*+]|\d+[.)]|#{1,6}|>)[ \t]/mu;

/** A fold whose tags do not pair up. */
export interface UnpairedTag {
  readonly kind: 'unclosed' | 'unopened' | 'crossed';
  readonly place: Place;
}

interface OpenFold {
  fold: Fold;
  label: RootContent[];
  inLabel: boolean;
  /** How deep the heading is that the fold stands under. */
  under: number;
}

type Container = Extract<Nodes, {type: 'root' | 'blockquote' | 'listItem' | 'footnoteDefinition'}>;

/**
 * Finds the folds of a tree and puts fold nodes in their place, wherever blocks can stand.
 *
 * @param root - the tree of a whole file; changed in place
 * @param source - that file
 * @returns the tags that had no partner
 */
export function readFolds(root: Root, source: string): UnpairedTag[] {
  const sourceLines = source.split(/\r\n|\n|\r/u);
  const starts = lineStarts(source);
  const definitions: Definition[] = [];
  visit(root, 'definition', (node) => {
    definitions.push(node);
  });
  const unpaired: UnpairedTag[] = [];

  /** Reads one container; returns the closing tags that no tag in it opened. */
  function readContainer(container: Container): Place[] {
    const output: RootContent[] = [];
    const stack: OpenFold[] = [];
    const strayClosings: Place[] = [];
    let headingDepth = 1;
    /** How many of the open folds the tags still to come will close. */
    let closingsAhead = 0;

    const add = (node: RootContent): void => {
      const top = stack.at(-1);
      if (!top) output.push(node);
      else if (top.inLabel) top.label.push(node);
      else top.fold.children.push(node as Fold['children'][number]);
    };
    const close = (end: Place['end']): void => {
      const top = stack.pop();
      if (!top) return;
      const {label, rest} = splitLabel(top.label);
      top.fold.label = label;
      top.fold.children.unshift(...(rest as Fold['children']));
      if (top.fold.position) top.fold.position = {start: top.fold.position.start, end};
      add(top.fold);
    };
    const abandon = (): void => {
      const top = stack.at(-1);
      if (!top?.fold.position) return;
      unpaired.push({kind: 'unclosed', place: top.fold.position});
      close(top.fold.children.at(-1)?.position?.end ?? top.fold.position.end);
    };
    const readTag = (closing: boolean, name: string, attributes: string, place: Place): void => {
      const top = stack.at(-1);
      if (name === 'summary') {
        if (top) top.inLabel = !closing;
      } else if (!closing) {
        stack.push({
          fold: {
            type: 'fold',
            label: [],
            open: /(?:^|\s)open(?:[\s=]|$)/iu.test(attributes),
            children: [],
            position: place,
          },
          label: [],
          inLabel: false,
          under: headingDepth,
        });
      } else if (top) {
        if (top.inLabel) unpaired.push({kind: 'crossed', place});
        close(place.end);
      } else {
        strayClosings.push(place);
      }
    };

    /** Reads the text of an HTML or code node: its fold tags, and the Markdown between them. */
    const readRaw = (node: Html | Code): void => {
      const lines = linesOf(node, sourceLines);
      let from = 0;
      const afterNode = closingsAhead;
      const readBetween = (to: number): void => {
        const fragment = cut(node.value, from, to, lines);
        if (fragment.text.trim() === '') return;
        closingsAhead = afterNode + Math.max(0, countTags(node.value.slice(to)));
        for (const child of parseFragment(fragment, starts, definitions).children) read(child);
      };
      for (const match of node.value.matchAll(foldTag)) {
        const [tag, slash, name, attributes = ''] = match;
        if (name === undefined) continue;
        readBetween(match.index);
        from = match.index + tag.length;
        readTag(
          slash === '/',
          name.toLowerCase(),
          attributes,
          placeOf(node.value, match.index, tag, lines, starts),
        );
      }
      readBetween(node.value.length);
      closingsAhead = afterNode;
    };

    const read = (node: RootContent): void => {
      if (node.type === 'html' && startsWithFoldTag.test(node.value)) {
        readRaw(node);
        return;
      }
      if (node.type === 'code' && isIndented(node, source)) {
        const inFold = stack.length > 0 && looksLikeMarkdown.test(node.value);
        if (inFold || startsWithFoldTag.test(node.value)) {
          readRaw(node);
          return;
        }
      }
      if (node.type === 'heading') {
        // An unclosed fold must not swallow the areas that follow it.
        while (stack.length > closingsAhead && node.depth <= (stack.at(-1)?.under ?? 0)) abandon();
        if (stack.length === 0) headingDepth = node.depth;
      }
      const strays = readInner(node);
      add(node);
      for (const place of strays) readTag(true, 'details', '', place);
    };

    const closings = closingsAfterEach(container.children);
    container.children.forEach((child, index) => {
      closingsAhead = closings[index] ?? 0;
      read(child);
    });
    while (stack.length > 0) abandon();
    container.children = output;
    return strayClosings;
  }

  function readInner(node: RootContent): Place[] {
    if (node.type === 'list') return node.children.flatMap((item) => readContainer(item));
    if (node.type === 'blockquote' || node.type === 'footnoteDefinition')
      return readContainer(node);
    return [];
  }

  for (const place of readContainer(root)) unpaired.push({kind: 'unopened', place});
  return unpaired;
}

/** For each child: how many more folds its later siblings close than they open. */
function closingsAfterEach(children: readonly RootContent[]): number[] {
  let closings = 0;
  return children
    .map((child) => {
      let net = 0;
      visit(child as Nodes, 'html', (inner) => {
        net += countTags(inner.value);
      });
      return net;
    })
    .reduceRight<number[]>((after, net) => {
      after.push(closings);
      closings = Math.max(0, closings + net);
      return after;
    }, [])
    .reverse();
}

/** How many more folds a text closes than it opens. */
function countTags(html: string): number {
  let net = 0;
  for (const [, slash, name] of html.matchAll(foldTag)) {
    if (name?.toLowerCase() === 'details') net += slash === '/' ? 1 : -1;
  }
  return net;
}

/** A label is one line of prose; blocks beyond its first paragraph or heading belong to what is folded. */
function splitLabel(nodes: RootContent[]): {label: PhrasingContent[]; rest: RootContent[]} {
  const [first, ...rest] = nodes;
  if (first?.type === 'paragraph' || first?.type === 'heading')
    return {label: first.children, rest};
  return {label: [], rest: nodes};
}

function isIndented(node: Code, source: string): boolean {
  const first = source[node.position?.start.offset ?? 0];
  return first !== '`' && first !== '~';
}

type NodeLines = {line: number; indent: number; text: string}[];

/** Where each line of a raw node's text stands in the file: containers and indentation are already off it. */
function linesOf(node: Html | Code, sourceLines: readonly string[]): NodeLines {
  const first = node.position?.start.line ?? 1;
  return node.value.split(/\r\n|\n|\r/u).map((text, index) => {
    const whole = sourceLines[first + index - 1] ?? '';
    return {
      line: first + index,
      indent: whole.endsWith(text) ? whole.length - text.length : 0,
      text,
    };
  });
}

/** The line and column, both 0-based, of an offset in a text. */
function locate(text: string, offset: number): {row: number; column: number} {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return {row: before.length - 1, column: before.at(-1)?.length ?? 0};
}

function placeOf(
  text: string,
  offset: number,
  tag: string,
  lines: NodeLines,
  starts: readonly number[],
): Place {
  const point = (at: number): Place['start'] => {
    const {row, column} = locate(text, at);
    const {line = 1, indent = 0} = lines[row] ?? {};
    return {line, column: column + indent + 1, offset: (starts[line - 1] ?? 0) + column + indent};
  };
  return {start: point(offset), end: point(offset + tag.length)};
}

/** Cuts a stretch out of a raw node's text and takes the indentation off that its lines share. */
function cut(text: string, from: number, to: number, lines: NodeLines): Fragment {
  const {row, column} = locate(text, from);
  const rows = text.slice(from, to).split(/\r\n|\n|\r/u);
  const margins = rows
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const margin = margins.length > 0 ? Math.min(...margins) : 0;
  const taken = rows.map((line, index) => {
    const off = index === 0 ? line.length - line.trimStart().length : Math.min(margin, line.length);
    return {
      text: line.slice(off),
      line: lines[row + index]?.line ?? 1,
      indent: (lines[row + index]?.indent ?? 0) + (index === 0 ? column : 0) + off,
    };
  });
  return {
    text: taken.map((line) => line.text).join('\n'),
    lines: taken.map(({line, indent}) => ({line, indent})),
  };
}

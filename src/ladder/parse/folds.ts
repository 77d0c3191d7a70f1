import type {Code, Html, List, Nodes, PhrasingContent, Root, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Fold, Place} from '../model';
import {lineStarts, parseFragment} from './markdown';
import {foldTagsOf, netOf, type FoldTag} from './fold-tags';
import {allDefinitionsIn} from './definitions';
import {cut, pointIn, rawText, splitLines} from './raw-text';

/**
 * Turns `<details>` into fold nodes, however untidily it is written.
 *
 * CommonMark takes everything from a `<details>` to the next blank line for raw HTML, lists included, and takes what is
 * indented by four spaces for code. Both are read again here as the Markdown their author meant.
 */

const startsWithFoldTag = /^[ \t]*<\/?(?:details|summary)\b/imu;
const mayFold = /<\/?details/iu;
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

/** The tags of a container whose partners stand outside it. */
interface LooseEnds {
  readonly closings: readonly Place[];
  readonly open: readonly OpenFold[];
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
  const sourceLines = splitLines(source);
  const starts = lineStarts(source);
  const definitions = allDefinitionsIn(root);
  const unpaired: UnpairedTag[] = [];

  /**
   * Reads one container.
   *
   * @param container - changed in place
   * @param closingsAfter - how many of the folds it leaves open are closed by what comes after it
   */
  function readContainer(container: Container, closingsAfter: number): LooseEnds {
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
    const readTag = ({closing, name, open}: Omit<FoldTag, 'from' | 'to'>, place: Place): void => {
      const top = stack.at(-1);
      if (name === 'summary') {
        if (top) top.inLabel = !closing;
      } else if (!closing) {
        stack.push({
          fold: {
            type: 'fold',
            label: [],
            open,
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
    const readRaw = (node: Html | Code, tags: readonly FoldTag[]): void => {
      const raw = rawText(node, sourceLines, starts);
      let from = 0;
      const afterNode = closingsAhead;
      let net = netOf(tags);
      const readBetween = (to: number): void => {
        const fragment = cut(raw, from, to);
        if (fragment.text.trim() === '') return;
        closingsAhead = afterNode + Math.max(0, net);
        for (const child of parseFragment(fragment, starts, definitions).children) read(child);
      };
      for (const tag of tags) {
        readBetween(tag.from);
        net -= netOf([tag]);
        from = tag.to;
        readTag(tag, {start: pointIn(raw, tag.from), end: pointIn(raw, tag.to)});
      }
      readBetween(node.value.length);
      closingsAhead = afterNode;
    };

    const read = (node: RootContent): void => {
      if (node.type === 'html' && startsWithFoldTag.test(node.value)) {
        const tags = foldTagsOf(node.value);
        // A tag that never ends is no tag: its text stays what CommonMark took it for.
        if (tags.length > 0) {
          readRaw(node, tags);
          return;
        }
      }
      if (node.type === 'code' && isIndented(node, source)) {
        const inFold = stack.length > 0 && looksLikeMarkdown.test(node.value);
        const tags = foldTagsOf(node.value);
        if (inFold || (tags.length > 0 && startsWithFoldTag.test(node.value))) {
          readRaw(node, tags);
          return;
        }
      }
      if (node.type === 'heading') {
        // An unclosed fold must not swallow the areas that follow it.
        while (stack.length > closingsAhead && node.depth <= (stack.at(-1)?.under ?? 0)) abandon();
        if (stack.length === 0) headingDepth = node.depth;
      }
      if (node.type === 'list') {
        readList(node);
        return;
      }
      const isContainer = node.type === 'blockquote' || node.type === 'footnoteDefinition';
      const {closings} = isContainer ? readContainer(node, 0) : {closings: []};
      add(node);
      tieUp({closings, open: []});
    };

    /** Reads a list. Where a fold begins in one item and ends in a later one, the list falls apart there. */
    const readList = (list: List): void => {
      const afterItem = closingsAfterEach(list.children, source);
      let from = 0;
      list.children.forEach((item, index) => {
        const looseEnds = readContainer(item, closingsAhead + (afterItem[index] ?? 0));
        if (looseEnds.closings.length + looseEnds.open.length === 0) return;
        add(sliceList(list, from, index + 1));
        from = index + 1;
        tieUp(looseEnds);
      });
      if (from < list.children.length) add(sliceList(list, from, list.children.length));
    };
    const tieUp = ({closings, open}: LooseEnds): void => {
      for (const place of closings) readTag({closing: true, name: 'details', open: false}, place);
      stack.push(...open.map((fold) => ({...fold, under: headingDepth})));
    };

    const closings = closingsAfterEach(container.children, source);
    container.children.forEach((child, index) => {
      closingsAhead = (closings[index] ?? 0) + closingsAfter;
      read(child);
    });
    while (stack.length > closingsAfter) abandon();
    container.children = output;
    return {closings: strayClosings, open: stack};
  }

  for (const place of readContainer(root, 0).closings) unpaired.push({kind: 'unopened', place});
  return unpaired;
}

/** A part of a list; the whole of it is the list itself. */
function sliceList(list: List, from: number, to: number): List {
  const children = list.children.slice(from, to);
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (children.length === list.children.length || !first || !last) return list;
  const start = typeof list.start === 'number' ? list.start + from : list.start;
  return {...list, start, children, position: {start: first.start, end: last.end}};
}

/** For each child: how many more folds its later siblings close than they open. */
function closingsAfterEach(children: readonly RootContent[], source: string): number[] {
  let closings = 0;
  return children
    .map((child) => {
      let net = 0;
      const written = source.slice(child.position?.start.offset, child.position?.end.offset);
      if (!mayFold.test(written)) return net;
      visit(child as Nodes, 'html', (inner) => {
        net += netOf(foldTagsOf(inner.value));
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

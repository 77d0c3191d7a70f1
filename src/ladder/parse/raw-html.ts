import {defaultSchema} from 'hast-util-sanitize';
import type {Html, Parent, Root, RootContent, Text} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Diagnostic} from '../diagnostic';
import type {Place, RawAnchor, Reference} from '../model';
import {tokensOf, type HtmlAttribute, type HtmlToken} from './html-tokens';
import {lineStarts, parseFragment} from './markdown';
import {definitionsIn} from './definitions';
import {imagesOf, isCentered, isImage, valueOf} from './raw-images';
import {cut, pointIn, rawText, splitLines, type RawText} from './raw-text';

/*
 * Raw HTML is for prose. The elements of GitHub's list are what they are in a browser; those that only dress or arrange
 * words lose their tags; whatever else stands in angle brackets was not meant as HTML, or must not be, and is shown as it
 * is written. So `<customer name>` is on the page, a script is read and not run, and no tag swallows what follows it.
 */

/** What a page keeps: what GitHub does, and the schema that is named for it leaves some of that out. */
export const proseElements: ReadonlySet<string> = new Set([
  ...(defaultSchema.tagNames ?? []),
  ...'abbr bdo caption cite dfn figcaption figure mark small time wbr'.split(' '),
]);

/** What a page shows without its tags: elements of HTML around words, or without any. */
const undressed = new Set(
  `acronym address area article aside audio base bdi big body button center col colgroup data datalist dialog embed
  fieldset font footer form frame head header hgroup html label legend link main map menu meta meter nav nobr noscript
  output param progress search track u video`.split(/\s+/u),
);

/** Real elements that a page has no use for: a block of them is shown as code. */
const programs = new Set(
  `applet canvas frameset iframe math noembed noframes object optgroup option script select slot style svg template
  textarea title xmp`.split(/\s+/u),
);

/** Attributes that could run code or restyle the page. */
const acting = /^(?:on.*|style)$/u;

/** What CommonMark reads to its end, or the end of the file, blank lines or not. */
const swallowing = /^\s*<(?:(script|style|textarea|pre)(?=[\s>]|$)|(\?)|(!\[CDATA\[)|(![a-z]))/iu;
const endings: readonly (readonly [pattern: RegExp, text: string])[] = [
  [/<\/(?:script|style|textarea|pre)>/iu, ''],
  [/\?>/u, '?>'],
  [/\]\]>/u, ']]>'],
  [/>/u, '>'],
];

/** What the raw HTML of a page holds for others. */
interface RawHtml {
  readonly anchors: RawAnchor[];
  readonly references: Reference[];
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads the raw HTML of a tree, and turns what is no prose into text.
 *
 * @param root - the tree of a file, its folds read; changed in place
 * @param source - that file
 * @param path - its path, for diagnostics
 */
export function readRawHtml(root: Root, source: string, path: string): RawHtml {
  const found: RawHtml = {anchors: [], references: [], diagnostics: []};
  const sourceLines = splitLines(source);
  const starts = lineStarts(source);
  const definitions = definitionsIn(root);

  const read = (node: Html, isBlock: boolean): RootContent[] => {
    const tokens = tokensOf(node.value);
    const {value, position} = node;
    let raw: RawText | undefined;
    const pointAt = (offset: number): Place['start'] => {
      const start = position?.start ?? {line: 1, column: 1, offset: 0};
      if (/[\r\n]/u.test(value.slice(0, offset)))
        return pointIn((raw ??= rawText(node, sourceLines, starts)), offset);
      const {line, column, offset: from = 0} = start;
      return {line, column: column + offset, offset: from + offset};
    };
    const placeOf = ({from, to}: HtmlAttribute): Place => ({
      start: pointAt(from),
      end: pointAt(to),
    });

    const images = imagesOf(node, tokens);
    const swallowed = isBlock ? unended(value) : undefined;
    const lastLine = (): number => pointAt(value.trimEnd().length).line;
    for (const token of tokens) {
      const problem =
        isImage(token) && !images ? notAlone : swallowed ? undefined : problemOf(token, lastLine);
      // Readers cannot know that an open comment hides something: an error.
      const severity = token.kind === 'comment' ? 'error' : 'warning';
      if (problem !== undefined) report(pointAt(token.from), problem, severity);
      if (token.kind !== 'tag' || token.closing || !proseElements.has(token.name)) continue;
      // `<a id="x" name="x">` is one place, named twice for the sake of old browsers.
      const names = new Map(
        token.attributes.filter(isAnchor).map((attribute) => [attribute.value, attribute]),
      );
      for (const [name, attribute] of names) found.anchors.push({name, place: placeOf(attribute)});
      const href = token.name === 'a' && !images ? valueOf(token, 'href') : undefined;
      if (href)
        found.references.push({kind: 'link', text: '', url: href.value, place: placeOf(href)});
    }
    if (swallowed !== undefined) {
      const message = `${swallowed}: nothing is read as Markdown up to line ${lastLine()}`;
      report(pointAt(0), message, 'warning');
    }
    const [first] = tokens;
    if (images && !isBlock) return images;
    if (images) {
      const data = isCentered(tokens) ? {hProperties: {align: 'center'}} : {};
      return [{type: 'paragraph', children: images, position, data}];
    }
    if (!isBlock || !first || isKept(first)) return [escaped(node, tokens)];
    if (swallowing.test(value) || (first.kind === 'tag' && programs.has(first.name)))
      return [{type: 'code', value, position}];
    return readAgain(node, tokens);
  };

  /** A line that begins with a word in angle brackets was never meant as HTML, nor were the lines below it. */
  const readAgain = (node: Html, tokens: readonly HtmlToken[]): RootContent[] => {
    const masked = replaceSigns(node.value, tokens, mask);
    const raw = {...rawText(node, sourceLines, starts), text: masked};
    const fragment = parseFragment(cut(raw, 0, masked.length), starts, definitions);
    visit(fragment, (inner) => {
      if ('value' in inner) inner.value = inner.value.replaceAll(mask, '<');
    });
    readAll(fragment);
    return fragment.children;
  };

  const report = (
    {line, column}: Place['start'],
    message: string,
    severity: Diagnostic['severity'],
  ): void => {
    found.diagnostics.push({path, line, column, severity, rule: 'raw-html', message});
  };

  const readAll = (parent: Parent): void => {
    parent.children = parent.children.flatMap((node) => {
      if (node.type === 'html') return read(node, holdsBlocks(parent));
      if (node.type === 'fold') {
        const label = {type: 'label', children: node.label};
        readAll(label);
        node.label = label.children;
      }
      if ('children' in node) readAll(node);
      return [node];
    });
  };
  readAll(root);
  return found;
}

/** Stands for a `<` that is read as a sign; Unicode promises that it is no character. */
const mask = '\ufdd0';

function replaceSigns(value: string, tokens: readonly HtmlToken[], sign: string): string {
  return tokens
    .filter((token) => !isKept(token))
    .reduceRight((text, {from}) => text.slice(0, from) + sign + text.slice(from + 1), value);
}

function holdsBlocks({type}: Parent): boolean {
  return /^(?:root|blockquote|listItem|footnoteDefinition|fold)$/u.test(type);
}

/** Raw HTML of which a browser takes for tags what prose may hold, and nothing else. */
function escaped(node: Html, tokens: readonly HtmlToken[]): Html | Text {
  // A single tag in a line of text is text, as far as search and links are concerned.
  if (tokens.every((token) => !isKept(token))) return {...node, type: 'text'};
  const value = replaceSigns(node.value, tokens, '&lt;');
  const last = tokens.at(-1);
  // A comment without an end is closed here, or it would hide the nodes that follow.
  return {...node, value: last?.kind === 'comment' && !last.closed ? `${value}-->` : value};
}

function isKept(token: HtmlToken): boolean {
  if (token.kind !== 'tag') return token.kind === 'comment';
  return proseElements.has(token.name) || undressed.has(token.name);
}

const notAlone =
  'Unexpected `<img>` among other HTML, expected `![what it shows](address)`, or the tag on a line of its own: the page shows its words alone';

function problemOf(token: HtmlToken, lastLine: () => number): string | undefined {
  if (token.kind === 'comment') {
    return token.closed
      ? undefined
      : `Unexpected \`<!--\` without an end, expected \`-->\` after it: it hides everything up to line ${lastLine()}`;
  }
  if (token.kind === 'sign') {
    return token.acts
      ? 'Unexpected `<` that begins no tag, expected `&lt;`: the page shows it as it is written, and Git hosts may leave out what follows it'
      : undefined;
  }
  const {name, attributes, closing} = token;
  if (closing) return undefined;
  if (undressed.has(name))
    return `Unexpected element \`<${name}>\`, expected one that prose may hold: the page leaves its tags out and keeps its words`;
  if (!proseElements.has(name))
    return `Unexpected element \`<${name}>\`, expected one that prose may hold: the page shows it as it is written, and Git hosts leave it out; for a plain sign write \`\\<\``;
  const attribute = attributes.find((candidate) => acting.test(candidate.name));
  return (
    attribute &&
    `Unexpected attribute \`${attribute.name}\`, expected none that acts: the page leaves it out`
  );
}

/** What is wrong with a block that only the end of the file, or of what holds it, has ended. */
function unended(value: string): string | undefined {
  const [opening, ...kinds] = swallowing.exec(value) ?? [];
  const kind = kinds.findIndex(Boolean);
  const [ending, text] = endings[kind] ?? [];
  if (opening === undefined || !ending || ending.test(value.slice(opening.length)))
    return undefined;
  const name = kinds[kind] ?? '';
  const written = text === '' ? `<${name}>` : opening.trim();
  return `Unexpected \`${written}\` without an end, expected \`${text || `</${name}>`}\` after it`;
}

function isAnchor({name, value}: HtmlAttribute): boolean {
  return (name === 'id' || name === 'name') && value !== '';
}

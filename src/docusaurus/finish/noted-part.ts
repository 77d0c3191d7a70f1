import {createHash} from 'node:crypto';
import {readHtml, type HtmlFacts, type Names, type Span} from './read-html';

const begin = '<!--noted ';
const beginEnd = '-->';
const end = '<!--/noted-->';

interface Note {
  /** Of the part as it was when it was noted. */
  readonly digest: string;
  readonly facts: HtmlFacts;
}

/** What a built page holds. */
export interface PageFacts extends Omit<HtmlFacts, 'names'> {
  readonly names: readonly Names[];
  /** Where in the text something stands that was meant for whoever finishes the page. */
  readonly notes: readonly Span[];
}

/**
 * Notes in the HTML of a part of a page what it holds. Parts are rendered in several threads, and kept from build to
 * build; whoever finishes the page has only its frame left to read.
 *
 * @param html - the part
 */
export function noteFacts(html: string): string {
  const note: Note = {digest: digestOf(html), facts: readHtml(html)};
  const text = JSON.stringify(note).replaceAll('>', String.raw`\u003e`);
  return `${begin}${text}${beginEnd}${html}${end}`;
}

/**
 * Reads a built page; what it holds of a noted part, it takes from the note. A page is read whole when it has none, or when
 * the part is not as it was: a minifier may have been at it.
 */
export function readPage(html: string): PageFacts {
  const first = html.indexOf(begin);
  const last = html.lastIndexOf(end);
  if (first < 0 || last < 0) return whole(html, []);
  const start = html.indexOf(beginEnd, first) + beginEnd.length;
  const notes: Span[] = [
    [first, start],
    [last, last + end.length],
  ];
  const note = JSON.parse(html.slice(first + begin.length, start - beginEnd.length)) as Note;
  if (digestOf(html.slice(start, last)) !== note.digest) return whole(html, notes);
  const part = note.facts;
  const frame = readHtml(html.slice(0, first) + html.slice(last + end.length));
  const inPart = ([from, to]: Span): Span => [from + start, to + start];
  const gone = last + end.length - first;
  const inFrame = ([from, to]: Span): Span =>
    from < first ? [from, to] : [from + gone, to + gone];
  return {
    names: [frame.names, part.names],
    inlineScripts: [...frame.inlineScripts, ...part.inlineScripts],
    inlineStyles: [...frame.inlineStyles, ...part.inlineStyles],
    styleAttributes: [...frame.styleAttributes, ...part.styleAttributes],
    scriptFiles: [...frame.scriptFiles.map(inFrame), ...part.scriptFiles.map(inPart)],
    marks: [...frame.marks.map(inFrame), ...part.marks.map(inPart)],
    // Both stand in the head.
    policyOffset: frame.policyOffset,
    pageScriptPlace: frame.pageScriptPlace,
    notes,
  };
}

function whole(html: string, notes: readonly Span[]): PageFacts {
  const facts = readHtml(html);
  return {...facts, names: [facts.names], notes};
}

function digestOf(html: string): string {
  return createHash('sha256').update(html).digest('base64');
}

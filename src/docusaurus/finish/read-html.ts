// cspell:ignore oncomment
import {Parser} from 'htmlparser2';
import type {PolicyFacts} from '../../ladder/publish/content-security-policy';

/** What a page holds, as far as finishing it is concerned. */
export interface HtmlFacts extends PolicyFacts {
  /** The addresses of scripts that the page loads. */
  readonly scriptFiles: readonly string[];
  /** Where in the text a policy goes: before anything that it rules; 0 when there is no head. */
  readonly policyOffset: number;
  /** Where in the text something stands that only Docusaurus' application would look for: comments and marks of React's. */
  readonly marks: readonly Span[];
}

/** From where to where, the end not included. */
export type Span = readonly [start: number, end: number];

/**
 * Docusaurus' application marks what it has put into the head with this attribute. A minifier may have taken its quotes
 * off.
 */
const headMark = /\sdata-rh=(?:"true"|true)/gu;

/** Script elements of other types hold data. */
const runs = /^(?:|module|importmap|speculationrules|text\/javascript|application\/javascript)$/iu;

/**
 * Reads a page once.
 *
 * @param html - the page
 */
export function readHtml(html: string): HtmlFacts {
  const inlineScripts: string[] = [];
  const scriptFiles: string[] = [];
  const inlineStyles: string[] = [];
  const styleAttributes: string[] = [];
  const marks: Span[] = [];
  let policyOffset = 0;
  let text: string | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (attributes.style !== undefined) styleAttributes.push(attributes.style);
        if ('data-rh' in attributes) {
          headMark.lastIndex = parser.startIndex;
          const mark = headMark.exec(html);
          if (mark && mark.index < parser.endIndex) marks.push([mark.index, headMark.lastIndex]);
        }
        const isCharset = name === 'meta' && 'charset' in attributes;
        if (policyOffset === 0 ? name === 'head' : isCharset) policyOffset = parser.endIndex + 1;
        if (name === 'script' && attributes.src !== undefined) scriptFiles.push(attributes.src);
        else if (name === 'script' && runs.test(attributes.type ?? '')) text = '';
        if (name === 'style') text = '';
      },
      ontext(data) {
        if (text !== undefined) text += data;
      },
      oncomment() {
        marks.push([parser.startIndex, parser.endIndex + 1]);
      },
      onclosetag(name) {
        if (text === undefined) return;
        if (name === 'script') inlineScripts.push(text);
        if (name === 'style') inlineStyles.push(text);
        text = undefined;
      },
    },
    {decodeEntities: true, lowerCaseTags: true},
  );
  parser.end(html);
  return {inlineScripts, scriptFiles, inlineStyles, styleAttributes, policyOffset, marks};
}

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

/** The names in pages that styles may select by. */
export interface UsedNames {
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  readonly ids: Set<string>;
  readonly attributes: Set<string>;
  readonly attributeValues: Set<string>;
}

export function noNames(): UsedNames {
  return {
    tags: new Set(),
    classes: new Set(),
    ids: new Set(),
    attributes: new Set(),
    attributeValues: new Set(),
  };
}

/** By which the application finds what it has put into the head; with quotes, unless a minifier has taken them. */
const headMark = /\sdata-rh=(?:"true"|true)/gu;

/** Script elements of other types hold data. */
const runs = /^(?:|module|importmap|speculationrules|text\/javascript|application\/javascript)$/iu;

/**
 * Reads a page once.
 *
 * @param html - the page
 * @param used - the names in it are added
 */
export function readHtml(html: string, used: UsedNames): HtmlFacts {
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
        used.tags.add(name);
        for (const [attribute, value] of Object.entries(attributes)) {
          used.attributes.add(attribute);
          if (attribute === 'class') for (const one of value.split(/\s+/u)) used.classes.add(one);
          else if (attribute === 'id') used.ids.add(value);
          else if (attribute === 'style') styleAttributes.push(value);
          // Only short values are ever selected by; addresses and sentences are not.
          else if (value.length < 40) used.attributeValues.add(value);
        }
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

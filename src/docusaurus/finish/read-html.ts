// cspell:ignore oncomment
import {Parser} from 'htmlparser2';
import {pageScriptPlace} from '../page-script-place';

/** What a stretch of HTML holds, as far as finishing a page is concerned. */
export interface HtmlFacts {
  /** The names in it that styles may select by. */
  readonly names: Names;
  /** The text of each script that stands in the page and runs. */
  readonly inlineScripts: readonly string[];
  /** Where in the text each element stands that loads a script. */
  readonly scriptFiles: readonly Span[];
  /** The text of each style sheet that stands in the page. */
  readonly inlineStyles: readonly string[];
  /** The value of each `style` attribute. */
  readonly styleAttributes: readonly string[];
  /** Where in the text a policy goes: before anything that it rules; 0 when there is no head. */
  readonly policyOffset: number;
  /** Where the place of the page's own script is kept. */
  readonly pageScriptPlace: Span | undefined;
  /** Where in the text something stands that only the application would look for: comments and marks of React's. */
  readonly marks: readonly Span[];
}

/** From where to where, the end not included. */
export type Span = readonly [start: number, end: number];

/** Names that styles may select by, each once. */
export type Names = Readonly<Record<NameKind, readonly string[]>>;

const nameKinds = ['tags', 'classes', 'ids', 'attributes', 'attributeValues'] as const;
type NameKind = (typeof nameKinds)[number];

const pageScriptName = pageScriptPlace.attributes.name;

/** By which the application finds what it has put into the head; with quotes, unless a minifier has taken them. */
const headMark = /\sdata-rh=(?:"true"|true)/gu;

/** Script elements of other types hold data. */
const runs = /^(?:|module|importmap|speculationrules|text\/javascript|application\/javascript)$/iu;

/** The names of many stretches together. */
export type UsedNames = Readonly<Record<NameKind, Set<string>>>;

export function noNames(): UsedNames {
  return mapKinds(() => new Set<string>());
}

export function addNames(used: UsedNames, names: Names): void {
  for (const kind of nameKinds) for (const name of names[kind]) used[kind].add(name);
}

function mapKinds<T>(make: (kind: NameKind) => T): Record<NameKind, T> {
  return Object.fromEntries(nameKinds.map((kind) => [kind, make(kind)])) as Record<NameKind, T>;
}

/** Reads a page, or a part of one, once. */
export function readHtml(html: string): HtmlFacts {
  const used = noNames();
  const inlineScripts: string[] = [];
  const scriptFiles: Span[] = [];
  const inlineStyles: string[] = [];
  const styleAttributes: string[] = [];
  const marks: Span[] = [];
  let policyOffset = 0;
  let placeOfPageScript: Span | undefined;
  let text: string | undefined;
  let scriptFileStart: number | undefined;

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
        if (name === 'meta' && attributes.name === pageScriptName)
          placeOfPageScript = [parser.startIndex, parser.endIndex + 1];
        if (name === 'script' && 'src' in attributes) scriptFileStart = parser.startIndex;
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
        if (scriptFileStart !== undefined && name === 'script') {
          scriptFiles.push([scriptFileStart, parser.endIndex + 1]);
          scriptFileStart = undefined;
        }
        if (text === undefined) return;
        if (name === 'script') inlineScripts.push(text);
        if (name === 'style') inlineStyles.push(text);
        text = undefined;
      },
    },
    {decodeEntities: true, lowerCaseTags: true},
  );
  parser.end(html);
  return {
    names: mapKinds((kind) => [...used[kind]]),
    inlineScripts,
    scriptFiles,
    inlineStyles,
    styleAttributes,
    policyOffset,
    pageScriptPlace: placeOfPageScript,
    marks,
  };
}

import {Parser} from 'htmlparser2';

/** What one built page holds, as far as its policy and its styles are concerned. */
export interface HtmlFacts {
  /** The text of each script that stands in the page and runs. */
  readonly inlineScripts: readonly string[];
  /** Whether a script is loaded by the page's own HTML. */
  readonly hasScriptFiles: boolean;
  /** The text of each style sheet that stands in the page. */
  readonly inlineStyles: readonly string[];
  /** The value of each `style` attribute. */
  readonly styleAttributes: readonly string[];
  /** Where in the text a policy goes: before anything that it rules. */
  readonly policyOffset: number;
  /** Where in the text an attribute of `<html>` goes. */
  readonly rootOffset: number;
}

/** The names that the styles of a site may select by. */
export interface UsedNames {
  readonly tags: Set<string>;
  readonly classes: Set<string>;
  readonly ids: Set<string>;
  readonly attributes: Set<string>;
  readonly attributeValues: Set<string>;
}

/** Script elements of other types hold data. */
const runs = /^(?:|module|importmap|speculationrules|text\/javascript|application\/javascript)$/iu;

/**
 * Reads a built page once.
 *
 * @param html - its text
 * @param used - where the names it uses are gathered
 */
export function readHtml(html: string, used: UsedNames): HtmlFacts {
  const inlineScripts: string[] = [];
  const inlineStyles: string[] = [];
  const styleAttributes: string[] = [];
  let hasScriptFiles = false;
  let policyOffset = 0;
  let rootOffset = -1;
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
        if (name === 'html') rootOffset = parser.startIndex + '<html'.length;
        const isCharset = name === 'meta' && 'charset' in attributes;
        if (policyOffset === 0 ? name === 'head' : isCharset) policyOffset = parser.endIndex + 1;
        if (name === 'script' && 'src' in attributes) hasScriptFiles = true;
        else if (name === 'script' && runs.test(attributes.type ?? '')) text = '';
        if (name === 'style') text = '';
      },
      ontext(data) {
        if (text !== undefined) text += data;
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
  return {
    inlineScripts,
    hasScriptFiles,
    inlineStyles,
    styleAttributes,
    policyOffset,
    rootOffset,
  };
}

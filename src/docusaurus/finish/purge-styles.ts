import postcss, {type AtRule, type Root} from 'postcss';
import {PurgeCSS} from 'purgecss';
import type {UsedNames} from './read-html';

/** The cascade layers of Docusaurus: its base styles and its theme's. Our own styles stand outside of them. */
const theirs = /^docusaurus\b/u;

/**
 * Takes out of the style sheet what no page can use: the rules of Docusaurus' layers that select by an element or an
 * attribute in no page and no script, or by a class in no page (scripts add classes of our own alone), and the variables
 * that nothing reads any more. Our own rules all stay.
 *
 * It is computed from the very pages and scripts it is for, so a page that comes to need a rule has it.
 *
 * @param css - the style sheet
 * @param used - the names in all pages
 * @param words - the words in all scripts: what a script may yet add to a page
 */
export async function purgeStyles(
  css: string,
  used: UsedNames,
  words: ReadonlySet<string>,
): Promise<string> {
  const root = postcss.parse(css);
  const layers: AtRule[] = [];
  root.walkAtRules('layer', (rule) => {
    if (theirs.test(rule.params) && rule.nodes) layers.push(rule);
  });
  const purger = new PurgeCSS();
  const extracted = {
    tags: [...used.tags, ...words],
    classes: [...used.classes],
    ids: [...used.ids],
    attributes: {
      names: [...used.attributes, ...words],
      values: [...used.attributeValues, ...words],
    },
    undetermined: [],
  };
  for (const layer of layers) {
    const [result] = await purger.purge({
      content: [{raw: '', extension: 'names'}],
      extractors: [{extensions: ['names'], extractor: () => extracted}],
      css: [{raw: layer.toString()}],
      keyframes: true,
    });
    const left = postcss.parse(result?.css ?? layer.toString());
    layer.replaceWith(left.nodes);
  }
  dropUnreadVariables(root, words);
  return root.toString();
}

/** Variables are read by variables: what only unread ones read goes in the next round. */
function dropUnreadVariables(root: Root, words: ReadonlySet<string>): void {
  for (;;) {
    const read = new Set<string>();
    root.walkDecls(({value}) => {
      for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/gu)) read.add(name);
    });
    let dropped = 0;
    root.walkDecls(/^--ifm-/u, (declaration) => {
      if (read.has(declaration.prop) || words.has(declaration.prop)) return;
      const rule = declaration.parent;
      declaration.remove();
      if (rule?.nodes.length === 0) rule.remove();
      dropped += 1;
    });
    if (dropped === 0) return;
  }
}

/** Data that the bundler wrote into a script: prose, not names. */
const data = /JSON\.parse\('(?:[^'\\]|\\.)*'\)/gsu;

/** The words of a script, as far as a style could select by them. */
export function scriptWords(script: string): Iterable<string> {
  return script.replaceAll(data, '').match(/[A-Za-z_-][\w-]+|[a-z]/gu) ?? [];
}

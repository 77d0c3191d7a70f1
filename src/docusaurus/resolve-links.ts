import type {Image, Link, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {definitionsIn} from '../ladder/parse/definitions';
import {tokensOf} from '../ladder/parse/html-tokens';
import {resolveReference, type Surroundings} from '../ladder/references';
import {component, inline} from './jsx';

/**
 * Points every link of a tree to the page it means. What leads nowhere is marked (a build has stopped by then; a
 * development server goes on), and an image of another site becomes a link to it: pages ask no other host for anything.
 */
export function resolveLinks(root: Root, from: string, around: Surroundings): void {
  let known: ReadonlyMap<string, string> | undefined;
  const urlOf = (identifier: string): string | undefined =>
    (known ??= urlsIn(root)).get(identifier);
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'linkReference') {
      const url = urlOf(node.identifier);
      if (url === undefined) return undefined;
      const link: Link = {type: 'link', url, children: node.children, position: node.position};
      parent.children[index] = link;
      return index;
    }
    if (node.type === 'imageReference') {
      const url = urlOf(node.identifier);
      if (url === undefined) return undefined;
      const image: Image = {type: 'image', url, alt: node.alt ?? '', position: node.position};
      parent.children[index] = image;
      return index;
    }
    if (node.type === 'html') node.value = resolveRawLinks(node.value, from, around);
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const destination = resolveReference(node.url, from, around, node.type);
    if (destination.kind === 'broken') {
      const shown: PhrasingContent[] =
        node.type === 'link' ? node.children : [{type: 'text', value: node.alt ?? ''}];
      const problem = `Link to ${destination.problem}: ${destination.mend}`;
      parent.children[index] = inline(component('BrokenLink', {problem}, shown));
      return SKIP;
    }
    if (node.type === 'image' && destination.kind === 'elsewhere' && !node.url.startsWith('/')) {
      const text: PhrasingContent = {type: 'text', value: node.alt || node.url};
      parent.children[index] = {type: 'link', url: node.url, children: [text]};
      return SKIP;
    }
    if (node.type === 'link' && destination.kind === 'page') node.url = destination.permalink;
    return undefined;
  });
}

/** Where the references of a tree lead, by their names. */
function urlsIn(root: Root): Map<string, string> {
  // The first of a name counts.
  const definitions = definitionsIn(root).toReversed();
  return new Map(definitions.map(({identifier, url}) => [identifier, url]));
}

/** The same for links that are written as tags. Images among other tags are named by their words alone. */
function resolveRawLinks(html: string, from: string, around: Surroundings): string {
  return tokensOf(html)
    .flatMap((token) => (token.kind === 'tag' ? [token] : []))
    .toReversed()
    .reduce((text, {name, attributes}) => {
      const wanted = {a: 'href', img: 'src'}[name];
      const attribute = attributes.find((candidate) => candidate.name === wanted);
      if (!attribute) return text;
      const destination = resolveReference(
        attribute.value,
        from,
        around,
        name === 'img' ? 'image' : 'link',
      );
      if (name === 'a' && destination.kind === 'elsewhere') return text;
      const written =
        name === 'a' && destination.kind === 'page' ? `href="${destination.permalink}"` : '';
      return text.slice(0, attribute.from) + written + text.slice(attribute.to);
    }, html);
}

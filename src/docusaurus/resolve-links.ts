import type {Image, Link, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {resolveReference, type Surroundings} from '../ladder/references';
import {component, inline} from './jsx';

/**
 * Points every link of a tree to the page it means. What leads nowhere is marked (a build has stopped by then; a
 * development server goes on), and an image of another site becomes a link to it: pages ask no other host for anything.
 */
export function resolveLinks(root: Root, from: string, around: Surroundings): void {
  const definitions = new Map<string, string>();
  visit(root, 'definition', ({identifier, url}) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  visit(root, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'linkReference') {
      const url = definitions.get(node.identifier);
      if (url === undefined) return undefined;
      const link: Link = {type: 'link', url, children: node.children, position: node.position};
      parent.children[index] = link;
      return index;
    }
    if (node.type === 'imageReference') {
      const url = definitions.get(node.identifier);
      if (url === undefined) return undefined;
      const image: Image = {type: 'image', url, alt: node.alt ?? '', position: node.position};
      parent.children[index] = image;
      return index;
    }
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const destination = resolveReference(node.url, from, around);
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

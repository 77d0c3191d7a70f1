import type {Image, Link, PhrasingContent, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {definitionsIn} from '../ladder/parse/definitions';
import {withRawLinks} from '../ladder/parse/raw-links';
import {resolveReference, type Surroundings} from '../ladder/references';
import {component, element, inline} from './jsx';
import {linkedFile, type Folders} from './linked-files';
import {shownImage} from './shown-image';

/** Where the links of a page may lead, and how the site addresses it. */
export interface LinkTargets {
  readonly surroundings: Surroundings;
  readonly folders: Folders;
  readonly baseUrl: string;
}

/**
 * Points every link of a tree to the page or file it means. What leads nowhere is marked (a build has stopped by then; a
 * development server goes on), and an image of another site becomes a link to it: pages ask no other host for anything.
 *
 * Files and images are written as elements: Docusaurus would take them for pages, or bundle them.
 */
export function resolveLinks(root: Root, from: string, targets: LinkTargets): void {
  const {surroundings, folders, baseUrl} = targets;
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
    if (node.type === 'html') node.value = resolveRawLinks(node.value, from, targets);
    if (node.type !== 'link' && node.type !== 'image') return undefined;
    const destination = resolveReference(node.url, from, surroundings, node.type);
    if (destination.kind === 'broken') {
      const shown: PhrasingContent[] =
        node.type === 'link' ? node.children : [{type: 'text', value: node.alt ?? ''}];
      const problem = `Link to ${destination.problem}: ${destination.mend}`;
      parent.children[index] = inline(component('BrokenLink', {problem}, shown));
      return SKIP;
    }
    const title = node.title ?? undefined;
    if (destination.kind === 'file' || destination.kind === 'asset') {
      const file = linkedFile({destination, kind: node.type}, folders);
      parent.children[index] = inline(
        node.type === 'image'
          ? element('img', {
              ...shownImage(file, baseUrl, node.data?.look),
              alt: node.alt ?? '',
              title,
            })
          : element('a', {href: hrefOf(file.address, destination.suffix), title}, node.children),
      );
      // The children of the link are visited next.
      return undefined;
    }
    if (node.type === 'image') {
      const text: PhrasingContent = {type: 'text', value: node.alt || node.url};
      parent.children[index] = {type: 'link', url: node.url, children: [text]};
      return SKIP;
    }
    if (destination.kind === 'page') node.url = destination.permalink + (destination.suffix ?? '');
    return undefined;
  });
}

/** Docusaurus' escape for what is no page of its own; its Link, which stands for every `a`, puts the base path before it. */
function hrefOf(address: string, suffix: string): string {
  return `pathname://${address}${suffix}`;
}

/** Where the references of a tree lead, by their names. */
function urlsIn(root: Root): Map<string, string> {
  // The first of a name counts.
  const definitions = definitionsIn(root).toReversed();
  return new Map(definitions.map(({identifier, url}) => [identifier, url]));
}

/** The same for links that are written as tags. An image that stands among other tags keeps its alternative text alone. */
function resolveRawLinks(html: string, from: string, {surroundings, folders}: LinkTargets): string {
  return withRawLinks(html, (url, kind) => {
    const destination = resolveReference(url, from, surroundings, kind);
    if (kind === 'image') return '';
    return destination.kind === 'elsewhere' ? undefined : writtenHref(destination);
  });

  function writtenHref(destination: ReturnType<typeof resolveReference>): string {
    if (destination.kind === 'elsewhere' || destination.kind === 'broken') return '';
    const suffix = (destination.suffix ?? '').replaceAll('"', '%22');
    if (destination.kind === 'page') return `href="${destination.permalink}${suffix}"`;
    const {address} = linkedFile({destination, kind: 'link'}, folders);
    return `href="${hrefOf(address, suffix)}"`;
  }
}

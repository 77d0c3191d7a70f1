import type {Definition, Nodes} from 'mdast';
import {fileAddress} from '../../file-address';
import type {Reference} from '../../model';
import {withRawLinks} from '../../parse/raw-links';
import {resolveReference, type Surroundings} from '../../references';
import {addressIn, type PlainSite} from '../plain-site';

/** What the links of a page mean. */
export interface LinkMeaning {
  readonly site: PlainSite;
  readonly surroundings: Surroundings;
  /** The path of the page. */
  readonly from: string;
  /** Its link definitions, by their names. */
  readonly definitions: ReadonlyMap<string, Definition>;
}

/**
 * Markdown that means the same wherever it is read: links and images name the whole address, and no definition is needed.
 * The nodes themselves are left alone.
 */
export function withAbsoluteLinks<T extends Nodes>(node: T, meaning: LinkMeaning): T {
  return rewritten(node, meaning) as T;
}

function rewritten(node: Nodes, meaning: LinkMeaning): Nodes {
  if (node.type === 'html') return {...node, value: rawLinks(node.value, meaning)};
  if (node.type === 'image') return {...node, url: absolute(node.url, 'image', meaning)};
  if (node.type === 'imageReference') {
    const definition = meaning.definitions.get(node.identifier);
    if (!definition) return node;
    const url = absolute(definition.url, 'image', meaning);
    return {type: 'image', url, title: definition.title, alt: node.alt};
  }
  if (!('children' in node)) return node;
  const children = node.children.map((child) => rewritten(child, meaning));
  const isSame = children.every((child, index) => child === node.children[index]);
  const inner = isSame ? node : ({...node, children} as typeof node);
  if (inner.type === 'link') return {...inner, url: absolute(inner.url, 'link', meaning)};
  if (inner.type !== 'linkReference') return inner;
  const definition = meaning.definitions.get(inner.identifier);
  if (!definition) return inner;
  const url = absolute(definition.url, 'link', meaning);
  return {type: 'link', url, title: definition.title, children: inner.children};
}

/** The whole address that a link leads to; as it is written where it leads nowhere, which the checks have said. */
function absolute(url: string, kind: Reference['kind'], meaning: LinkMeaning): string {
  const {site, surroundings, from} = meaning;
  const destination = resolveReference(url, from, surroundings, kind);
  if (destination.kind === 'page')
    return addressIn(site, destination.permalink) + (destination.suffix ?? '');
  if (destination.kind === 'file' || destination.kind === 'asset')
    return `${site.root}${fileAddress(destination)}${destination.suffix}`;
  return url;
}

/** The same for links that are written as tags. */
function rawLinks(html: string, meaning: LinkMeaning): string {
  return withRawLinks(html, (url, kind) => {
    const whole = absolute(url, kind, meaning);
    const name = kind === 'image' ? 'src' : 'href';
    return whole === url ? undefined : `${name}="${whole.replaceAll('"', '%22')}"`;
  });
}

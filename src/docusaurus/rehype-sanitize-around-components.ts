import type {Element, ElementContent, Root} from 'hast';
import {sanitize, type Schema} from 'hast-util-sanitize';
import {defaultSchema} from 'rehype-sanitize';
import {SKIP, visit} from 'unist-util-visit';
import {proseElements} from '../ladder/parse/raw-html';

/** GitHub's own schema, which is what prose on a Git host may hold; `id` stays as written, so that anchors work. */
const schema: Schema = {
  ...defaultSchema,
  tagNames: [...proseElements],
  clobber: [],
  clobberPrefix: '',
  protocols: {
    ...defaultSchema.protocols,
    // `resolve-links.ts` writes links to files with it.
    href: [...(defaultSchema.protocols?.href ?? []), 'pathname'],
  },
};

const allowingSlots: Schema = {
  ...schema,
  attributes: {
    ...schema.attributes,
    '*': [...(schema.attributes?.['*'] ?? []), 'dataComponentSlot'],
  },
};

/** Names that the page itself uses; raw HTML may not take them. */
const ownIds = /^(?:__docusaurus|site-menu$)/u;

/**
 * Takes out of a page whatever could run or disturb it: only the elements and attributes that prose needs are left.
 *
 * Components, which the sanitizer does not know, are replaced by numbered slots while it works, and put back after. Raw
 * HTML cannot claim a slot: the attribute that numbers it is taken off every element first.
 */
export function rehypeSanitizeAroundComponents(): (root: Root) => Root {
  return (root) => sanitizeTree(root);
}

function sanitizeTree(root: Root): Root {
  const components: ElementContent[] = [];
  visit(root, (node, index, parent) => {
    if (node.type === 'element') delete node.properties.dataComponentSlot;
    const isComponent = (node.type as string).startsWith('mdx');
    if (!isComponent || !parent || index === undefined) return undefined;
    const inline = (node.type as string) === 'mdxJsxTextElement';
    const placeholder: Element = {
      type: 'element',
      tagName: inline ? 'span' : 'div',
      properties: {dataComponentSlot: String(components.length)},
      children: [],
    };
    components.push(node as ElementContent);
    parent.children[index] = placeholder;
    // Its children are sanitized when it is put back.
    return SKIP;
  });
  const clean = sanitize(root, allowingSlots) as Root;
  const headingIds = new Set<unknown>();
  visit(clean, 'element', (node, index, parent) => {
    const number = node.properties.dataComponentSlot;
    if (number !== undefined && parent && index !== undefined) {
      const component = components[Number(number)];
      if (component) parent.children[index] = sanitizeInside(component);
      return SKIP;
    }
    takeAddressesOut(node);
    if (/^h[1-6]$/u.test(node.tagName)) headingIds.add(node.properties.id);
    else if (headingIds.has(node.properties.id) || ownIds.test(String(node.properties.id)))
      delete node.properties.id;
    return undefined;
  });
  return clean;
}

/** An image of another site would tell that site who reads the page. */
function takeAddressesOut({properties}: Element): void {
  delete properties.srcSet;
  // Browsers pass over white space and control characters, and take a backslash for a slash.
  const address = String(properties.src).replaceAll(/[\0-\x20]/gu, '');
  if (/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(address)) delete properties.src;
}

function sanitizeInside(component: ElementContent): ElementContent {
  if (!('children' in component)) return component;
  const {children} = sanitizeTree({type: 'root', children: component.children});
  return {...component, children: children as ElementContent[]};
}

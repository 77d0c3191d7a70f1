import type {Heading, Root} from 'mdast';
import {visitBlocks} from './visit-blocks';

declare module 'mdast' {
  interface HeadingData {
    /** The anchor that the author has chosen: `on-call` in `## Call {#on-call}`. */
    explicitId?: string;
  }
}

/**
 * `{#on-call}` as Docusaurus has it, or `{: #on-call .wide}` as kramdown and MkDocs do, at the end of a heading; spaces are
 * gone through once.
 */
const explicit = /(?<!\s)\s*\{:?\s*#([^\s{}#]+)(?:\s[^{}]*)?\}\s*$/u;

/** Takes the ids that authors have written off the ends of headings, and keeps them as their anchors. */
export function readHeadingIds(root: Root, source: string): void {
  visitBlocks(root, (node) => {
    if (node.type !== 'heading') return undefined;
    const last = node.children.at(-1)?.position?.end.offset;
    const start = node.position?.start.offset ?? 0;
    // From the source: between two underscores in an id Markdown reads emphasis.
    const match = last === undefined ? null : explicit.exec(source.slice(start, last));
    if (!match) return undefined;
    const [, id = ''] = match;
    cutAt(node, start + match.index);
    node.data = {...node.data, explicitId: id};
    return undefined;
  });
}

/** Leaves of a heading what stands before an offset. */
function cutAt(heading: Heading, offset: number): void {
  heading.children = heading.children.flatMap((child) => {
    const {start, end} = child.position ?? {};
    if ((start?.offset ?? 0) >= offset) return [];
    if (child.type !== 'text' || (end?.offset ?? 0) <= offset) return [child];
    const [value = ''] = child.value.split(/(?<!\s)\s*\{:?\s*#[^{]*$/u);
    return value === '' ? [] : [{...child, value}];
  });
}

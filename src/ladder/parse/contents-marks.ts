import type {Root, RootContent} from 'mdast';

/** What asks a site builder for a table of contents, which every page of this site has anyway. */
const wanted = /^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|[*+-]\s+\S.*\s+\{:\s*toc\b[^{}]*\}|\$\{toc\})\s*$/iu;

/** Takes out the lines that ask for a table of contents. */
export function dropContentsMarks(root: Root, source: string): void {
  const isMark = ({type, position}: RootContent): boolean =>
    (type === 'paragraph' || type === 'list') &&
    wanted.test(
      source.slice(position?.start.offset, position?.end.offset).replaceAll(/\s+/gu, ' '),
    );
  root.children = root.children.filter((node) => !isMark(node));
}

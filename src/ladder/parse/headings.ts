import GithubSlugger, {slug} from 'github-slugger';
import type {Heading, Root} from 'mdast';
import {expandShortcodes, splitEmoji, wordsOf} from './words';
import {visitBlocks} from './visit-blocks';

/** What a heading says and where links to it lead. */
export interface HeadingParts {
  readonly name: string;
  readonly emoji: string | undefined;
  readonly anchor: string;
  readonly otherAnchors: readonly string[];
}

/**
 * Names every heading of a page and gives each an anchor of its own.
 *
 * The anchor is the slug of the heading's words (github-slugger, as Docusaurus and Git hosts make it) without the emoji:
 * it outlives a change of emoji. An id that the author has written, `## Call {#on-call}`, goes before it. Links made on a
 * Git host keep the emoji's place as a dash, so that form leads here too.
 *
 * @param root - the tree of the page
 * @param written - a heading's words before any repair, as a Git host would slug them
 * @returns the parts of each heading
 */
export function nameHeadings(
  root: Root,
  written: (heading: Heading) => string,
): Map<Heading, HeadingParts> {
  const anchors = new GithubSlugger();
  const named = new Map<Heading, HeadingParts>();
  const headings: Heading[] = [];
  visitBlocks(root, (node) => {
    if (node.type === 'heading') headings.push(node);
    return undefined;
  });
  const explicit = new Map<string, Heading>();
  for (const heading of headings) {
    const id = heading.data?.explicitId;
    if (id !== undefined && !explicit.has(id)) explicit.set(id, heading);
  }
  // What is made of a name gives way to what an author has chosen.
  for (const id of explicit.keys()) anchors.slug(id, true);
  for (const heading of headings) {
    const words = wordsOf(heading);
    const {emoji, name} = splitEmoji(expandShortcodes(words));
    const id = heading.data?.explicitId ?? '';
    const own = explicit.get(id) === heading ? id : anchors.slug(name || 'section');
    named.set(heading, {
      name: name || words,
      emoji,
      anchor: own,
      otherAnchors: [name || words, words, written(heading)].map((text) => slug(text)),
    });
  }
  const taken = new Set([...named.values()].map(({anchor}) => anchor));
  for (const [heading, parts] of named) {
    const otherAnchors = [...new Set(parts.otherAnchors)].filter((other) => !taken.has(other));
    otherAnchors.forEach((other) => taken.add(other));
    named.set(heading, {...parts, otherAnchors});
  }
  return named;
}

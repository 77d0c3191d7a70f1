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
 * it outlives a change of emoji. Links made on a Git host keep the emoji's place as a dash, so that form leads here too.
 *
 * @param root - the tree of the page; shortcodes in its headings are expanded in place
 * @param written - a heading's words before any repair, as a Git host would slug them
 * @returns the parts of each heading
 */
export function nameHeadings(
  root: Root,
  written: (heading: Heading) => string,
): Map<Heading, HeadingParts> {
  const anchors = new GithubSlugger();
  const named = new Map<Heading, HeadingParts>();
  visitBlocks(root, (heading) => {
    if (heading.type !== 'heading') return undefined;
    const words = wordsOf(heading);
    const {emoji, name} = splitEmoji(expandShortcodes(words));
    named.set(heading, {
      name: name || words,
      emoji,
      anchor: anchors.slug(name || 'section'),
      otherAnchors: [words, written(heading)].map((text) => slug(text)),
    });
    return undefined;
  });
  const taken = new Set([...named.values()].map(({anchor}) => anchor));
  for (const [heading, parts] of named) {
    const otherAnchors = [...new Set(parts.otherAnchors)].filter((other) => !taken.has(other));
    otherAnchors.forEach((other) => taken.add(other));
    named.set(heading, {...parts, otherAnchors});
  }
  return named;
}

import {linkablesOf, type Linkable} from '../links/mint';
import type {Version} from './ladders-match';

/** What a change does to the links people may have copied, each link counted once a column. */
export interface LinkCounts {
  readonly reworded: number;
  readonly moved: number;
  readonly removed: number;
  readonly added: number;
}

/**
 * Counts what happens to links: to those of pages and sections as to those of lines. Of what moved it counts pages and
 * sections alone; where a line stands is a matter of its comparison.
 */
export function countLinks(before: Version, after: Version): LinkCounts {
  const was = linksOf(before);
  const is = linksOf(after);
  const kept = [...was].flatMap(([id, old]) => {
    const now = is.get(id);
    return now ? [{old, now}] : [];
  });
  return {
    reworded: kept.filter(({old, now}) => old.words !== now.words).length,
    moved: kept.filter(({old, now}) => old.place !== now.place).length,
    removed: was.size - kept.length,
    added: is.size - kept.length,
  };
}

interface Link {
  /** What the page of the link shows. */
  readonly words: string;
  readonly place?: string | undefined;
}

function linksOf({ladder, ids}: Version): Map<string, Link> {
  const links = new Map<string, Link>();
  const note = (target: Linkable, link: Link): void => {
    const id = ids.get(target);
    if (id !== undefined) links.set(id, link);
  };
  for (const page of ladder.pages) {
    note(page, {words: page.title, place: page.path});
    for (const {target} of linkablesOf(page)) {
      // A section goes with its page: its link has moved when it stands on another.
      if ('text' in target) note(target, {words: target.text});
      else note(target, {words: target.name, place: ids.get(page)});
    }
  }
  return links;
}

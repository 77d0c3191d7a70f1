import Link from '@docusaurus/Link';
import menu from '@generated/ladder/default/menu.json';
import type {ReactNode} from 'react';
import type {MenuItem} from '../ladder/menu';
import {say} from './language';

interface Props {
  /** The permalink of the page. */
  readonly here: string;
}

/** The levels before and after a page in its own track; other pages have the pages beside them in their folder. */
export function TrackNeighbours({here}: Props): ReactNode {
  const siblings = siblingsOf(menu, here);
  const index = siblings.findIndex(({href}) => href === here);
  const previous = siblings[index - 1];
  const next = siblings[index + 1];
  if (index < 0 || (!previous && !next)) return null;
  return (
    <nav className="neighbours" aria-label={say`Previous and next in this track`}>
      {previous && <Neighbour item={previous} relation="previous" />}
      {next && <Neighbour item={next} relation="next" />}
    </nav>
  );
}

function Neighbour({
  item: {href, label},
  relation,
}: {
  readonly item: MenuItem;
  readonly relation: 'previous' | 'next';
}): ReactNode {
  return (
    <Link
      to={href ?? ''}
      className={`neighbour neighbour--${relation}`}
      rel={relation === 'next' ? 'next' : 'prev'}
    >
      <span className="neighbour__relation">{relation === 'next' ? say`Next` : say`Previous`}</span>
      <span className="neighbour__label">{label}</span>
    </Link>
  );
}

function siblingsOf(items: readonly MenuItem[], here: string): MenuItem[] {
  const pages = items.filter((item) => !item.items);
  const current = pages.find(({href}) => href === here);
  if (!current) return items.flatMap((item) => siblingsOf(item.items ?? [], here));
  // Levels lead to levels, and guides to guides.
  return pages.filter(({rank}) => (rank === undefined) === (current.rank === undefined));
}

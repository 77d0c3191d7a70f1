import Link from '@docusaurus/Link';
import type {PropSidebar, PropSidebarItem} from '@docusaurus/plugin-content-docs';
import type {ReactNode} from 'react';

type LinkItem = Extract<PropSidebarItem, {type: 'link'}>;

interface Props {
  /** The whole menu. */
  readonly items: PropSidebar;
  /** The permalink of the page. */
  readonly here: string;
}

/** The levels before and after a page in its own track; other pages have the pages beside them in their folder. */
export function TrackNeighbours({items, here}: Props): ReactNode {
  const siblings = siblingsOf(items, here);
  const index = siblings.findIndex(({href}) => href === here);
  const previous = siblings[index - 1];
  const next = siblings[index + 1];
  if (index < 0 || (!previous && !next)) return null;
  return (
    <nav className="neighbours" aria-label="Previous and next in this track">
      {previous && <Neighbour item={previous} relation="Previous" />}
      {next && <Neighbour item={next} relation="Next" />}
    </nav>
  );
}

function Neighbour({
  item: {href, label},
  relation,
}: {
  readonly item: LinkItem;
  readonly relation: 'Previous' | 'Next';
}): ReactNode {
  return (
    <Link
      to={href}
      className={`neighbour neighbour--${relation.toLowerCase()}`}
      rel={relation === 'Next' ? 'next' : 'prev'}
    >
      <span className="neighbour__relation">{relation}</span>
      <span className="neighbour__label">{label}</span>
    </Link>
  );
}

function siblingsOf(items: PropSidebar, here: string): LinkItem[] {
  const links = items.filter((item) => item.type === 'link');
  const current = links.find(({href}) => href === here);
  if (current) {
    // Levels lead to levels, and guides to guides.
    const isLevel = ({customProps}: LinkItem): boolean => customProps?.rank !== undefined;
    return links.filter((item) => isLevel(item) === isLevel(current));
  }
  return items.flatMap((item) => (item.type === 'category' ? siblingsOf(item.items, here) : []));
}

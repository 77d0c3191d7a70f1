import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import useBaseUrl from '@docusaurus/useBaseUrl';
import menu from '@generated/ladder/default/menu.json';
import type {ReactNode} from 'react';
import {menuAround, menuWithoutLevels, type MenuItem} from '../ladder/menu';
import {RankMark} from './RankMark';
import {say} from './language';

/** The ladder's menu: tracks and their levels, then the other pages. */
export function LadderMenu(): ReactNode {
  const here = withSlash(useLocation().pathname);
  const isHome = here === useBaseUrl('/');
  const {items, isCut} = isHome
    ? {items: menuWithoutLevels(menu), isCut: false}
    : menuAround(menu, here);
  return (
    <nav aria-label={say`Ladder`} className="ladder-menu">
      {isCut && (
        <Link to="/" className="ladder-menu__all">
          {say`All tracks`}
        </Link>
      )}
      <MenuList items={items} here={here} />
      {/* The bar has no room for them on a phone, or where text is large. */}
      <Link to="/compare/" className="ladder-menu__narrow">
        {say`Compare two levels`}
      </Link>
      <Link to="/review/" className="ladder-menu__narrow">
        {say`Review sheets`}
      </Link>
    </nav>
  );
}

interface ListProps {
  readonly items: readonly MenuItem[];
  readonly here: string;
}

function MenuList({items, here}: ListProps): ReactNode {
  if (items.length === 0) return null;
  const isTrack = items.some(({rank}) => rank !== undefined);
  return (
    <ul className={isTrack ? 'ladder-menu__levels' : undefined}>
      {items.map((item) =>
        item.items ? (
          <li key={item.label} className="ladder-menu__folder">
            <FolderName item={item} here={here} />
            <MenuList items={item.items} here={here} />
          </li>
        ) : (
          <li key={item.href}>
            <PageLink item={item} here={here} />
          </li>
        ),
      )}
    </ul>
  );
}

interface ItemProps {
  readonly item: MenuItem;
  readonly here: string;
}

function FolderName({item: {label, href}, here}: ItemProps): ReactNode {
  if (href === undefined) return <span className="ladder-menu__track">{label}</span>;
  return (
    <Link to={href} className="ladder-menu__track" {...currentAt(href, here)}>
      {label}
    </Link>
  );
}

function PageLink({item: {label, href, rank, role}, here}: ItemProps): ReactNode {
  return (
    <Link to={href ?? ''} {...currentAt(href, here)}>
      {rank !== undefined && role ? (
        <>
          <RankMark rank={rank} className="ladder-menu__rank" />
          <span>{role}</span>
        </>
      ) : (
        label
      )}
    </Link>
  );
}

function currentAt(href: string | undefined, here: string): {'aria-current'?: 'page'} {
  return href !== undefined && withSlash(href) === here ? {'aria-current': 'page'} : {};
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

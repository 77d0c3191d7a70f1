import Link from '@docusaurus/Link';
import type {
  PropSidebar,
  PropSidebarItem,
  PropSidebarItemCategory,
} from '@docusaurus/plugin-content-docs';
import {useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';
import {menuAround} from './menu-around';

type LinkItem = Extract<PropSidebarItem, {type: 'link'}>;

/** The ladder's menu: tracks and their levels, then the other pages. Folders open natively. */
export function LadderMenu({items}: {readonly items: PropSidebar}): ReactNode {
  const here = withSlash(useLocation().pathname);
  const {items: shown, isCut} = menuAround(items, here);
  return (
    <nav aria-label="Ladder" className="ladder-menu">
      {isCut && (
        <Link to="/" className="ladder-menu__all">
          All tracks
        </Link>
      )}
      <MenuList items={shown} here={here} />
    </nav>
  );
}

function MenuList({items, here}: {readonly items: PropSidebar; readonly here: string}): ReactNode {
  return (
    <ul>
      {items.map((item) => {
        if (item.type === 'category')
          return <MenuFolder key={item.label} category={item} here={here} />;
        if (item.type === 'link') {
          return (
            <li key={item.href}>
              <MenuLink item={item} here={here} />
            </li>
          );
        }
        return null;
      })}
    </ul>
  );
}

function MenuFolder({
  category,
  here,
}: {
  readonly category: PropSidebarItemCategory;
  readonly here: string;
}): ReactNode {
  return (
    <li className="ladder-menu__folder">
      {category.href ? (
        <Link
          to={category.href}
          className="ladder-menu__track"
          {...(withSlash(category.href) === here && {'aria-current': 'page'})}
        >
          {category.label}
        </Link>
      ) : (
        <span className="ladder-menu__track">{category.label}</span>
      )}
      <MenuList items={category.items} here={here} />
    </li>
  );
}

function MenuLink({
  item: {href, label, customProps},
  here,
}: {
  readonly item: LinkItem;
  readonly here: string;
}): ReactNode {
  const {rank, role} = customProps ?? {};
  const isLevel = typeof rank === 'string' && typeof role === 'string' && role !== '';
  return (
    <Link to={href} {...(withSlash(href) === here && {'aria-current': 'page'})}>
      {isLevel ? (
        <>
          <span className="ladder-menu__rank">{rank}</span> <span>{role}</span>
        </>
      ) : (
        label
      )}
    </Link>
  );
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

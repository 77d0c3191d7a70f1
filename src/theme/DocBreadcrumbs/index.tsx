import Link from '@docusaurus/Link';
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import type {ReactNode} from 'react';
import {say} from '@site/src/components/language';

/** Where a page stands: the ladder, its track, itself. */
export default function DocBreadcrumbs(): ReactNode {
  const steps = useSidebarBreadcrumbs();
  if (!steps) return null;
  return (
    <nav aria-label={say`Breadcrumbs`}>
      <ol className="breadcrumbs">
        <li>
          <Link to="/">{say`Ladder`}</Link>
        </li>
        {steps.map(({label, href}, index) => {
          const isHere = index === steps.length - 1;
          return (
            <li key={label} {...(isHere && {'aria-current': 'page' as const})}>
              {href && !isHere ? <Link to={href}>{label}</Link> : label}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

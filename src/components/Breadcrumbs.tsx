import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {say} from './language';

interface Props {
  readonly steps: readonly {readonly label: string; readonly to?: string}[];
}

/** Where a page stands: the ladder, what it is of, itself. */
export function Breadcrumbs({steps}: Props): ReactNode {
  return (
    <nav aria-label={say`Breadcrumbs`}>
      <ol className="breadcrumbs">
        <li>
          <Link to="/">{say`Ladder`}</Link>
        </li>
        {steps.map(({label, to}, index) => (
          <li key={label} {...(index === steps.length - 1 && {'aria-current': 'page' as const})}>
            {to === undefined ? label : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {say} from '../language';

interface Props {
  readonly steps: readonly {readonly label: string; readonly to?: string}[];
}

/** Where a comparison stands: the ladder, what it is about, itself. */
export function ComparePath({steps}: Props): ReactNode {
  return (
    <nav aria-label={say`Breadcrumbs`}>
      <ol className="breadcrumbs">
        <li>
          <Link to="/">{say`Ladder`}</Link>
        </li>
        {steps.map(({label, to}) => (
          <li key={label} {...(to === undefined && {'aria-current': 'page' as const})}>
            {to === undefined ? label : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {HomeData} from '../ladder/home-data';
import {say} from './language';

/** The pages of a ladder that has no levels. */
export function PageList({pages}: Pick<HomeData, 'pages'>): ReactNode {
  return (
    <ul className="page-list" aria-label={say`Pages`}>
      {pages.map(({title, permalink}) => (
        <li key={permalink}>
          <Link to={permalink}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

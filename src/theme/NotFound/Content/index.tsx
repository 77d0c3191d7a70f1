import Link from '@docusaurus/Link';
import {SkipToContentFallbackId} from '@docusaurus/theme-common';
import home from '@generated/ladder/default/home.json';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {say} from '@site/src/components/language';

/** Nothing is here: say so, and offer what there is. */
export default function NotFoundContent(): ReactNode {
  const {tracks} = home;
  return (
    <main id={SkipToContentFallbackId}>
      <Heading as="h1">{say`There is no page at this address`}</Heading>
      <p>
        {say`It may have been renamed, or the link may have lost a letter on its way. Every level is one step from here.`}
      </p>
      <ul>
        {tracks.map(({name, permalink}) => (
          <li key={permalink}>
            <Link to={permalink}>{name}</Link>
          </li>
        ))}
        <li>
          <Link to="/">{say`The whole ladder`}</Link>
        </li>
      </ul>
    </main>
  );
}

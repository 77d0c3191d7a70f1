import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {HomeData} from '../ladder/home-data';
import {say} from './language';

interface Props {
  readonly doors: HomeData['texts']['doors'];
  readonly guides: HomeData['guides'];
  readonly about?: NonNullable<HomeData['about']>;
  readonly repository?: string;
}

/** One door for each kind of reader; it leads to the guides that say they are for them. */
export function ReaderDoors({doors, guides, about, repository}: Props): ReactNode {
  return (
    <section className="doors" aria-label={say`Where to begin`}>
      <Heading as="h2" className="visually-hidden">
        {say`Where to begin`}
      </Heading>
      <ul>
        {doors.map(({audience, title, text}) => (
          <li key={audience} className="door">
            <Heading as="h3">{title}</Heading>
            <p>{text}</p>
            <ul className="door__links">
              {guides[audience].map((guide) => (
                <li key={guide.permalink}>
                  <Link to={guide.permalink}>{guide.title}</Link>
                </li>
              ))}
              {audience === 'engineer' && about && (
                <li>
                  <Link to={about.permalink}>{about.title}</Link>
                </li>
              )}
              {audience === 'contributor' && repository !== undefined && (
                <li>
                  <Link href={repository}>{say`The ladder’s files`}</Link>
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

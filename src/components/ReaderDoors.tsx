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
            <DoorLinks
              links={[
                ...guides[audience],
                ...(audience === 'engineer' && about ? [about] : []),
                ...(audience === 'contributor' && repository !== undefined
                  ? [{permalink: repository, title: say`The ladder’s files`}]
                  : []),
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LinkTo {
  readonly permalink: string;
  readonly title: string;
}

/** Where a door leads; some ladders have nothing behind one. */
function DoorLinks({links}: {readonly links: readonly LinkTo[]}): ReactNode {
  if (links.length === 0) return null;
  return (
    <ul className="door__links">
      {links.map(({permalink, title}) => (
        <li key={permalink}>
          <Link to={permalink}>{title}</Link>
        </li>
      ))}
    </ul>
  );
}

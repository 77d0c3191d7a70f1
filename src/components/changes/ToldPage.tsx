import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {trackOfLevel} from '@site/src/ladder/changes/changes-address';
import {sayWhole} from '@site/src/ladder/changes/say-told';
import type {ToldPage as Told} from '@site/src/ladder/changes/told';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {counted, say} from '../language';
import {LadderLink} from '../LadderLink';
import {Successors, ToldLine} from './ToldLine';

interface Props {
  readonly page: Told;
  /** Absent where the page has been told of before on the same day. */
  readonly anchor: string | undefined;
  readonly heading: 'h3' | 'h4';
}

/** What became of one page at once. */
export function ToldPage({page, anchor, heading: Title}: Props): ReactNode {
  const {title, track, level, address, lines, sections, now} = page;
  const whole = sayWhole(page, {say, counted});
  const {collectAnchor} = useBrokenLinks();
  if (anchor !== undefined) collectAnchor(anchor);
  return (
    <section
      className="told"
      id={anchor}
      data-level={level || undefined}
      data-track={level === '' ? undefined : trackOfLevel(level)}
      data-lines={lines}
    >
      <Heading as={Title}>
        <LadderLink to={address}>{title}</LadderLink>
        {track !== '' && <span className="told__track">{track}</span>}
      </Heading>
      {whole !== undefined && <p>{whole}</p>}
      {now && <Successors now={now} />}
      {sections.map(({name, changes}) => (
        <div key={name} className="told__area">
          {name !== '' && <p>{name}</p>}
          <ul>
            {changes.map((told, index) => (
              <ToldLine key={index} told={told} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

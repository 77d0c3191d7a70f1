import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {trackOfLevel} from '@site/src/ladder/changes/changes-address';
import type {ToldPage as Told} from '@site/src/ladder/changes/told';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {counted, say} from '../language';
import {LadderLink} from './LadderLink';
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
  const whole = whatBecame(page);
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

/** What became of the page as a whole, or how much of one that is no level. */
function whatBecame({level, state, lines}: Told): string | undefined {
  const isLevel = level !== '';
  if (state === 'removed') return isLevel ? say`This level is gone.` : say`This page is gone.`;
  if (state === 'added' && lines === 0) return isLevel ? say`New level.` : say`New page.`;
  if (state === 'added' && isLevel)
    return counted(lines)`New level, with 1 line.|New level, with ${lines} lines.`;
  if (state === 'added')
    return counted(lines)`New page, with 1 line.|New page, with ${lines} lines.`;
  if (isLevel || lines === 0) return undefined;
  return counted(lines)`1 line changed.|${lines} lines changed.`;
}

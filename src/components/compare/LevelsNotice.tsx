import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {CompareChoice} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import {likelyLevels} from '../../ladder/compare/level-names';
import {levelTitle} from '../../ladder/compare/level-title';
import {shortName} from './name-levels';
import {rich, say} from '../language';

type Levels = CompareList['levels'];

interface UnknownProps {
  readonly side: 'from' | 'to';
  readonly name: string;
  readonly levels: Levels;
  readonly onChoose: (name: string) => void;
}

/** A level that an address names and the ladder does not have. */
export function UnknownLevel({side, name, levels, onChoose}: UnknownProps): ReactNode {
  const likely = likelyLevels(name, levels);
  return (
    <div className="compare-notice" role="alert" data-side={side}>
      <p>
        <strong>{say`There is no level “${name}” in the ladder.`}</strong>{' '}
        {likely.length > 0
          ? say`It may have been renamed or taken out since this link was made. Choose another above, or take one that is near:`
          : say`It may have been renamed or taken out since this link was made. Choose another above.`}
      </p>
      <ul>
        {likely.map((level) => (
          <li key={level.name}>
            <button
              type="button"
              className="quiet-button"
              onClick={() => {
                onChoose(level.name);
              }}
            >
              {levelTitle(level)}, {level.track}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Two levels whose data could not be fetched. */
export function LevelsNotLoaded({
  from,
  to,
}: Record<keyof CompareChoice & ('from' | 'to'), Levels[number]>): ReactNode {
  const reload = (
    <button
      type="button"
      className="quiet-button"
      onClick={() => {
        location.reload();
      }}
    >
      {say`load the page again`}
    </button>
  );
  return (
    <p className="compare-notice" role="alert">
      {rich`The two levels could not be loaded. Check the connection and ${reload}; ${(<Link to={from.permalink}>{shortName(from, to)}</Link>)} and ${(<Link to={to.permalink}>{shortName(to, from)}</Link>)} have pages of their own.`}
    </p>
  );
}

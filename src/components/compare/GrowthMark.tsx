import type {ReactNode} from 'react';
import {isClimb} from '../../ladder/compare/compare-levels';
import type {Growth} from '../../ladder/compare/compare-lines';
import type {LevelLabel} from '../../ladder/compare/level-data';
import {shortName} from './name-levels';
import {say} from '../language';

interface Sides {
  readonly from: LevelLabel;
  readonly to: LevelLabel;
}

const signs = {new: '+', grows: '↑', stays: '=', ends: '−', moves: '→'};

/** What becomes of a concern from one level to another, or of a line between two days, by a sign and a word. */
export function GrowthMark({growth, from, to}: Sides & {readonly growth: Growth}): ReactNode {
  const isUp = isClimb(from, to);
  const sign = growth === 'grows' && !isUp ? '≠' : signs[growth];
  return (
    <span className={`growth growth--${growth}`}>
      <span
        className={growth === 'moves' ? 'growth__sign arrow' : 'growth__sign'}
        aria-hidden="true"
      >
        {sign}
      </span>{' '}
      {(to.on === undefined ? growthWords(from, to, isUp) : changeWords())[growth]}
    </span>
  );
}

/** From a level to a higher one of its track things are new and grow; between any two they differ. */
function growthWords(from: LevelLabel, to: LevelLabel, isUp: boolean): Record<Growth, string> {
  const name = shortName(to, from);
  return {
    new: isUp ? say`New at ${name}` : say`Only ${name}`,
    grows: isUp ? say`Grows` : say`Differs`,
    stays: isUp ? say`Stays` : say`The same`,
    ends: say`Only ${shortName(from, to)}`,
    moves: say`In another area`,
  };
}

function changeWords(): Record<Growth, string> {
  return {
    new: say`New line`,
    grows: say`Changed`,
    stays: say`The same`,
    ends: say`Gone`,
    moves: say`Moved`,
  };
}

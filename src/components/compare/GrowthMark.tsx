import clsx from 'clsx';
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
      <span className={clsx('growth__sign', growth === 'moves' && 'arrow')} aria-hidden="true">
        {sign}
      </span>{' '}
      {to.on === undefined ? growthWords(growth, from, to, isUp) : changeWords(growth)}
    </span>
  );
}

/** From a level to a higher one of its track things are new and grow; between any two they differ. */
function growthWords(growth: Growth, from: LevelLabel, to: LevelLabel, isUp: boolean): string {
  switch (growth) {
    case 'new':
      return isUp ? say`New at ${shortName(to, from)}` : say`Only ${shortName(to, from)}`;
    case 'ends':
      return say`Only ${shortName(from, to)}`;
    case 'grows':
      return isUp ? say`Grows` : say`Differs`;
    case 'stays':
    case 'moves':
      return isUp ? say`Stays` : say`The same`;
  }
}

function changeWords(growth: Growth): string {
  return {
    new: say`New line`,
    grows: say`Changed`,
    stays: say`The same`,
    ends: say`Gone`,
    moves: say`Moved`,
  }[growth];
}

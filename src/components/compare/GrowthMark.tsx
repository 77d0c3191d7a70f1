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

const signs = {new: '+', grows: '↑', stays: '=', ends: '−'};

/** What becomes of a concern from one level to another, by a sign and a word. */
export function GrowthMark({growth, from, to}: Sides & {readonly growth: Growth}): ReactNode {
  const isUp = isClimb(from, to);
  const sign = growth === 'grows' && !isUp ? '≠' : signs[growth];
  return (
    <span className={`growth growth--${growth}`}>
      <span className="growth__sign" aria-hidden="true">
        {sign}
      </span>{' '}
      {growthWords(growth, from, to, isUp)}
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
      return isUp ? say`Stays` : say`The same`;
  }
}

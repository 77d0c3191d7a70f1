import type {ReactNode} from 'react';
import {sumOfDays} from '../../ladder/compare/compare-days';
import type {Comparison} from '../../ladder/compare/compare-levels';
import {counted, locale, say} from '../language';

/** How many lines are new, reworded, moved and gone between two days. */
export function SumOfDays({comparison: {areas}}: {readonly comparison: Comparison}): ReactNode {
  const {came, changed, moved, went} = sumOfDays(areas);
  const counts = [
    came > 0 && counted(came)`1 new line|${came} new lines`,
    changed > 0 && counted(changed)`1 reworded|${changed} reworded`,
    moved > 0 && counted(moved)`1 moved|${moved} moved`,
    went > 0 && counted(went)`1 gone|${went} gone`,
  ].filter((words) => words !== false);
  const list = new Intl.ListFormat(locale, {type: 'unit', style: 'short'}).format(counts);
  return (
    <p className="compare__sum">
      {counts.length > 0 ? say`Since then: ${list}.` : say`No line has changed since then.`}
    </p>
  );
}

import Link from '@docusaurus/Link';
import {useMemo, type ReactNode} from 'react';
import {compareLevels, type AreaPair} from '../../ladder/compare/compare-levels';
import type {LevelData} from '../../ladder/compare/level-data';
import {textOf} from '../../ladder/compare/line-parts';
import {ExamplesSwitch} from '../ExamplesSwitch';
import {ComparedArea} from './ComparedArea';
import {ComparedFacts, NotStated} from './ComparedFacts';
import {Words} from './Line';
import {shortName} from './name-levels';
import {SideSwitch} from './SideSwitch';

interface Props {
  readonly from: LevelData;
  readonly to: LevelData;
  readonly onlyDifferences?: boolean;
}

/** Two levels side by side: summaries, facts, then area by area. On a phone one stands under the other. */
export function ComparisonView({from, to, onlyDifferences = false}: Props): ReactNode {
  const comparison = useMemo(() => compareLevels(from, to), [from, to]);
  const facts = comparison.facts.filter(({same}) => !(onlyDifferences && same));
  const areas = comparison.areas.filter(({differs}) => !onlyDifferences || differs);
  const hasExamples = areas.some(
    ({from: first, to: second}) =>
      (first?.examples.length ?? 0) + (second?.examples.length ?? 0) > 0,
  );
  const sameSummary = textOf(from.summary ?? []) === textOf(to.summary ?? []);
  const columns = [
    {side: 'from', level: from, other: to},
    {side: 'to', level: to, other: from},
  ] as const;
  return (
    <div className="compare">
      <SideSwitch from={from} to={to} />
      <div className="compare__heads compare__row">
        {columns.map(({side, level: {rank, role, track, permalink}}) => (
          <p key={side} className={`compare__head compare__${side}`}>
            <Link to={permalink}>
              <span className="rank">{rank}</span> <span className="compare__role">{role}</span>
            </Link>{' '}
            <span className="compare__track">{track}</span>
          </p>
        ))}
      </div>
      {(from.summary ?? to.summary) && !(onlyDifferences && sameSummary) && (
        <div className="compare__row compare__summaries">
          {columns.map(({side, level, other}) => (
            <div key={side} className={`compare__${side}`}>
              <p className="compare__side-label">{shortName(level, other)}</p>
              {level.summary ? <Words parts={level.summary} /> : <NotStated />}
            </div>
          ))}
        </div>
      )}
      <ComparedFacts facts={facts} from={from} to={to} />
      {hasExamples && <ExamplesSwitch />}
      {areas.map((area) => {
        const id = anchorOf(area, comparison.areas);
        return <ComparedArea key={id} {...{area, id, from, to, onlyDifferences}} />;
      })}
      {onlyDifferences && areas.length + facts.length === 0 && (
        <p className="compare__note">The two levels say the same, word for word.</p>
      )}
    </div>
  );
}

/** An area's anchor is that on the second level's page, or on the first's where only that has the area. */
function anchorOf({from, to}: AreaPair, all: readonly AreaPair[]): string {
  if (to?.anchor !== undefined) return to.anchor;
  const anchor = from?.anchor ?? 'above';
  return all.some((other) => other.to?.anchor === anchor) ? `${anchor}-before` : anchor;
}

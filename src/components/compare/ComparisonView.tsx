import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {isClimb, type Comparison} from '../../ladder/compare/compare-levels';
import type {Growth} from '../../ladder/compare/compare-lines';
import {sumOfConcerns} from '../../ladder/compare/other-areas';
import {ExamplesSwitch} from '../ExamplesSwitch';
import {ComparedArea} from './ComparedArea';
import {ComparedFacts} from './ComparedFacts';
import type {Sides} from './CompareTable';
import {dayName, nameOfArea, shortName} from './name-levels';
import {SideSwitch} from './SideSwitch';
import {RankMark} from '../RankMark';
import {counted, locale, say} from '../language';

interface Props extends Sides {
  readonly comparison: Comparison;
  /** How much differs, where it is not a matter of concerns. */
  readonly sum?: ReactNode;
  readonly onlyDifferences?: boolean;
}

/** Two levels side by side: what they are as a whole, then area by area. On a phone one stands under the other. */
export function ComparisonView({
  from,
  to,
  comparison,
  sum,
  onlyDifferences = false,
}: Props): ReactNode {
  const facts = comparison.facts.filter(({same}) => !(onlyDifferences && same));
  const areas = comparison.areas.filter(({differs}) => !onlyDifferences || differs);
  const hasExamples = areas.some(
    (area) => (area.from?.examples.length ?? 0) + (area.to?.examples.length ?? 0) > 0,
  );
  // On a phone the second line stands only where it tells the two apart.
  const isToldApart = to.on !== undefined || from.track !== to.track;
  return (
    <div className="compare">
      <SideSwitch from={from} to={to} />
      <div className={isToldApart ? 'compare__heads has-two-lines' : 'compare__heads'}>
        {([from, to] as const).map(({rank, role, track, permalink, on}, index) => (
          <p key={index} className="compare__head">
            <Link to={permalink}>
              <RankMark rank={rank} />
              <span className="compare__role">{role}</span>
            </Link>{' '}
            <span className="compare__track">{on === undefined ? track : dayName(on)}</span>
          </p>
        ))}
      </div>
      <ComparedFacts facts={facts} onlyDifferences={onlyDifferences} from={from} to={to} />
      {areas.length > 1 && (
        <nav className="compare-page__links" aria-label={say`Areas of this comparison`}>
          <span className="compare-page__label">{say`Area`}</span>
          {areas.map((area) => (
            <Link key={area.id} to={`#${area.id}`}>
              {nameOfArea(area)}
            </Link>
          ))}
        </nav>
      )}
      {sum ?? <Sum comparison={comparison} from={from} to={to} />}
      {hasExamples && <ExamplesSwitch />}
      {areas.map((area) => (
        <ComparedArea key={area.id} {...{area, from, to, onlyDifferences}} />
      ))}
      {onlyDifferences && areas.length + facts.length === 0 && (
        <p className="compare__note">{say`Both say the same, word for word.`}</p>
      )}
    </div>
  );
}

/** How many concerns are new, grow and stay, where the levels name concerns and not all do the same. */
function Sum({comparison, from, to}: Sides & {readonly comparison: Comparison}): ReactNode {
  const sum = sumOfConcerns(comparison.areas);
  const isUp = isClimb(from, to);
  const [first, second] = [shortName(from, to), shortName(to, from)];
  const words: Record<Growth, (count: number) => string> = {
    new: (count) =>
      isUp ? counted(count)`${count} new at ${second}` : counted(count)`${count} only ${second}`,
    grows: (count) => counted(count)`${count} that differ`,
    stays: (count) => counted(count)`${count} the same`,
    ends: (count) => counted(count)`${count} only ${first}`,
    moves: (count) => counted(count)`${count} in different areas`,
  };
  const counts = (['new', 'grows', 'stays', 'ends', 'moves'] as const).flatMap((growth) =>
    sum[growth] > 0 ? [words[growth](sum[growth])] : [],
  );
  if (counts.length < 2) return null;
  const all = Object.values(sum).reduce((one, other) => one + other);
  const list = new Intl.ListFormat(locale, {type: 'unit', style: 'short'}).format(counts);
  return <p className="compare__sum">{counted(all)`${all} concerns: ${list}.`}</p>;
}

import Link from '@docusaurus/Link';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {isClimb, type AreaPair, type Comparison} from '../../ladder/compare/compare-levels';
import type {Growth} from '../../ladder/compare/compare-lines';
import {ExamplesSwitch} from '../ExamplesSwitch';
import {ComparedArea, nameOf} from './ComparedArea';
import {ComparedFacts} from './ComparedFacts';
import type {Sides} from './CompareTable';
import {dayName, shortName} from './name-levels';
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
  const areas = comparison.areas
    .filter(({differs}) => !onlyDifferences || differs)
    .map((area) => ({area, id: anchorOf(area, comparison.areas)}));
  const hasExamples = areas.some(
    ({area}) => (area.from?.examples.length ?? 0) + (area.to?.examples.length ?? 0) > 0,
  );
  // On a phone the second line stands only where it tells the two apart.
  const isToldApart = to.on !== undefined || from.track !== to.track;
  return (
    <div className="compare">
      <SideSwitch from={from} to={to} />
      <div className={clsx('compare__heads', isToldApart && 'has-two-lines')}>
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
          {areas.map(({area, id}) => (
            <Link key={id} to={`#${id}`}>
              {nameOf(area)}
            </Link>
          ))}
        </nav>
      )}
      {sum ?? <Sum comparison={comparison} from={from} to={to} />}
      {hasExamples && <ExamplesSwitch />}
      {areas.map(({area, id}) => (
        <ComparedArea key={id} {...{area, id, from, to, onlyDifferences}} />
      ))}
      {onlyDifferences && areas.length + facts.length === 0 && (
        <p className="compare__note">
          {to.on === undefined
            ? say`The two levels say the same, word for word.`
            : say`The level says the same on both days, word for word.`}
        </p>
      )}
    </div>
  );
}

/** How many concerns are new, grow and stay, where the levels name concerns and not all do the same. */
function Sum({comparison, from, to}: Sides & {readonly comparison: Comparison}): ReactNode {
  const concerns = comparison.areas
    .flatMap(({lines}) => lines.rows)
    .filter(({concern}) => concern !== undefined);
  const isUp = isClimb(from, to);
  const [first, second] = [shortName(from, to), shortName(to, from)];
  const words: Record<Exclude<Growth, 'moves'>, (count: number) => string> = {
    new: (count) =>
      isUp ? counted(count)`${count} new at ${second}` : counted(count)`${count} only ${second}`,
    grows: (count) =>
      isUp ? counted(count)`${count} that grow` : counted(count)`${count} that differ`,
    stays: (count) =>
      isUp ? counted(count)`${count} that stay` : counted(count)`${count} the same`,
    ends: (count) => counted(count)`${count} only ${first}`,
  };
  const counts = (['new', 'grows', 'stays', 'ends'] as const).flatMap((growth) => {
    const count = concerns.filter((row) => row.growth === growth).length;
    return count > 0 ? [words[growth](count)] : [];
  });
  if (counts.length < 2) return null;
  const {length: all} = concerns;
  const list = new Intl.ListFormat(locale, {type: 'unit', style: 'short'}).format(counts);
  return <p className="compare__sum">{counted(all)`${all} concerns: ${list}.`}</p>;
}

/** An area's anchor is that on the second level's page, or on the first's where only that has the area. */
function anchorOf({from, to}: AreaPair, all: readonly AreaPair[]): string {
  if (to?.anchor !== undefined) return to.anchor;
  const anchor = from?.anchor ?? 'above';
  return all.some((other) => other.to?.anchor === anchor) ? `${anchor}-before` : anchor;
}

import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {AreaPair} from '../../ladder/compare/compare-levels';
import type {LineData} from '../../ladder/compare/level-data';
import {Fold} from '../Fold';
import {CompareTable, type Side, type Sides, type TableRow} from './CompareTable';
import {comparedRow} from './compared-row';
import {markedWords, Words} from './Line';
import {LineList} from './LineList';
import {fullName, nameOfArea, notOn, shortName} from './name-levels';
import {say} from '../language';

interface Props extends Sides {
  readonly area: AreaPair;
  readonly onlyDifferences: boolean;
}

/** One competency area of two levels: a row for each concern, then what has none, then examples. */
export function ComparedArea({area, from, to, onlyDifferences}: Props): ReactNode {
  const {id, name, emoji, otherName} = area;
  const sides = {from, to};
  const absent = !area.from ? 'from' : !area.to ? 'to' : undefined;
  const rows = rowsOf(area, sides, onlyDifferences);
  return (
    <section className="compare-area" data-section={name}>
      <div className="area__head">
        {emoji && (
          <span className="area__emoji" aria-hidden="true">
            {emoji}
          </span>
        )}
        <Heading as="h2" id={id}>
          {nameOfArea(area)}
        </Heading>
      </div>
      {otherName && (
        <p className="compare__note">
          {to.on === undefined
            ? say`${shortName(from, to)} calls it “${otherName}”.`
            : say`It was called “${otherName}” then.`}
        </p>
      )}
      {absent && <p className="compare__note absent">{absentWords(sides[absent])}</p>}
      {rows.length > 0 && <CompareTable caption={nameOfArea(area)} rows={rows} {...sides} />}
    </section>
  );
}

function absentWords(level: Sides['from']): string {
  return level.on === undefined
    ? say`${fullName(level)} does not have this area.`
    : notOn(level.on);
}

function rowsOf(
  {from, to, lines, examples, sameSummary}: AreaPair,
  sides: Sides,
  onlyDifferences: boolean,
): TableRow[] {
  const areas = {from, to};
  const concerns = lines.rows.filter(({growth}) => !(onlyDifferences && growth === 'stays'));
  const shared = new Set<LineData>(examples.same.flatMap((pair) => [pair.from, pair.to]));
  const shown = (side: Side): LineData[] =>
    (areas[side]?.examples ?? []).filter((line) => !(onlyDifferences && shared.has(line)));
  /** A row of what one side or both have. */
  const rowOf = <Own,>(
    key: string,
    name: ReactNode,
    has: (side: Side) => readonly Own[],
    show: (own: readonly Own[], side: Side) => ReactNode,
  ): TableRow[] => {
    const cell = (side: Side): ReactNode =>
      has(side).length > 0 ? show(has(side), side) : undefined;
    const cells = {from: cell('from'), to: cell('to')};
    return cells.from || cells.to ? [{key, name, className: `is-${key}`, cells}] : [];
  };
  return [
    ...rowOf(
      'summary',
      say`Summary`,
      (side) => (onlyDifferences && sameSummary ? [] : (areas[side]?.summary ?? [])),
      (parts) => <Words parts={parts} />,
    ),
    ...concerns.map((own) => comparedRow(own, sides, Boolean(from && to))),
    ...rowOf(
      'rest',
      lines.rows.length > 0 ? say`Other lines` : say`Expectations`,
      (side) => lines.rest[side],
      (own, side) => <LineList lines={own} page={sides[side].permalink} />,
    ),
    ...rowOf(
      'examples',
      <span className="visually-hidden">{say`Examples`}</span>,
      shown,
      (own, side) => (
        <Fold
          label={say`Examples`}
          whose={shortName(sides[side], sides[side === 'from' ? 'to' : 'from'])}
          count={own.length}
        >
          <LineList
            lines={own}
            page={sides[side].permalink}
            {...(sides.to.on !== undefined && {wordsOf: markedWords(examples, side)})}
          />
        </Fold>
      ),
    ),
  ];
}

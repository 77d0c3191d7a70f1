import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {ComparedRow} from '../../ladder/compare/compare-lines';
import type {Side, Sides, TableRow} from './CompareTable';
import {GrowthMark} from './GrowthMark';
import {Concern, LineLink, markedWords, Words} from './Line';
import {LineList} from './LineList';
import {LineTable} from './LineTable';
import {placeTitle} from '../../ladder/compare/level-title';
import {nameOfArea, notOn, shortName} from './name-levels';
import {rich, say} from '../language';

/**
 * The row of one concern of two levels, or of two lines that are alike.
 *
 * @param row - what the levels say
 * @param sides - the levels
 * @param isMarked - whether to say what becomes of it; not where one of the levels lacks the whole area
 */
export function comparedRow(row: ComparedRow, sides: Sides, isMarked: boolean): TableRow {
  const {concern, growth, from, to} = row;
  const cell = (side: Side): ReactNode =>
    row[side].length > 0 ? (
      <SideLines row={row} side={side} {...sides} />
    ) : (
      absentWords(row, side, sides, isMarked)
    );
  const [first] = [...to, ...from];
  return {
    key: first?.id ?? JSON.stringify(first?.parts),
    className: `is-${growth}`,
    concern,
    name: (
      <>
        {concern !== undefined && <span className="compare-table__concern">{concern}</span>}{' '}
        {isMarked &&
          !(concern !== undefined && growth === 'grows' && sides.to.on === undefined) && (
            <GrowthMark growth={growth} {...sides} />
          )}
      </>
    ),
    cells:
      growth === 'stays'
        ? {both: <SameLines row={row} {...sides} />}
        : {
            from: cell('from'),
            to: cell('to'),
          },
  };
}

interface RowProps extends Sides {
  readonly row: ComparedRow;
}

function SideLines({row, side, from, to}: RowProps & {readonly side: Side}): ReactNode {
  return (
    <LineList
      lines={row[side]}
      page={{from, to}[side].permalink}
      under={row.concern}
      wordsOf={markedWords(row.matched, side, to.on !== undefined && row.growth === 'grows')}
    />
  );
}

/** Why a side has no lines here; nothing where it lacks the area, which is said above all rows. */
function absentWords(
  {elsewhere}: ComparedRow,
  side: Side,
  {from, to}: Sides,
  isMarked: boolean,
): ReactNode {
  const [level, other] = side === 'from' ? [from, to] : [to, from];
  const name = shortName(level, other);
  if (elsewhere !== undefined)
    return (
      <span className="absent">{rich`At ${name} in ${(<Link to={`#${elsewhere.id}`}>{nameOfArea(elsewhere)}</Link>)}`}</span>
    );
  if (!isMarked) return undefined;
  return (
    <span className="absent">
      {level.on === undefined ? say`Not named at ${name}` : notOn(level.on)}
    </span>
  );
}

/** What both levels say: once, with the links of both. */
function SameLines({row: {matched, concern}, from, to}: RowProps): ReactNode {
  return matched.same.map(({from: line, to: twin}, index) =>
    twin.table ? (
      <LineTable key={index} rows={twin.table} aligned={twin.aligned} />
    ) : (
      <p key={twin.id ?? index} className="line">
        <Concern line={twin} under={concern} />
        <Words parts={twin.parts} />{' '}
        <span className="line__twins">
          {(
            [
              [line, from, to],
              [twin, to, from],
            ] as const
          )
            // One line on two days, in the same words, has one link.
            .filter(([own], index) => index > 0 || own.id !== twin.id)
            .map(([own, level, other]) => (
              <span key={level.name} data-level={placeTitle(level)}>
                <LineLink line={own} page={level.permalink} at={shortName(level, other)} />
              </span>
            ))}
        </span>
      </p>
    ),
  );
}

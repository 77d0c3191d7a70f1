import type {ReactNode} from 'react';
import type {ComparedRow} from '../../ladder/compare/compare-lines';
import type {Side, Sides, TableRow} from './CompareTable';
import {GrowthMark} from './GrowthMark';
import {Concern, LineLink, markedWords, Words} from './Line';
import {LineList} from './LineList';
import {LineTable} from './LineTable';
import {placeTitle} from '../../ladder/compare/level-title';
import {shortName} from './name-levels';
import {say} from '../language';

/**
 * The row of one concern of two levels, or of two lines that are alike.
 *
 * @param row - what the levels say
 * @param sides - the levels
 * @param isMarked - whether to say what becomes of it; not where one of the levels lacks the whole area
 */
export function comparedRow(row: ComparedRow, sides: Sides, isMarked: boolean): TableRow {
  const {concern, growth, from, to} = row;
  const [first] = [...to, ...from];
  return {
    key: first?.id ?? JSON.stringify(first?.parts),
    className: `is-${growth}`,
    concern,
    name: (
      <>
        {concern !== undefined && <span className="compare-table__concern">{concern}</span>}{' '}
        {isMarked && <GrowthMark growth={growth} {...sides} />}
      </>
    ),
    cells:
      growth === 'stays'
        ? {both: <SameLines row={row} {...sides} />}
        : {
            from: <SideLines row={row} side="from" {...sides} />,
            to: <SideLines row={row} side="to" {...sides} />,
          },
  };
}

interface RowProps extends Sides {
  readonly row: ComparedRow;
}

function SideLines({row, side, from, to}: RowProps & {readonly side: Side}): ReactNode {
  const [level, other] = side === 'from' ? [from, to] : [to, from];
  const lines = row[side];
  if (lines.length === 0) return <span className="absent">{absentWords(level, other)}</span>;
  return (
    <LineList
      lines={lines}
      page={level.permalink}
      under={row.concern}
      wordsOf={markedWords(row.matched, side, to.on !== undefined && row.growth === 'grows')}
    />
  );
}

function absentWords(level: Sides['from'], other: Sides['from']): string {
  if (level.on === undefined) return say`Not named at ${shortName(level, other)}`;
  return level.on === 'today' ? say`Not here any more` : say`Not here then`;
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

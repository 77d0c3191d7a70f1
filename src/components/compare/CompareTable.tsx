import type {ReactNode} from 'react';
import type {LevelData} from '../../ladder/compare/level-data';
import {placeTitle} from '../../ladder/compare/level-title';
import {fullName, isNarrow, shortName} from './name-levels';

/** The two levels of a comparison. */
export interface Sides {
  readonly from: LevelData;
  readonly to: LevelData;
}

const sideNames = ['from', 'to'] as const;
export type Side = (typeof sideNames)[number];

/** One row: what it is about, and what each level says, or both; undefined where a level has nothing to show. */
export interface TableRow {
  readonly key: string;
  readonly className?: string;
  /** What its lines are about, for who copies one. */
  readonly concern?: string | undefined;
  readonly name: ReactNode;
  readonly cells: Readonly<Record<Side, ReactNode>> | {readonly both: ReactNode};
}

interface Props extends Sides {
  readonly caption: string;
  readonly rows: readonly TableRow[];
}

/**
 * Rows of two levels. The heads of the columns are read out with each cell and stand on every sheet of paper; on a screen
 * the two levels stay in sight above all tables.
 */
export function CompareTable({caption, rows, from, to}: Props): ReactNode {
  const sides = {from, to};
  const hasRanks = isNarrow(shortName(from, to)) && isNarrow(shortName(to, from));
  return (
    <table data-lines="" className={hasRanks ? 'compare-table' : 'compare-table has-long-names'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {sideNames.map((side) => (
            <th key={side} scope="col">
              <span className="compare-table__head">{fullName(sides[side])}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({key, className, concern, name, cells}) => (
          <tr key={key} className={className} data-concern={concern}>
            <th scope="row">{name}</th>
            {'both' in cells ? (
              <td colSpan={2}>{cells.both}</td>
            ) : (
              sideNames.map((side) =>
                cells[side] === undefined ? (
                  <td key={side} />
                ) : (
                  <SideCell key={side} side={side} {...sides}>
                    {cells[side]}
                  </SideCell>
                ),
              )
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps extends Sides {
  readonly side: Side;
  readonly children: ReactNode;
}

/** What one of the two levels says. On a narrow screen, where it has no column, it is named. */
function SideCell({side, from, to, children}: CellProps): ReactNode {
  const [level, other] = side === 'from' ? [from, to] : [to, from];
  return (
    <td className={`compare__${side}`} data-level={placeTitle(level)}>
      <span className="compare__side-label">{shortName(level, other)}</span>
      {children}
    </td>
  );
}

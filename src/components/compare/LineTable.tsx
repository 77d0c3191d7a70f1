import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {Words} from './Line';

interface LineTableProps {
  readonly rows: NonNullable<LineData['table']>;
  readonly aligned?: LineData['aligned'];
}

/** A table that a level has among its prose, with the head that its author gave it. */
export function LineTable({rows, aligned = []}: LineTableProps): ReactNode {
  const [head = [], ...body] = rows;
  const classOf = (column: number): string | undefined => {
    const side = aligned[column];
    return side ? `is-${side}` : undefined;
  };
  return (
    <table className="line-table">
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col" className={classOf(index)}>
              <Words parts={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} className={classOf(column)}>
                <Words parts={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

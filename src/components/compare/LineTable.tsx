import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {Words} from './Line';

/** A table that a level has among its prose, with the head that its author gave it. */
export function LineTable({rows}: {readonly rows: NonNullable<LineData['table']>}): ReactNode {
  const [head = [], ...body] = rows;
  return (
    <table className="line-table">
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index} scope="col">
              <Words parts={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>
                <Words parts={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

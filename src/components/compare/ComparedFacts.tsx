import type {ReactNode} from 'react';
import type {FactPair} from '../../ladder/compare/compare-levels';
import type {LevelData} from '../../ladder/compare/level-data';
import {Words} from './Line';
import {fullName} from './name-levels';

interface Props {
  readonly facts: readonly FactPair[];
  readonly from: LevelData;
  readonly to: LevelData;
}

/** The facts of two levels, each pair under its label. */
export function ComparedFacts({facts, from, to}: Props): ReactNode {
  if (facts.length === 0) return null;
  return (
    <table className="compare-facts">
      <caption className="visually-hidden">Facts of the two levels</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">{fullName(from)}</th>
          <th scope="col">{fullName(to)}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({label, from: first, to: second, same}) => (
          <tr key={label} className={same ? 'is-same' : undefined}>
            <th scope="row">{label}</th>
            <td className="compare__from">{first ? <Words parts={first} /> : <NotStated />}</td>
            <td className="compare__to">
              {second ? <Words parts={second} /> : <NotStated />}
              {same && <span className="compare__same-mark"> (the same)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In place of what a level does not say. */
export function NotStated(): ReactNode {
  return <span className="absent">not stated</span>;
}

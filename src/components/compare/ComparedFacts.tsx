import type {ReactNode} from 'react';
import type {FactPair} from '../../ladder/compare/compare-levels';
import {textOf, type LinePart} from '../../ladder/compare/line-parts';
import {CompareTable, type Sides} from './CompareTable';
import {Words} from './Line';
import {say} from '../language';

interface Props extends Sides {
  readonly facts: readonly FactPair[];
  readonly onlyDifferences: boolean;
}

/** What two levels say of themselves as a whole: their summaries, then their facts by label. */
export function ComparedFacts({facts, from, to, onlyDifferences}: Props): ReactNode {
  const summaries = [from.summary ?? [], to.summary ?? []];
  const [first, second] = summaries.map(textOf);
  const hasSummary = Boolean(first) || Boolean(second);
  const rows = [
    ...(hasSummary && !(onlyDifferences && first === second)
      ? [
          {
            key: 'summary',
            name: say`Summary`,
            className: 'is-summary',
            from: from.summary,
            to: to.summary,
          },
        ]
      : []),
    ...facts
      .filter(({same}) => !(onlyDifferences && same))
      .map(({label, same, ...sides}) => ({
        ...sides,
        key: label.toLowerCase(),
        name: label,
        className: same ? 'is-same' : 'is-fact',
      })),
  ];
  if (rows.length === 0) return null;
  return (
    <div className="compare-facts">
      <CompareTable
        caption={say`The two levels as a whole`}
        rows={rows.map(({from: own, to: other, className, ...row}) => ({
          ...row,
          className,
          cells:
            className === 'is-same'
              ? {
                  both: (
                    <>
                      <Words parts={other ?? []} />
                      <span className="compare__same-mark"> {say`(the same)`}</span>
                    </>
                  ),
                }
              : {from: shown(own), to: shown(other)},
        }))}
        from={from}
        to={to}
      />
    </div>
  );
}

function shown(value: readonly LinePart[] | undefined): ReactNode {
  return value ? <Words parts={value} /> : <span className="absent">{say`not stated`}</span>;
}

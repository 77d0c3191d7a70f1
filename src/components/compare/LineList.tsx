import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {Line, Words} from './Line';

interface Props {
  readonly lines: readonly LineData[];
  /** The page that the lines stand on. */
  readonly page: string;
}

/** Lines of a level as a list; nothing where there are none. */
export function LineList({lines, page}: Props): ReactNode {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line, index) => (
        <li key={line.id ?? index} className="line">
          <Line line={line} page={page} />
        </li>
      ))}
    </ul>
  );
}

/** What a level says beside its lists. */
export function Notes({notes}: {readonly notes: readonly LineData[]}): ReactNode {
  return notes.map(({parts}, index) => (
    <p key={index}>
      <Words parts={parts} />
    </p>
  ));
}

interface FoldProps extends Props {
  /** Whose examples they are, for who does not see the column they stand in. */
  readonly of: string;
}

/** Examples in a fold that opens without any script. */
export function FoldedExamples({lines, page, of}: FoldProps): ReactNode {
  if (lines.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        <span className="fold__label">Examples</span>
        <span className="visually-hidden"> of {of}</span>
        <span className="fold__count">{lines.length}</span>
      </summary>
      <div className="fold__content">
        <LineList lines={lines} page={page} />
      </div>
    </details>
  );
}

import type {ReactNode} from 'react';
import {say} from './language';

interface Props {
  /** What is folded: "Examples"; '' where its author does not say. */
  readonly label: string;
  /** What it stands in: examples are what an area folds. */
  readonly of?: 'area';
  /** Whose it is, for screen readers. */
  readonly whose?: string | undefined;
  /** How many items there are in the fold; absent when it holds no list. */
  readonly count?: string | number;
  /** Set when the author wants it open from the start. */
  readonly open?: string;
  readonly children: ReactNode;
}

/** A native fold: it opens without any script, on every page and in print. */
export function Fold({label, of, whose, count, open, children}: Props): ReactNode {
  return (
    <details className="fold" open={open !== undefined}>
      <summary>
        <span className="fold__label">{label || (of ? say`Examples` : say`Details`)}</span>
        {whose !== undefined && <span className="visually-hidden"> {say`of ${whose}`}</span>}
        {count && <span className="fold__count">{count}</span>}
      </summary>
      <div className="fold__content">{children}</div>
    </details>
  );
}

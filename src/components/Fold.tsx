import type {ReactNode} from 'react';

interface Props {
  /** What is folded: "Examples". */
  readonly label: string;
  /** How many items there are in the fold; absent when it holds no list. */
  readonly count?: string;
  /** Set when the author wants it open from the start. */
  readonly open?: string;
  readonly children: ReactNode;
}

/** A native fold: it opens without any script, on every page and in print. */
export function Fold({label, count, open, children}: Props): ReactNode {
  return (
    <details className="fold" open={open !== undefined}>
      <summary>
        <span className="fold__label">{label}</span>
        {count && <span className="fold__count">{count}</span>}
      </summary>
      <div className="fold__content">{children}</div>
    </details>
  );
}

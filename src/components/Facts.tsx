import type {ReactNode} from 'react';

/** The facts of a level, as a compact card. */
export function Facts({children}: {readonly children: ReactNode}): ReactNode {
  return <dl className="facts">{children}</dl>;
}

interface FactProps {
  readonly label: string;
  /** The value. */
  readonly children: ReactNode;
}

/** One fact: "Planning horizon", "Current cycle". */
export function Fact({label, children}: FactProps): ReactNode {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

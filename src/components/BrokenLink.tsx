import type {ReactNode} from 'react';

interface Props {
  /** Where the link should have led, and how to mend it. */
  readonly problem: string;
  readonly children: ReactNode;
}

/** A link that leads nowhere, as a writer sees it while working; no page that is published has one. */
export function BrokenLink({problem, children}: Props): ReactNode {
  return (
    <span className="broken-link">
      {children} <strong className="broken-link__problem">{problem}</strong>
    </span>
  );
}

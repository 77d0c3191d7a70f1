import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {rich, say} from './language';

/** On a level's page: marks it as the reader's own, or takes the mark away. The page's script does it. */
export function MarkMyLevel(): ReactNode {
  return (
    <button type="button" className="quiet-button needs-script" data-my-level-mark>
      <span className="when-not-mine">{say`This is my level`}</span>
      <span className="when-mine">{say`Clear my level`}</span>
    </button>
  );
}

interface Props {
  /** What stands there as long as no level is marked; nothing does without it. */
  readonly hint?: string;
}

/** The level that the reader has marked: to read, to compare, to clear. The page's script knows it, and fills it in. */
export function MyLevel({hint = ''}: Props): ReactNode {
  return (
    <p className="my-level needs-script">
      <span className="when-not-mine">{hint}</span>
      <span className="when-mine">
        {rich`My level: ${(<Link to="/" data-my-level-page />)}, ${(
          <Link to="/compare/" data-my-level-compare>
            {say`compare it with the next`}
          </Link>
        )}`}{' '}
        <button type="button" className="quiet-button" data-my-level-clear>
          {say`Clear`}
        </button>
      </span>
    </p>
  );
}

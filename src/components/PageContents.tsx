import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {say} from './language';

interface Props {
  readonly entries: readonly {
    /** The heading, as HTML that the site builder made of its Markdown. */
    readonly value: string;
    readonly id: string;
    readonly level: number;
  }[];
  /** Folded above the text, for narrow screens; otherwise beside it, for wide ones. */
  readonly folded?: boolean;
  /** What the folded one says beside its name: whose level the page is. */
  readonly place?: string;
}

/** The table of contents of a page. */
export function PageContents({entries, folded = false, place}: Props): ReactNode {
  const list = (
    <ul>
      {entries.map(({value, id, level}) => (
        <li key={id} className={level > 2 ? 'contents__inner' : undefined}>
          {/* The entry is made from sanitised Markdown at build time, as the page itself is. */}
          <Link to={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
        </li>
      ))}
    </ul>
  );
  if (folded) {
    return (
      <details className="contents contents--folded">
        <summary>
          {say`On this page`}
          {place !== undefined && <span className="contents__place">{place}</span>}
        </summary>
        {list}
      </details>
    );
  }
  return (
    <nav className="contents contents--beside" aria-labelledby="contents-label">
      <p id="contents-label" className="contents__label">
        {say`On this page`}
      </p>
      {list}
    </nav>
  );
}

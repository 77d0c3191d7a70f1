import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {textOf, type LinePart} from '../../ladder/compare/line-parts';
import type {Piece} from '../../ladder/compare/match-lines';

/** The words of a line, with their emphasis and their links. */
export function Words({parts}: {readonly parts: readonly LinePart[]}): ReactNode {
  return parts.map((part, index) => {
    if (typeof part === 'string') return part;
    const {text, mark: Mark, href} = part;
    const words = Mark ? <Mark key={index}>{text}</Mark> : text;
    if (href === undefined) return words;
    return (
      <Link key={index} to={href}>
        {words}
      </Link>
    );
  });
}

/** The words of a line, with those that the other line lacks marked. */
export function MarkedWords({
  pieces,
  as: Mark,
}: {
  readonly pieces: readonly Piece[];
  readonly as: 'del' | 'ins';
}): ReactNode {
  return pieces.map(({text, changed}, index) =>
    changed ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  );
}

interface Props {
  readonly line: LineData;
  /** The page that the line stands on. */
  readonly page: string;
  /** What to show in place of the line's own words. */
  readonly children?: ReactNode;
}

/** A line of a level, away from its page, with a link to its place there. */
export function Line({line: {id, parts}, page, children}: Props): ReactNode {
  return (
    <>
      {children ?? <Words parts={parts} />}
      {id !== undefined && (
        <>
          {' '}
          <Link
            className="copy-link"
            to={`${page}#${id}`}
            data-copy-link
            aria-label={`Link to “${shorten(textOf(parts))}”`}
            title="Copy a link to this line"
          >
            #
          </Link>
        </>
      )}
    </>
  );
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/u, '')}…`;
}

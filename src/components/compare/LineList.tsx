import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {Line, Words} from './Line';
import {LineTable} from './LineTable';

interface Props {
  readonly lines: readonly LineData[];
  /** The page that the lines stand on. */
  readonly page: string;
  /** The concern that the place of the list names already. */
  readonly under?: string | undefined;
  /** What to show in place of a line's own words, where there is something. */
  readonly wordsOf?: (line: LineData) => ReactNode;
}

/** Lines of a level: prose as paragraphs, a single line by itself, several as a list; nothing where there are none. */
export function LineList({lines, page, under, wordsOf}: Props): ReactNode {
  const items = lines.filter(isItem);
  const shown = items.map((line) => (
    <Line key={line.id} line={line} page={page} under={under}>
      {wordsOf?.(line)}
    </Line>
  ));
  return (
    <>
      {lines
        .filter((line) => !isItem(line))
        .map(({parts, table, aligned}, index) =>
          table ? (
            <LineTable key={index} rows={table} aligned={aligned} />
          ) : (
            <p key={index}>
              <Words parts={parts} />
            </p>
          ),
        )}
      {shown.length === 1 && <p className="line">{shown}</p>}
      {shown.length > 1 && (
        <ul>
          {shown.map((line) => (
            <li key={line.key} className="line">
              {line}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** List items have ids; prose has none. */
function isItem({id}: LineData): boolean {
  return id !== undefined;
}

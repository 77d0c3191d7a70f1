import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {thenAddress} from '../../ladder/compare/then-address';
import type {Changes} from '../../ladder/review/changes-since';
import {levelInWords, lineInWords} from '../../ladder/review/say';
import {linesOf, type Sheet} from '../../ladder/review/sheet';
import {levelTitle} from '../../ladder/compare/level-title';
import {isToTakeOver} from '../../ladder/review/take-over';
import {Fold} from '../Fold';
import {say} from '../language';

interface Props {
  readonly sheet: Sheet;
  readonly changes: Changes | undefined;
  readonly onTakeAllOver: () => void;
}

/** That the ladder has changed since the sheet was begun. */
export function ChangedSince({sheet, changes, onTakeAllOver}: Props): ReactNode {
  if (!changes || (changes.lines.size === 0 && !isToTakeOver(changes))) return null;
  const lines = linesOf(sheet.levels).filter(({id}) => changes.lines.has(id));
  return (
    <div className="review-notice">
      <p>
        {say`The ladder has changed since this sheet was begun. The sheet shows its own words, and beside them what the ladder says now.`}{' '}
        {changes.added.length > 0 && say`There are also lines that it does not have yet.`}
      </p>
      {changes.renamed.map(([before, now]) => (
        <p key={now.id}>{say`“${levelInWords(before)}” is called “${levelInWords(now)}” now.`}</p>
      ))}
      {changes.then.map(({level, day}) => (
        <p key={level.id}>
          <Link to={thenAddress({level: level.name, on: day})}>
            {say`${levelTitle(level)}, then and now`}
          </Link>
        </p>
      ))}
      {lines.length > 0 && (
        <Fold label={say`Lines that changed`} count={lines.length}>
          <ul>
            {lines.map((line) => (
              <li key={line.id}>
                {/* eslint-disable-next-line @docusaurus/no-html-links -- a place of this page */}
                <a href={`#${line.id}`}>{lineInWords(line)}</a>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {isToTakeOver(changes) && (
        <button
          type="button"
          className="quiet-button"
          onClick={onTakeAllOver}
        >{say`Take over all new words, places and lines`}</button>
      )}
    </div>
  );
}

import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {LineChange} from '../../ladder/review/changes-since';
import type {Became, Place} from '../../ladder/review/level-history';
import {dayInWords} from '../../ladder/review/say';
import type {SheetLine} from '../../ladder/review/sheet';
import {shorten} from '../../ladder/shorten';
import {markDifferences} from '../../ladder/word-differences';
import {WordsWithMarks} from '../compare/Line';
import {rich, say} from '../language';

interface Props {
  readonly line: SheetLine;
  readonly change: LineChange;
  readonly onTakeOver: (to: Place) => void;
}

/** What became of a line since the sheet was begun: what it says now, and a press that takes it over. */
export function ChangedLine({line, change, onTakeOver}: Props): ReactNode {
  const offer = (to: Place, press: string): ReactNode => (
    <PlaceNow
      key={to.id}
      line={line}
      to={to}
      press={press}
      onTakeOver={() => {
        onTakeOver(to);
      }}
    />
  );
  switch (change.kind) {
    case 'reworded':
      return (
        <div className="review-changed">
          <Otherwise {...change} />
          <p>{say`This line says now:`}</p>
          {offer(
            change.to,
            change.areas
              ? say`Take over these words and move it there`
              : say`Take over these words`,
          )}
        </div>
      );
    case 'placed':
      return (
        <div className="review-changed">
          <Otherwise {...change} />
          {offer(change.to, change.areas ? say`Move it there` : say`Take it over`)}
        </div>
      );
    case 'moved':
      return (
        <div className="review-changed">
          <p>{say`This line stands elsewhere now:`}</p>
          {offer(change.to, say`Take it over`)}
        </div>
      );
    case 'gone':
      return (
        <div className="review-changed">
          <p>
            {say`This line was taken out of the ladder on ${dayInWords(change.ended)}. What you wrote at it stays here.`}{' '}
            {change.likely && say`Most likely meant now:`}
          </p>
          {change.likely && offer(change.likely, say`Write at this line instead`)}
        </div>
      );
    case 'split':
      return (
        <div className="review-changed">
          <p>
            {say`This line was split on ${dayInWords(change.ended)}. What you wrote belongs to one of:`}
          </p>
          {change.among.map((to) => offer(to, say`Write at this line instead`))}
        </div>
      );
    case 'unknown':
      return (
        <div className="review-changed">
          <p>
            {rich`This line is no longer in its level. ${(
              <Link to={`/s/${line.id}/`}>{say`Its permanent link`}</Link>
            )} knows more. What you wrote at it stays here.`}
          </p>
        </div>
      );
  }
}

/** Where a line stands now, and what it is there, as far as that is something else. */
function Otherwise({
  areas,
  became,
}: Pick<LineChange & {kind: 'placed'}, 'areas' | 'became'>): ReactNode {
  const [from = '', to = ''] = (areas ?? []).map(
    ({name}) => name || say`what stands above the first area`,
  );
  return (
    <>
      {areas && <p>{say`This line was moved from “${from}” to “${to}”.`}</p>}
      {became && (
        <p>
          {became === 'example'
            ? say`This line is an example now.`
            : say`This line is an expectation now.`}
        </p>
      )}
    </>
  );
}

interface PlaceProps {
  readonly line: SheetLine;
  readonly to: Place;
  readonly press: string;
  readonly onTakeOver: () => void;
}

/** Where a line stands now, and what it says there where that is something else. */
function PlaceNow({line, to, press, onTakeOver}: PlaceProps): ReactNode {
  const {after} = markDifferences(line.words, to.words);
  return (
    <div className="review-changed__now">
      {to.words !== line.words && (
        <p>
          <WordsWithMarks words={after} as="ins" />
        </p>
      )}
      <p className="review-changed__place">
        <Link to={to.address}>{to.trail.join(' › ') || say`In the ladder`}</Link>
      </p>
      {to.wording !== undefined && (
        <button
          type="button"
          className="quiet-button"
          aria-label={`${press}: ${shorten(to.words, 80)}`}
          onClick={onTakeOver}
        >
          {press}
        </button>
      )}
    </div>
  );
}

/** That a level of the sheet is no longer in the ladder. */
export function LevelGone({became}: {readonly became: Became | undefined}): ReactNode {
  if (!became) return null;
  const places =
    became.kind === 'here' ? [became.to] : became.kind === 'split' ? became.among : [became.likely];
  return (
    <div className="review-changed">
      <p>
        {'ended' in became
          ? say`This level is no longer in the ladder since ${dayInWords(became.ended)}. The sheet keeps its words.`
          : say`This level is no longer in the ladder. The sheet keeps its words.`}
      </p>
      {places.map(
        (to) =>
          to && (
            <p key={to.id}>
              {rich`See ${(<Link to={to.address}>{[...to.trail, to.words].join(' › ')}</Link>)}`}
            </p>
          ),
      )}
    </div>
  );
}

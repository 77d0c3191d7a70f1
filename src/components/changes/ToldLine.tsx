import type {ReactNode} from 'react';
import {linkOfTold, sayDeed, sayFrom, sayNow} from '../../ladder/changes/say-told';
import type {ToldChange} from '../../ladder/changes/told';
import {wordsOfChange} from '../../ladder/compare/change-words';
import {joinSides, type Piece} from '../../ladder/word-differences';
import {say} from '../language';
import {Concern} from '../compare/Line';
import {AskedFor} from './AskedFor';
import {LadderLink} from '../LadderLink';

/** One change: what happened, which is the link to it, and the words of then and now. */
export function ToldLine({told}: {readonly told: ToldChange}): ReactNode {
  const {change, now, asks} = told;
  const deed = sayDeed(told, say);
  const link = linkOfTold(told);
  return (
    <li className={`told__${change.kind}`}>
      <span className="told__deed">
        {link === undefined ? deed : <LadderLink to={link}>{deed}</LadderLink>}
        {sayFrom(told, say)}
      </span>{' '}
      <Concern line={change} />
      <Pieces pieces={wordsOfChange(change)} />
      {asks !== undefined && (
        <>
          {' '}
          <AskedFor asks={asks} />
        </>
      )}
      {now && <Successors now={now} />}
    </li>
  );
}

/** Where to go on from what is gone. */
export function Successors({now}: {readonly now: NonNullable<ToldChange['now']>}): ReactNode {
  return (
    <p className="told__now">
      {sayNow(now, say)}{' '}
      {now.places.map(({id, words, address}, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <LadderLink to={address}>{words}</LadderLink>
        </span>
      ))}
    </p>
  );
}

/** The words of then and now as one text; where little of them stayed, one after the other. */
function Pieces({pieces}: {readonly pieces: readonly Piece[]}): ReactNode {
  return joinSides(pieces).map(({kind, text}, index) => {
    if (kind === 'same') return text;
    return kind === 'added' ? <ins key={index}>{text}</ins> : <del key={index}>{text}</del>;
  });
}

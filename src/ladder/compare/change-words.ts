import {say as inEnglish, type Say} from '../language';
import type {Piece} from '../word-differences';
import type {Change, What} from './ladder-changes';

/** A change of words, as opposed to one of what no reader sees in them. */
export type WordChange = Exclude<Change, {readonly kind: 'concern' | 'unseen'}>;

/**
 * What happened to a part of a ladder: the same words to its reviewers and to its readers.
 *
 * @param say - in which language; in English by default
 */
export function deedOf(change: WordChange, say: Say = inEnglish): string {
  if (change.kind === 'moved' && change.pieces) return say`moved and reworded`;
  return {added: say`added`, removed: say`removed`, reworded: say`reworded`, moved: say`moved`}[
    change.kind
  ];
}

/**
 * What a part of a ladder is called where a change of one is told.
 *
 * @param say - in which language; in English by default
 */
export function nameOfKind(what: What, say: Say = inEnglish): string {
  return {
    expectation: say`expectation`,
    example: say`example`,
    item: say`item`,
    fact: say`fact`,
    summary: say`summary`,
    text: say`text`,
    title: say`title`,
    area: say`area`,
  }[what];
}

/** The words of a change: those of then and now as one text, where it was reworded. */
export function wordsOfChange(change: WordChange): readonly Piece[] {
  if (change.kind === 'reworded') return change.pieces;
  if (change.kind === 'moved' && change.pieces) return change.pieces;
  return [{kind: 'same', text: change.text}];
}

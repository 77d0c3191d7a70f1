import {say as inEnglish, type Say} from '../language';

/** What a change of words does to what is asked: its author says so, and nothing guesses it. */
export type Asks = 'raises' | 'clarifies' | 'eases';

/** The words that an author may use. */
export const asksWords: readonly Asks[] = ['raises', 'clarifies', 'eases'];

/**
 * What a reader is told.
 *
 * @param say - in which language; in English by default
 */
export function sayAsks(asks: Asks, say: Say = inEnglish): string {
  return {
    raises: say`Raises what is asked`,
    clarifies: say`Asks the same, in clearer words`,
    eases: say`Eases what is asked`,
  }[asks];
}

export function isAsks(word: string): word is Asks {
  return asksWords.some((known) => known === word);
}

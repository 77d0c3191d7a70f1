/** What a change of words does to what is asked: its author says so, and nothing guesses it. */
export type Asks = 'raises' | 'clarifies' | 'eases';

/** The words that an author may use. */
export const asksWords: readonly Asks[] = ['raises', 'clarifies', 'eases'];

/** What a reader is told. */
export const asksSentences: Readonly<Record<Asks, string>> = {
  raises: 'Raises what is asked',
  clarifies: 'Asks the same, in clearer words',
  eases: 'Eases what is asked',
};

export function isAsks(word: string): word is Asks {
  return asksWords.some((known) => known === word);
}

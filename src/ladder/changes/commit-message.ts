import {isAsks, type Asks} from '../links/asks';

/** What a commit's message says to readers of the ladder. */
export interface CommitWords {
  readonly subject: string;
  readonly asks?: Asks;
  /** What stands after `Ladder:` and is none of the words for it. */
  readonly unknown: readonly string[];
}

/** Subjects that Git and its hosts give to a merge: what was merged is said in the first line of the message's body. */
const mergeSubject = /^Merge (?:pull request|branch|remote-tracking branch|tag|commit)\b/u;
/** Lines such as `Ladder: clarifies`; squashed, the messages of several commits stand one after the other. */
const ladderLine = /^[\t >*-]*Ladder:[\t ]*(.*\S)[\t ]*$/gimu;
const trailer = /^[A-Za-z][A-Za-z-]*:[\t ]/u;

/**
 * Reads a commit's message.
 *
 * @param message - the whole of it
 * @returns its first line, of a merge the first line of what was merged; and what its author says that it asks of people,
 *   unless it says two different things
 */
export function readCommitMessage(message: string): CommitWords {
  const [first = '', ...rest] = message.trim().split('\n');
  const merged = mergeSubject.test(first)
    ? rest.map((line) => line.trim()).find((line) => line !== '' && !trailer.test(line))
    : undefined;
  const said = [...message.matchAll(ladderLine)].map(([, word = '']) =>
    word.toLowerCase().replace(/[.!]$/u, ''),
  );
  const known = [...new Set(said.filter(isAsks))];
  const [asks, another] = known;
  return {
    subject: (merged ?? first).trim(),
    ...(asks !== undefined && another === undefined && {asks}),
    unknown: said.filter((word) => !isAsks(word)),
  };
}

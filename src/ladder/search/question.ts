// cspell:ignore dont doesnt
import {isSmallWord, stemOf} from '../english';
import {indexedForm, searchWordsIn} from './search-words';
import {isFieldTerm, longestTerm} from './synonyms';
import {readRanks} from './question-ranks';

/** A word or a phrase that a question is about. */
export interface Asked {
  readonly word: string;
  /** The stems of its words. */
  readonly term: readonly string[];
  /** What it is looked up by; a text has to have all of it. Nothing, where only what stands for it tells. */
  readonly indexed: readonly string[];
  /** Whether it is a word of a phrase that is asked for too. */
  readonly isPart: boolean;
}

/** What a question asks for. */
export interface Question {
  /** The words that say what is looked for, in order. */
  readonly words: readonly Asked[];
  /** Ranks of the ladder that it names. */
  readonly ranks: readonly string[];
  /** Whether it asks for examples. */
  readonly examples: boolean;
  /** Whether it asks how something goes on from level to level. */
  readonly throughLevels: boolean;
}

/** Words with which people ask a ladder; they say nothing of what is looked for. */
const askingWords = new Set(
  `anyone anything another asked define description expect expected expectation expectations expects find give kind
  ladder level levels like list look make mean means much must need needed needs others page people person please require required
  requires gives given rule say says set sets setting show somebody someone something supposed tell thing things want way whether wrong im ive
  id dont doesnt cant get got go long many often happen happens handle handles deal deals about regarding`.split(
    /\s+/u,
  ),
);

const askingStems = new Set([...askingWords].map(stemOf));

/** Whether a word only holds a question or a phrase together. */
export function tellsNothing(stem: string): boolean {
  return isSmallWord(stem) || askingStems.has(stem);
}

const examplePattern = /^examples?$/u;
/** "What does L4 ask" is about the level; "I ask for help" is not. */
const whatIsAsked = /^\W*(?:what|which|how much)\b.*\basks?\b/iu;
const throughLevels =
  /\b(?:level by level|from level to level|(?:at|across|through|throughout|in) (?:all|every|each|the) (?:the )?levels?|how (?:do|does) (?!(?:i|we|you)\b).+ (?:change|differ|evolve|grow|progress))\b/iu;

/**
 * Reads a question as a person types it: "what about incidents at L4?" asks for `incidents`, at `L4`.
 *
 * @param text - a question, or words alone; when nothing else is in it, words that otherwise only ask count too
 * @param ranks - the ranks of the ladder
 */
export function readQuestion(text: string, ranks: readonly string[]): Question {
  const read = readRanks(text, ranks);
  const through = throughLevels.test(read.rest);
  const all = termsOf(searchWordsIn(read.rest));
  const asks = (word: string): boolean =>
    askingWords.has(word) ||
    (/^asks?$/u.test(word) && whatIsAsked.test(text)) ||
    (through && /^(?:change|differ|evolve|grow|progress)s?$/u.test(word));
  const examples = all.some(({word}) => examplePattern.test(word));
  const telling = all.filter(
    ({word, term}) => term.length > 1 || (!isSmallWord(word) && !asks(word)),
  );
  const subject = telling.filter(({word}) => !examplePattern.test(word));
  const rest = read.ranks.length > 0 || examples ? telling : all;
  const chosen = subject.length > 0 ? subject : rest;
  const once = new Map(chosen.map((asked) => [asked.term.join(' '), asked] as const).toReversed());
  return {
    words: [...once.values()].toReversed(),
    ranks: read.ranks,
    examples: examples && subject.length > 0,
    throughLevels: through || read.ranks.length > 1,
  };
}

/** The words of a question, those of a phrase of the field together. */
function termsOf(words: readonly string[]): Asked[] {
  const stems = words.map(stemOf);
  const terms: Asked[] = [];
  for (let start = 0; start < words.length;) {
    let length = Math.min(longestTerm, words.length - start);
    while (length > 1 && !isFieldTerm(stems.slice(start, start + length))) length -= 1;
    const own = words.slice(start, start + length);
    const asked = (some: readonly string[], isPart: boolean): Asked => {
      return {
        word: some.join(' '),
        term: some.map(stemOf),
        // Texts say "no" and "get" everywhere: with other words they are not "say no" or "get promoted".
        indexed:
          some.length > 1 && some.some((word) => tellsNothing(stemOf(word)))
            ? []
            : some.flatMap(indexedForm),
        isPart,
      };
    };
    terms.push(asked(own, false));
    if (length > 1) terms.push(...own.map((word) => asked([word], true)));
    start += length;
  }
  return terms;
}

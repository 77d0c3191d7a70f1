// cspell:ignore dont doesnt
import {isSmallWord, stemOf, foldedWords} from '../english';
import {searchWordsIn} from './search-words';

/** What a question asks for. */
export interface Question {
  /** The words that say what is looked for, in order. */
  readonly words: readonly {readonly word: string; readonly stem: string}[];
  /** Ranks it names: `L4`. */
  readonly ranks: readonly string[];
  /** Those ranks as words, where it names several and so may ask what differs between them. */
  readonly comparison: readonly string[];
  /** Whether it asks for examples. */
  readonly examples: boolean;
}

/** Words with which people ask a ladder; they say nothing of what is looked for. */
const askingWords = new Set(
  `anyone anything asked define description expect expected expectation expectations expects find give kind
  ladder level levels like list look make mean means much must need needed needs page people person please require required
  requires rule say says show somebody someone something supposed tell thing things want way whether wrong im ive
  id dont doesnt cant get got go long many often happen happens handle handles deal deals about regarding`.split(
    /\s+/u,
  ),
);

const rankPattern = /\b(?:l|level\s+|rank\s+)(\d{1,4}(?:\.\d{1,4})?)\b/giu;
/** Whom someone answers to is whoever evaluates them; reports about something are another matter. */
const answersTo = /\b(?:answers?|reports?)\s+(?:in)?to\b/giu;
const examplePattern = /^examples?$/u;

/**
 * Reads a question as a person types it: "what about incidents at L4?" asks for `incidents`, at `L4`.
 *
 * @param text - a question, or words alone; when nothing else is in it, words that otherwise only ask count too
 */
export function readQuestion(text: string): Question {
  const ranks = [
    ...new Set(Array.from(text.matchAll(rankPattern), ([, number = '']) => `L${number}`)),
  ];
  const words = searchWordsIn(
    text.replaceAll(rankPattern, ' ').replaceAll(answersTo, 'evaluation'),
  );
  const examples = words.some((word) => examplePattern.test(word));
  const telling = words.filter((word) => !isSmallWord(word) && !askingWords.has(word));
  const subject = telling.filter((word) => !examplePattern.test(word));
  const rest = ranks.length > 0 || examples ? telling : words;
  const chosen = subject.length > 0 ? subject : rest;
  const stems = new Map(chosen.map((word) => [stemOf(word), word] as const).toReversed());
  return {
    words: [...stems].toReversed().map(([stem, word]) => ({word, stem})),
    ranks,
    comparison: ranks.length > 1 ? ranks.flatMap(foldedWords) : [],
    examples: examples && subject.length > 0,
  };
}

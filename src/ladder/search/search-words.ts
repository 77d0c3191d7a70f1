import {foldedText, foldedWords, stemOf} from '../english';
import {isWithoutSpaces, runsWithoutSpaces} from '../without-spaces';

/** What people write in several ways, and the one way in which it is indexed and searched for. */
const ways: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\b(?:one|1)[\s-]+(?:to|on)[\s-]+(?:one|1)(?:s|'s|’s)?\b|\b1:1s?\b/giu, ' oneonone '],
  [/\bon[\s-]call\b/giu, ' oncall '],
  [/\br\s?&\s?d\b/giu, ' research '],
  [/\bprs?\b/giu, ' pull request '],
  [/\bperf\b/giu, ' performance '],
  [/\bpost-mortems?\b/giu, ' postmortem '],
  [/\btech\b/giu, ' technical '],
  [/\bk8s\b/giu, ' kubernetes '],
  [/\bci\s?\/\s?cd\b/giu, ' ci cd '],
];

function inOneWay(text: string): string {
  return ways.reduce((rest, [pattern, word]) => rest.replaceAll(pattern, word), text);
}

/** The words of a text or a question as they are searched for. */
export function searchWordsIn(text: string): string[] {
  return foldedWords(inOneWay(text));
}

/**
 * What the index holds of a text: the stems of its words. Where a script puts no space between words, browsers cut them in
 * different places: there the index holds every letter and every two that follow each other, so that any part is found.
 */
export function indexedIn(text: string): string[] {
  const runs = runsWithoutSpaces(foldedText(text)).map((run) => [...run]);
  return [
    ...searchWordsIn(text)
      .filter((word) => !isWithoutSpaces(word))
      .map(stemOf),
    ...runs.flatMap((run) => [...run, ...pairsOf(run)]),
  ];
}

/** What a word is looked up by in the index. */
export function indexedForm(word: string): string[] {
  if (!isWithoutSpaces(word)) return [stemOf(word)];
  const letters = [...word];
  return letters.length === 1 ? letters : pairsOf(letters);
}

function pairsOf(letters: readonly string[]): string[] {
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

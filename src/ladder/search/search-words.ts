import {foldedWords} from '../english';

/** What people write in several ways, and the one way in which it is searched for. */
const ways: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/\b(?:one|1)[\s-]+(?:to|on)[\s-]+(?:one|1)(?:s|'s|’s)?\b|\b1:1s?\b/giu, ' oneonone '],
  [/\bon[\s-]call\b/giu, ' oncall '],
  [/\br\s?&\s?d\b/giu, ' research '],
  [/\bprs?\b/giu, ' pull request '],
  [/\bperf\b/giu, ' performance '],
  [/\breorgs?\b/giu, ' reorganization '],
  [/\bpostmortems?\b|\bpost-mortems?\b/giu, ' incident review '],
  [/\bsay(?:s|ing)? no\b/giu, ' decline '],
  [/\bbus factor\b/giu, ' knowledge owner absence '],
  [/\btech\b/giu, ' technical '],
  [/\bk8s\b/giu, ' kubernetes '],
  [/\bci\s?\/\s?cd\b/giu, ' ci cd '],
];

/** The words of a text or a question as the index holds them. */
export function searchWordsIn(text: string): string[] {
  return foldedWords(ways.reduce((rest, [pattern, word]) => rest.replaceAll(pattern, word), text));
}

import type {Sentence, SentenceContent} from 'nlcst';
import retextEquality from 'retext-equality';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {placeOfWord, textsOf} from '../page-parts';
import {defineRule, type Finding} from '../rule';

/**
 * Entries of the list that are plain English in most of what a ladder says: to master a tool, a process that hangs, the
 * host of a service, physical and mental ability, a conversation in which someone challenged a plan. They exclude nobody.
 */
export const ignored = new Set(
  `barren basically binge bony clearly dummy easy everyone-knows execution fellowship hang hero-heroine heroes-heroines
  host-hostess hostesses-hosts insomnia invalid just latino maiden-flight maiden-voyage master master-key master-plan
  master-the-art masterful mastermind masterpiece masterplan masters masterstroke mean moan moaning obvious of-course
  panic-attack pop rehab savage simple spade special steward-stewardess stewardesses-stewards straightforward
  workmanship`.split(/\s+/u),
);
/**
 * Words that the list reports by themselves, whatever their sense: mental health is no insult, a fellow is a colleague or
 * a rank, who grooms a backlog is not getting married, and what ends with "what we miss." names no lady.
 */
export const ignoredPhrases = ['mental', 'fellow', 'groom', 'miss.'];

/** The phrases that are not looked for. The list asks for each of its phrases, and so all phrases become known. */
class Ignored extends Array<string> {
  readonly asked: string[] = [];

  override includes(phrase: string): boolean {
    this.asked.push(phrase);
    return super.includes(phrase);
  }
}
const ignore = new Ignored();
ignore.push(...ignoredPhrases);
const judge = unified().use(retextEquality, {ignore}).freeze();

/** The phrases of the list as words, by their first word. */
const phrases = new Map<string, string[][]>();
for (const phrase of ignore.asked) {
  const words = phrase.split(' ').map(normalize);
  const [first = ''] = words;
  phrases.set(first, [...(phrases.get(first) ?? []), words]);
}

const wordOrSign = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*\.?|\S/gu;

/** A word as the search compares it. */
function normalize(word: string): string {
  return word.toLowerCase().replaceAll(/['’-]/gu, '');
}

/** A quick test for the slow search: whether a text has all the words of any phrase. */
function mayHold(text: string): boolean {
  const words = new Set<string>();
  for (const written of text.match(wordOrSign) ?? []) {
    const word = normalize(written);
    words.add(word);
    if (word.endsWith('.')) words.add(word.slice(0, -1));
  }
  const isThere = (word: string): boolean => word === '*' || words.has(word);
  return (
    // A version of the list that does not ask for its phrases: every text is searched.
    phrases.size === 0 ||
    phrases.has('*') ||
    [...words].some((word) => phrases.get(word)?.some((phrase) => phrase.every(isThere)))
  );
}

export const nonInclusive = defineRule({
  scope: 'page',
  name: 'non-inclusive',
  severity: 'warning',
  english: true,
  why: 'Everyone should be able to read a level as about themselves. The list of terms is that of retext-equality.',
  good: {'Guide.md': '# Guide\n\nAsk the chair of the garden. They keep an allowlist of guests.\n'},
  bad: {'Guide.md': '# Guide\n\nAsk the chairman of the garden.\n'},
  says: [
    'Guide.md:3:9 Unexpected `chairman`, which leaves some readers out, expected `chair`, `head`, `chairperson`, `coordinator`, …',
  ],
  check({page, source}) {
    const texts = textsOf(page).filter(({value}) => value.length <= longest && mayHold(value));
    if (texts.length === 0) return [];
    // All texts as one paragraph: the search prepares its terms again for each paragraph. No term crosses a sentence.
    const file = new VFile();
    const children = texts.map(({value}, line) => readWords(value, line + 1));
    judge.runSync({type: 'RootNode', children: [{type: 'ParagraphNode', children}]}, file);
    return file.messages
      .filter(({ruleId}) => !ignored.has(ruleId ?? ''))
      .flatMap(({expected, line, column, place}): Finding[] => {
        const {position, value} = texts[(line ?? 1) - 1] ?? {};
        if (!position || !value || !place || !('end' in place)) return [];
        const word = value.slice((column ?? 1) - 1, place.end.column - 1);
        const from = (position.start.offset ?? 0) + (column ?? 1) - 1;
        const at = placeOfWord(source, position, word, from);
        const terms = (expected ?? []).map((term) => `\`${term}\``);
        const some = terms.length > 4 ? [...terms.slice(0, 4), '…'] : terms;
        const instead = some.join(', ') || 'another term';
        const message = `Unexpected \`${word}\`, which leaves some readers out, expected ${instead}`;
        return [{at, message, word}];
      });
  },
});

/** In characters; a longer text is not prose, and is not searched. */
const longest = 20_000;

/**
 * A text as the words that the list looks for; the line is its number, the column counts its characters. Phrases of the
 * list do not care where a sentence ends.
 */
function readWords(text: string, line: number): Sentence {
  const parts = wordsAndSigns(text).map(({value, index}): SentenceContent => {
    const position = {
      start: {line, column: index + 1},
      end: {line, column: index + value.length + 1},
    };
    if (!/^[\p{L}\p{M}\p{N}]/u.test(value)) return {type: 'PunctuationNode', value, position};
    return {type: 'WordNode', children: [{type: 'TextNode', value, position}], position};
  });
  return {type: 'SentenceNode', children: parts};
}

/** Words and punctuation. White space is left out: the search ignores it, and takes twice as long with it. */
function wordsAndSigns(text: string): {value: string; index: number}[] {
  return Array.from(text.matchAll(wordOrSign), ({0: value, index}) => ({value, index})).flatMap(
    (word) => {
      const {value, index} = word;
      // The full stop is part of some terms.
      if (value.length === 1 || !value.endsWith('.') || phrases.has(normalize(value)))
        return [word];
      return [
        {value: value.slice(0, -1), index},
        {value: '.', index: index + value.length - 1},
      ];
    },
  );
}

import {stemmer} from 'stemmer';
import {cutIntoWords} from './without-spaces';

/** Words that hold sentences together and say nothing by themselves. */
const smallWords = new Set(
  `a about above after all also an and any are as at be been before being below between both but by can could did do
  does doing done each few for from further had has have having he her here hers him his how i if in into is it its itself just
  me more most my myself no nor not of off on once only or other our ours out over own same she should so some such than
  that the their theirs them then there these they this those through to too under until up us very was we were what when
  where which while who whom whose why will with would you your yours`.split(/\s+/u),
);

/** The words of a text in lower case, accents and punctuation aside; `one-to-one` is three words. */
export function foldedWords(text: string): string[] {
  const words = foldedText(text).match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.flatMap(cutIntoWords);
}

/** A text in lower case, without the accents and apostrophes that people leave out when they type. */
export function foldedText(text: string): string {
  const lower = text.toLowerCase();
  const folded = isAscii(lower) ? lower : withoutAccents(lower);
  return folded.replaceAll(/(?<=\p{L})['’](?=\p{L})/gu, '');
}

/** Most prose is ASCII, and has no accents to look for. */
function isAscii(text: string): boolean {
  return /^[\0-\x7F]*$/u.test(text);
}

/** In other scripts marks are no accents: without its mark a kana or a syllable of Hindi is another one. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(
      /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}])\p{M}+/gu,
      '',
    )
    .normalize('NFKC')
    .toLowerCase();
}

export function isSmallWord(word: string): boolean {
  return smallWords.has(word);
}

/** Forms that no rule leads back to their word: the word first, then the forms; a plural goes with its form. */
const irregular = new Map(
  `advise advice; agree agreement; analyze analyse analysis; choose choice; complain complaint; decide decision;
  deliver delivery; describe description; disagree disagreement; explain explanation; fail failure; grow growth; lose loss;
  maintain maintenance; prove proof; safe safety; clear clarity;
  reduce reduction; resolve resolution; respond response; retain retention; sell sale;
  become became; begin began begun; break broke broken; bring brought; build built; buy bought; catch caught;
  choose chose chosen; deal dealt; draw drew drawn; drive drove driven; fall fell fallen; feel felt; fight fought;
  find found; forget forgot forgotten; forgive forgave forgiven; get got gotten; give gave given; go went gone;
  grow grew grown; hear heard; hide hid hidden; hold held; keep kept; know knew known; lead led; learn learnt; leave left;
  lose lost; make made; mean meant; meet met; pay paid; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold;
  send sent; show shown; sit sat; speak spoke spoken; spend spent; stand stood; take took taken; teach taught; tell told;
  think thought; understand understood; win won; write wrote written; person people`
    .split(';')
    .flatMap((line) => {
      const [word = '', ...forms] = line.trim().split(/\s+/u);
      return forms.map((form) => [form, word] as const);
    }),
);

/**
 * What the forms of a word share: `mentor` for `mentor`, `mentors` and `mentoring` (Porter's stemmer), `break` for
 * `broke`.
 */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(irregular.get(word) ?? irregular.get(word.replace(/s$/u, '')) ?? word);
  if (stems.size >= stemsAtMost) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** Cached, since a ladder says the same words again and again. */
const stems = new Map<string, string>();
const stemsAtMost = 20_000;

/** The stems of the words of a text that say something; where none does, of all of them. */
export function stemsOf(text: string): string[] {
  const words = foldedWords(text);
  const telling = words.filter((word) => !isSmallWord(word));
  return (telling.length > 0 ? telling : words).map(stemOf);
}

import type {OpenCatalog} from './catalog';
import type {LookedUp} from './look-up';
import type {Question} from './question';
import type {RecordKind} from './record-kinds';
import {pageNamed, pagesAskedFor} from './pages-asked-for';

/** A text that answers a question, more or less. */
export interface Match {
  readonly number: number;
  readonly score: number;
  /** Whether it is a page that the question names: then its words are no matter. */
  readonly isNamed: boolean;
  /** Where it stands, the likeliest place first. */
  readonly spots: readonly number[];
}

/** How much a match counts: the word itself, one it may be a slip of, one for the same thing, one that is near to it. */
const matchWeights = {own: 1, slips: 0.8, same: 0.65, near: 0.35};
/** Where the ladder never says the word itself, what stands for it counts for more. */
const insteadWeights = {same: 0.8, near: 0.5};
/** Words that name a role or a track say where to look; in the text itself they count for this much. */
const placeWord = 0.3;
/** A word of a phrase, beside the phrase. */
const partOfPhrase = 0.5;
/** How much the place of a text adds when the question names it. */
const placeWeights = {role: 1.2, track: 0.5, area: 0.35};
/** A question that names a rank asks for it; other ranks stay as a second choice. */
const otherRank = 0.3;
const kindWeights: Readonly<Record<RecordKind, number>> = {
  expectation: 1,
  fact: 1,
  example: 0.88,
  level: 0.85,
  area: 0.8,
  'area-page': 0.6,
  concern: 0.6,
  page: 0.7,
  comparison: 0.8,
};
/** An area or a concern through all levels, for a question that asks how something goes on from level to level. */
const climbs = 3;

/**
 * How much a word tells by how few of all texts it is in (inverse document frequency). Concerns are not counted: they
 * repeat the words of lines.
 */
function rarityOf(texts: readonly number[], catalog: OpenCatalog): number {
  const all = catalog.size - catalog.concernCount;
  const count = texts.filter((text) => catalog.kindOf(text) !== 'concern').length;
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/**
 * Puts the texts that match a question in order. Words count by how few texts they are in (inverse document frequency, as
 * in BM25); then a text counts for more where its place is one that the question names; and the page that a question
 * names stands before its lines.
 *
 * @param question - what is asked
 * @param words - its words, looked up
 * @param catalog - where the texts stand
 * @param comparing - the texts that name what a question compares, two of its ranks or all of its roles; of these count
 *   the pages of two levels
 */
export function scoreTexts(
  question: Question,
  words: readonly LookedUp[],
  catalog: OpenCatalog,
  comparing: ReadonlySet<number>,
): Match[] {
  const scores = scoreWords(words, catalog);
  const named = pagesAskedFor(question, words, catalog, comparing);
  for (const [number, score] of named)
    scores.set(number, score >= pageNamed ? score : (scores.get(number) ?? 0) + score);
  const context = catalog.context(words.flatMap(({stems}) => stems));
  const matches = [...scores].map(([number, score]): Match => {
    const kind = catalog.kindOf(number);
    const isClimb = (kind === 'area-page' || kind === 'concern') && question.throughLevels;
    const spots = catalog
      .spotsOf(number)
      .map((spot) => {
        const {track, role, area} = context(spot);
        const place =
          1 + placeWeights.role * role + placeWeights.track * track + placeWeights.area * area;
        const asked =
          question.ranks.length === 0 ||
          isClimb ||
          (kind === 'comparison' && comparing.has(number)) ||
          question.ranks.includes(catalog.rankOf(spot));
        return {spot, factor: place * (asked ? 1 : otherRank)};
      })
      .toSorted((a, b) => b.factor - a.factor);
    const wanted = isClimb ? climbs : question.examples && kind === 'example' ? 2 : 1;
    return {
      number,
      isNamed: (named.get(number) ?? 0) >= pageNamed,
      score: score * (spots[0]?.factor ?? 1) * kindWeights[kind] * wanted,
      spots: spots.map(({spot}) => spot),
    };
  });
  return matches.toSorted((a, b) => b.score - a.score || a.number - b.number);
}

/** What each text is worth for the words of a question. */
function scoreWords(words: readonly LookedUp[], catalog: OpenCatalog): Map<number, number> {
  const scores = new Map<number, number>();
  // "Engineer" alone may be anyone; "senior engineer" is a role.
  const naming = words.filter(({stems}) => stems.some((stem) => catalog.namesPlace(stem)));
  const isPlace = (word: LookedUp): boolean =>
    naming.includes(word) &&
    (naming.length > 1 || word.stems.some((stem) => catalog.tellsPlace(stem)));
  const allPlaces = words.every(isPlace);
  for (const word of words) {
    const {own, slips, same, near} = word;
    const share = (isPlace(word) && !allPlaces ? placeWord : 1) * (word.isPart ? partOfPhrase : 1);
    const instead = own.length === 0 ? insteadWeights : matchWeights;
    // What stands for a word never tells more than the word does.
    const most = own.length === 0 ? Infinity : rarityOf(own, catalog);
    const best = new Map<number, number>();
    for (const [lists, weight] of [
      [[own], matchWeights.own],
      [slips, matchWeights.slips],
      [same, instead.same],
      [near, instead.near],
    ] as const)
      for (const list of lists) {
        const worth = share * weight * Math.min(most, rarityOf(list, catalog));
        for (const number of list) best.set(number, Math.max(worth, best.get(number) ?? 0));
      }
    for (const [number, worth] of best) scores.set(number, (scores.get(number) ?? 0) + worth);
  }
  return scores;
}

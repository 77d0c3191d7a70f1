import type {OpenCatalog} from './catalog';
import type {LookedUp} from './look-up';
import type {Question} from './question';
import type {RecordKind} from './record-kinds';

/** A text that answers a question, more or less. */
export interface Match {
  readonly number: number;
  readonly score: number;
  /** Where it stands, the likeliest place first. */
  readonly spots: readonly number[];
}

/** How much a match counts: the word itself, one it may be a slip of, one that may stand for it. */
const matchWeights = {same: 1, slip: 0.8, synonym: 0.65};
/** Words that name a role or a track say where to look; in the text itself they count for this much. */
const placeWord = 0.3;
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
  page: 0.7,
  comparison: 0.8,
};

/** What the page of two levels is worth when a question names the ranks of both. */
const namesAllRanks = 5;

/** How much a word tells by how few of all texts it is in (inverse document frequency). */
function rarityOf(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}

/**
 * Puts the texts that match a question in order. Words count by how few texts they are in (inverse document frequency, as
 * in BM25); then a text counts for more where its place is one that the question names.
 *
 * @param question - what is asked
 * @param words - its words, looked up
 * @param catalog - where the texts stand
 * @param comparing - the texts that name all ranks of a question that names several; pages of two levels count
 */
export function scoreTexts(
  question: Question,
  words: readonly LookedUp[],
  catalog: OpenCatalog,
  comparing: ReadonlySet<number>,
): Match[] {
  const scores = new Map<number, number>();
  // "Engineer" alone may be anyone; "senior engineer" is a role.
  const naming = words.filter(({stems}) => stems.some((stem) => catalog.namesPlace(stem)));
  const isPlace = (word: LookedUp): boolean =>
    naming.includes(word) &&
    (naming.length > 1 || word.stems.some((stem) => catalog.tellsPlace(stem)));
  const allPlaces = words.every(isPlace);
  for (const word of words) {
    const {own, slips, synonyms} = word;
    const share = isPlace(word) && !allPlaces ? placeWord : 1;
    const best = new Map<number, number>();
    for (const [list, weight] of [
      [synonyms, own.length > 0 ? matchWeights.synonym : matchWeights.slip],
      [slips, matchWeights.slip],
      [own, matchWeights.same],
    ] as const)
      for (const number of list) best.set(number, weight);
    const rarity = rarityOf(best.size, catalog.size);
    // A rare word keeps its weight, however common the words are that may stand for it.
    const ownRarity = rarityOf(own.length, catalog.size);
    for (const [number, weight] of best) {
      const telling = weight === matchWeights.same ? ownRarity : rarity;
      scores.set(number, (scores.get(number) ?? 0) + share * weight * telling);
    }
  }
  if (words.length === 0 && question.ranks.length > 0) {
    for (let number = 0; number < catalog.size; number += 1)
      if (catalog.spotsOf(number).some((spot) => question.ranks.includes(catalog.rankOf(spot))))
        scores.set(number, 1);
  }
  for (const number of comparing) {
    if (catalog.kindOf(number) === 'comparison')
      scores.set(number, (scores.get(number) ?? 0) + namesAllRanks);
  }
  const context = catalog.context(words.flatMap(({stems}) => stems));
  const matches = [...scores].map(([number, score]): Match => {
    const kind = catalog.kindOf(number);
    const spots = catalog
      .spotsOf(number)
      .map((spot) => {
        const {track, role, area} = context(spot);
        const named =
          1 + placeWeights.role * role + placeWeights.track * track + placeWeights.area * area;
        const asked =
          question.ranks.length === 0 ||
          (kind === 'comparison' && comparing.has(number)) ||
          question.ranks.includes(catalog.rankOf(spot));
        return {spot, factor: named * (asked ? 1 : otherRank)};
      })
      .toSorted((a, b) => b.factor - a.factor);
    const wanted = question.examples && kind === 'example' ? 2 : 1;
    return {
      number,
      score: score * (spots[0]?.factor ?? 1) * kindWeights[kind] * wanted,
      spots: spots.map(({spot}) => spot),
    };
  });
  return matches.toSorted((a, b) => b.score - a.score || a.number - b.number);
}

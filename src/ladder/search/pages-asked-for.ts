import type {OpenCatalog} from './catalog';
import type {LookedUp} from './look-up';
import type {Question} from './question';

/** More than the words of a line are ever worth: what a question names stands before them. */
export const pageNamed = 50;
/** A text of a rank that is asked for, whatever its words are. */
const ofRank = 1;
/**
 * An area's page is named by most of what its name says, and a concern by half of it: "incidents and on-call". What a guide
 * says of a word is asked for by all of the word's name.
 */
const ofName = {'area-page': 0.7, concern: 0.5, page: 1};
/** What a line of a guide is worth: less than a concern of just that name (2), more than one that is named by half (1.5). */
const guide = 1.6;

/**
 * The pages that a question names, and nothing but: `L4`, `senior` and `cloud L3` name levels, `teaching and mentoring` an
 * area and `testing` a concern through all levels, `what is a cycle` a line of a glossary, `L3 and L4` the page that sets
 * them side by side. A rank alone asks for all that it has.
 *
 * @returns the numbers of texts, and what they are worth beside their words
 */
export function pagesAskedFor(
  question: Question,
  words: readonly LookedUp[],
  catalog: OpenCatalog,
  comparing: ReadonlySet<number>,
): Map<number, number> {
  const {ranks} = question;
  const worth = new Map<number, number>();
  const stems = words.flatMap((word) => word.stems);
  const rankAlone = ranks.length > 0 && words.length === 0;
  for (let number = 0; number < catalog.size; number += 1) {
    const kind = catalog.kindOf(number);
    const [spot = 0] = catalog.spotsOf(number);
    const isOfRank = ranks.includes(catalog.rankOf(spot));
    if (kind === 'level' && (stems.length > 0 || ranks.length > 0)) {
      const place = catalog.placeStems(spot);
      const isNamed = (ranks.length === 0 || isOfRank) && stems.every((stem) => place.has(stem));
      if (isNamed) worth.set(number, pageNamed);
      else if (rankAlone && isOfRank) worth.set(number, ofRank);
    } else if (kind === 'comparison' && comparing.has(number)) {
      worth.set(number, 2 * pageNamed);
    } else if (kind === 'area-page' || kind === 'concern' || kind === 'page') {
      if (stems.length === 0 || (ranks.length > 0 && !question.throughLevels)) continue;
      const name = kind === 'area-page' ? catalog.areaStems(spot) : catalog.nameStems(number);
      const places = catalog.spotsOf(number).map((each) => catalog.placeStems(each));
      const said = shareSaid(name, stems, places);
      if (said >= ofName[kind]) worth.set(number, pageNamed * (kind === 'page' ? guide : 1 + said));
    } else if (
      rankAlone &&
      catalog.spotsOf(number).some((each) => ranks.includes(catalog.rankOf(each)))
    ) {
      worth.set(number, ofRank);
    }
  }
  return worth;
}

/** How much of a name words say; 0 where one of them is neither in the name nor in that of its role or track. */
function shareSaid(
  name: readonly string[],
  stems: readonly string[],
  places: readonly ReadonlySet<string>[],
): number {
  const own = new Set(name);
  const isPlaced = places.some((place) => stems.every((stem) => own.has(stem) || place.has(stem)));
  return isPlaced ? [...own].filter((stem) => stems.includes(stem)).length / own.size : 0;
}

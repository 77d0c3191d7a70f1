import {openCatalog, type OpenCatalog} from './catalog';
import {closeness, leadWeight} from './closeness';
import type {Answer, Result, SearchIndex} from './found';
import {indexReader, type IndexReader, type LoadFile, type ReadText} from './index-reader';
import {inLevelOrder} from './level-order';
import {lookUp, lookUpCompared, lookUpLike, type LookedUp} from './look-up';
import {narrow} from './narrow';
import {readQuestion, type Question} from './question';
import {scoreTexts, type Match} from './score';
import {suggestionsFrom} from './suggestions';

/** How many of the best texts are loaded to see how near to each other the words stand in them. */
const readClosely = 12;

/** What is found before filters and places are looked at. */
interface Ranked {
  readonly answer: Answer;
  readonly all: readonly Match[];
  readonly words: readonly LookedUp[];
}

/**
 * Opens an index; its files are loaded when a search needs them, and kept. It is an index of our own: a ladder's texts are
 * a sentence long, and are asked for in other words than theirs. On the same records and questions MiniSearch answers
 * three in five of those that this one does, and Pagefind one in five.
 */
export function openIndex(load: LoadFile): SearchIndex {
  const reader = indexReader(load);
  let opened: OpenCatalog | undefined;
  return {
    prepare: async () => suggestionsFrom(await reader.catalog()),
    search: async (text, filters, limit) => {
      const catalog = (opened ??= openCatalog(await reader.catalog()));
      const question = readQuestion(text, catalog.ranks);
      const ranked = await rank(question, catalog, reader);
      const {words} = ranked;
      const narrowed = narrow(ranked.all, filters, catalog);
      const isHidden = narrowed.matches.length === 0;
      const {facets} = narrowed;
      const matches = isHidden ? narrow(ranked.all, {}, catalog).matches : narrowed.matches;
      const best = matches.slice(0, Math.max(limit, readClosely));
      const read = await reader.readTexts(best.map(({number}) => number));
      const named = words.map((word) => word.stems);
      const stems = words.map((word) => [...word.stems, ...word.marks]);
      const scored = read.flatMap((found, index) => {
        const match = best[index];
        if (!match) return [];
        const {text} = found;
        const near = match.isNamed ? 1 : closeness(text, stems) * leadWeight(text, named);
        return [{found, match, score: match.score * near}];
      });
      // Only the best are read closely, so that what is on the page stays where it is when more is shown.
      const closely = scored.slice(0, readClosely).toSorted((a, b) => b.score - a.score);
      const results = [
        ...(question.ranks.length > 0 ? closely : inLevelOrder(closely, named, catalog)),
        ...scored.slice(readClosely),
      ].slice(0, limit);
      return {
        answer: isHidden ? 'unfiltered' : ranked.answer,
        count: matches.length,
        results: results.map(({found, match}) => resultOf(found, match.spots, catalog)),
        facets,
        stems: new Set(words.flatMap((word) => word.marks)),
        replaced: words.flatMap(({word, by, isTitle}) =>
          by ? [{word, by, ...(isTitle && {isTitle})}] : [],
        ),
      };
    },
  };
}

/** Everything that answers a question, the best first; where nothing does, what is nearest to it. */
async function rank(
  question: Question,
  catalog: OpenCatalog,
  reader: IndexReader,
): Promise<Ranked> {
  const [words, comparing] = await Promise.all([
    lookUp(question, catalog, reader),
    lookUpCompared(question, reader),
  ]);
  const all = scoreTexts(question, words, catalog, comparing);
  if (all.length > 0) return {answer: 'matches', all, words};
  const like = await lookUpLike(
    words.map(({word}) => word),
    reader,
  );
  const nearest = scoreTexts(question, like, catalog, new Set());
  if (nearest.length > 0) return {answer: 'nearest', all: nearest, words: like};
  return {answer: 'levels', all: levelsOf(catalog), words};
}

/** Every level, in the order of the ladder. */
function levelsOf(catalog: OpenCatalog): Match[] {
  return Array.from({length: catalog.size}, (_, number) => number)
    .filter((number) => catalog.kindOf(number) === 'level')
    .map((number) => ({number, score: 1, isNamed: true, spots: catalog.spotsOf(number)}));
}

function resultOf(
  {number, text, anchors, pages}: ReadText,
  spots: readonly number[],
  catalog: OpenCatalog,
): Result {
  const own = catalog.spotsOf(number);
  return {
    kind: catalog.kindOf(number),
    text,
    places: spots.map((spot) => {
      const [permalink, page] = pages[catalog.pageOf(spot)] ?? ['', ''];
      const anchor = anchors[own.indexOf(spot)] ?? '';
      return {
        track: catalog.trackOf(spot),
        rank: catalog.rankOf(spot),
        area: catalog.areaOf(spot),
        page,
        link: anchor === '' ? permalink : `${permalink}#${encodeURIComponent(anchor)}`,
      };
    }),
  };
}

import {openCatalog, type OpenCatalog} from './catalog';
import {closeness} from './closeness';
import type {Result, SearchIndex} from './found';
import {indexReader, type LoadFile, type ReadText} from './index-reader';
import {lookUp, lookUpRanks} from './look-up';
import {narrow} from './narrow';
import {readQuestion} from './question';
import {scoreTexts} from './score';
import {synonymsOf} from './synonyms';

/** How many of the best texts are loaded to see how near to each other the words stand in them. */
const readClosely = 16;

/** Opens an index; its files are loaded when a search needs them, and kept. */
export function openIndex(load: LoadFile): SearchIndex {
  const reader = indexReader(load);
  let opened: OpenCatalog | undefined;
  return {
    prepare: async () => {
      await reader.catalog();
    },
    search: async (text, filters, limit) => {
      const catalog = (opened ??= openCatalog(await reader.catalog()));
      const question = readQuestion(text);
      const [words, comparing] = await Promise.all([
        lookUp(question, reader),
        lookUpRanks(question, reader),
      ]);
      const all = scoreTexts(question, words, catalog, comparing);
      const {matches, facets} = narrow(all, filters, catalog);
      const best = matches.slice(0, Math.max(limit, readClosely));
      const read = await reader.readTexts(best.map(({number}) => number));
      const stems = words.map((word) => word.stems);
      const scored = read.flatMap((found, index) => {
        const match = best[index];
        return match ? [{found, match, score: match.score * closeness(found.text, stems)}] : [];
      });
      // Only the best are read closely, so that what is on the page stays where it is when more is shown.
      const results = [
        ...scored.slice(0, readClosely).toSorted((a, b) => b.score - a.score),
        ...scored.slice(readClosely),
      ].slice(0, limit);
      return {
        count: matches.length,
        unfiltered: all.length,
        results: results.map(({found, match}) => resultOf(found, match.spots, catalog)),
        facets,
        stems: new Set(words.flatMap((word) => [...word.stems, ...synonymsOf(word.stem)])),
        replaced: words.flatMap(({word, by, near}) => (by ? [{word, by, near}] : [])),
      };
    },
  };
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

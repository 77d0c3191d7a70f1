import {stemOf} from '../../ladder/english';
import type {RecordKind} from '../../ladder/search/record-kinds';
import type {Found, Result, ResultPlace} from '../../ladder/search/found';
import {searchWordsIn} from '../../ladder/search/search-words';
import {isWithoutSpaces} from '../../ladder/without-spaces';
import {element} from '../../page-script/elements';
import {siteAddress} from '../site-address';
import {say} from '../../ladder/language';

export const kindNames: Readonly<Record<RecordKind, string>> = {
  expectation: say`Expectation`,
  example: say`Example`,
  fact: say`Fact`,
  area: say`Area`,
  'area-page': say`Area, every level`,
  concern: say`Concern, every level`,
  level: say`Level`,
  page: say`Page`,
  comparison: say`Comparison`,
};

/** More words than these are cut off around the first match; only pages are that long. */
const longestText = 320;

/** A text with the words that were looked for marked. */
export function markedText(text: string, stems: Found['stems']): (Node | string)[] {
  const shown: (Node | string)[] = [];
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].filter(
    ([word]) =>
      !isWithoutSpaces(word) && searchWordsIn(word).some((each) => stems.has(stemOf(each))),
  );
  // Where no space ends a word, it is marked wherever its letters stand.
  const parts = [...stems]
    .filter(isWithoutSpaces)
    .flatMap((stem) => [...text.matchAll(new RegExp(stem, 'giu'))]);
  const matches = [...words, ...parts].toSorted((a, b) => a.index - b.index);
  const first = matches[0]?.index ?? 0;
  const start =
    text.length > longestText && first > 120 ? text.lastIndexOf(' ', first - 80) + 1 : 0;
  const end = Math.min(text.length, start + longestText);
  let done = start;
  if (start > 0) shown.push('… ');
  for (const {0: word, index} of matches) {
    if (index < done || index + word.length > end) continue;
    shown.push(text.slice(done, index), element('mark', {}, word));
    done = index + word.length;
  }
  shown.push(text.slice(done, end));
  if (end < text.length) shown.push(' …');
  return shown;
}

/** Where a result stands, in words: track, level and area, or the page's title. */
export function placeWords({track, rank, area, page}: ResultPlace): string {
  const where = rank === '' ? [track === page ? '' : track, page] : [track, page];
  return [...where, area === page ? '' : area].filter((part) => part !== '').join(' › ');
}

/** What a place is reached by: the line, or the page. */
export function placeLink({link}: ResultPlace): string {
  return siteAddress(link);
}

/** The head of a result: its kind, and where it stands first of all. */
export function resultHead({kind, places}: Result): HTMLElement {
  const [place] = places;
  return element(
    'span',
    {class: 'result__where'},
    element('span', {class: 'result__kind'}, kindNames[kind]),
    ' ',
    place ? placeWords(place) : '',
  );
}

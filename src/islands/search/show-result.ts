import {stemOf} from '../../ladder/english';
import type {RecordKind} from '../../ladder/search/record-kinds';
import type {Found, Result, ResultPlace} from '../../ladder/search/found';
import {searchWordsIn} from '../../ladder/search/search-words';
import {element} from '../../page-script/elements';
import {siteAddress} from '../site-address';

export const kindNames: Readonly<Record<RecordKind, string>> = {
  expectation: 'Expectation',
  example: 'Example',
  fact: 'Fact',
  area: 'Area',
  level: 'Level',
  page: 'Page',
  comparison: 'Comparison',
};

/** More words than these are cut off around the first match; only pages are that long. */
const longestText = 320;

/** A text with the words that were looked for marked. */
export function markedText(text: string, stems: Found['stems']): (Node | string)[] {
  const parts: (Node | string)[] = [];
  const matches = [...text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)].filter(([word]) =>
    searchWordsIn(word).some((each) => stems.has(stemOf(each))),
  );
  const first = matches[0]?.index ?? 0;
  const start =
    text.length > longestText && first > 120 ? text.lastIndexOf(' ', first - 80) + 1 : 0;
  const end = Math.min(text.length, start + longestText);
  let done = start;
  if (start > 0) parts.push('… ');
  for (const {0: word, index} of matches) {
    if (index < done || index + word.length > end) continue;
    parts.push(text.slice(done, index), element('mark', {}, word));
    done = index + word.length;
  }
  parts.push(text.slice(done, end));
  if (end < text.length) parts.push(' …');
  return parts;
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

import type {LinkEnd, LinkPage} from '../links/link-page';
import type {Day} from '../links/registry';
import type {Language, Say} from '../language';
import {dateInWords, destinationLines, nounOf, type Href} from './link-page-parts';
import {markup, type Part} from './markup';

/** What became of words that are gone, or in several places, and where to go on. */
export function endLines(
  end: Exclude<LinkEnd, {kind: 'here'}>,
  {kind, stoodIn}: LinkPage,
  href: Href,
  language: Language,
  isLast: boolean,
): Part {
  const {say} = language;
  if (end.kind === 'choice') {
    const choice = end.among.map((one) => markup`<li>${destinationLines(one, href)}</li>`);
    return markup`<p class="notice">${say`Since ${dateInWords(end.ended, language)}, these words are in more than one place. Only the person who made the link can say which one was meant.`}</p><ul class="choice">${choice}</ul>`;
  }
  const removed = sayRemoved(kind, end.ended, language);
  const places = stoodIn.flatMap((place, index) => [
    index === 0 ? '' : ' › ',
    markup`<a href="${href(place)}">${[...place.trail.slice(0, 1 - index), place.words].join(', ')}</a>`,
  ]);
  return [
    markup`<p class="notice">${removed}${isLast ? '' : ` ${say`Above is what it said when your link was made.`}`}</p>`,
    end.likely
      ? markup`<h2>${say`What may be meant now`}</h2><div class="likely">${destinationLines(end.likely, href)}</div>`
      : markup`<p>${say`Nothing in the ladder is much like it now.`}</p>`,
    places.length > 0 ? markup`<p>${placed(say, places)}</p>` : undefined,
  ];
}

/** On which day something was removed. */
export function sayRemoved(kind: LinkPage['kind'], ended: Day, language: Language): string {
  const {say} = language;
  const day = dateInWords(ended, language);
  return {
    line: say`This line was removed from the ladder on ${day}.`,
    section: say`This section was removed from the ladder on ${day}.`,
    page: say`This page was removed from the ladder on ${day}.`,
  }[nounOf(kind)];
}

/** “It stood in Flowers, L2 Planter › Beds.” */
function placed(say: Say, places: readonly Part[]): Part {
  const [before = '', after = ''] = say`It stood in ${'\0'}.`.split('\0');
  return [before, places, after];
}

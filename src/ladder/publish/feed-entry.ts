import {sayAsks} from '../links/asks';
import {linkOfTold, sayDeed, sayFrom, sayNow, sayWhole} from '../changes/say-told';
import type {ToldChange, ToldCommit, ToldPage} from '../changes/told';
import {wordsOfChange} from '../compare/change-words';
import type {Language} from '../language';
import {joinSides} from '../word-differences';
import {markup, type Markup, type Part} from './markup';

/** How an entry names places, and in which language it speaks. */
interface Manner {
  /** The whole address of something of the site, by where it is below the base URL. */
  readonly absolute: (address: string) => string;
  readonly language: Language;
}

/**
 * What an entry of a feed says to somebody who does not open the site.
 *
 * @param commit - what its author says of it
 * @param pages - what became of them
 */
export function entryContent(
  {asks}: ToldCommit,
  pages: readonly ToldPage[],
  manner: Manner,
): Markup {
  const said = asks && markup`<p>${sayAsks(asks, manner.language.say)}</p>`;
  return markup`${said}${pages.map((page) => pageMarkup(page, manner))}`;
}

function pageMarkup(page: ToldPage, manner: Manner): Part {
  const {title, track, address, sections, now} = page;
  const whole = sayWhole(page, manner.language);
  return [
    markup`<h3><a href="${manner.absolute(address)}">${title}</a>${track && `, ${track}`}</h3>`,
    whole && markup`<p>${whole}</p>`,
    successors(now, manner),
    sections.map(({name, changes}) => [
      name && markup`<h4>${name}</h4>`,
      markup`<ul>${changes.map((told) => lineMarkup(told, manner))}</ul>`,
    ]),
  ];
}

function lineMarkup(told: ToldChange, manner: Manner): Markup {
  const {change, now, asks} = told;
  const {say} = manner.language;
  const link = linkOfTold(told);
  const deed = sayDeed(told, say);
  const linked = link === undefined ? deed : markup`<a href="${manner.absolute(link)}">${deed}</a>`;
  const words = joinSides(wordsOfChange(change)).map(({kind, text}) => {
    if (kind === 'same') return text;
    return kind === 'added' ? markup`<ins>${text}</ins>` : markup`<del>${text}</del>`;
  });
  const {concern} = change;
  const label = concern === undefined ? undefined : markup`<strong>${concern}:</strong> `;
  const said = asks && ` (${sayAsks(asks, say)})`;
  return markup`<li>${linked}${sayFrom(told, say)}: ${label}${words}${said}${successors(now, manner)}</li>`;
}

function successors(now: ToldChange['now'], {absolute, language}: Manner): Part {
  if (!now) return undefined;
  const places = now.places.map(
    ({words, address}, index) =>
      markup`${index === 0 ? '' : ' · '}<a href="${absolute(address)}">${words}</a>`,
  );
  return markup`<p>${sayNow(now, language.say)} ${places}</p>`;
}

import type {LinkEnd, LinkPage, ShownWording} from '../links/link-page';
import type {Day} from '../links/registry';
import type {Language, Say} from '../language';
import type {MarkedWords} from '../word-differences';
import {endLines} from './link-page-end';
import type {LinkSite} from './link-page-head';
import {
  dateInWords,
  headingOf,
  hrefOf,
  nounOf,
  trailLine,
  type Href,
  type Noun,
} from './link-page-parts';
import {Markup, markup, type Part} from './markup';

/** What the page of a link shows: the words it was made to, and what they are now. */
export function bodyOf(page: LinkPage, site: LinkSite): Part {
  const {baseUrl, language} = site;
  const href = hrefOf(site);
  const {say} = language;
  const {end, wordings, straight, words, trail} = page;
  if (end.kind === 'here' && end.self && straight.length === wordings.length) {
    const since = wordings[0]?.date ?? '';
    return [
      trailLine(trail),
      headingOf(page, words),
      goLine(end, href, say),
      markup`<p class="soft" id="1">${say`In these words since ${dateInWords(since, language)}.`}</p>`,
    ];
  }
  // Without a number in the address, a link is to the first wording; of what is gone the last words are remembered.
  const shown = end.kind === 'here' ? wordings : wordings.toReversed();
  return [
    shown.map((wording) => wordingSection(wording, page, href, language)),
    wordings.length > 1 ? allWordings(wordings, language) : undefined,
    end.kind === 'here'
      ? undefined
      : markup`<p><a href="${baseUrl}">${say`To the whole ladder`}</a></p>`,
  ];
}

/** What a link to one wording has to say. Style sheets show the one that was followed. */
function wordingSection(
  wording: ShownWording,
  page: LinkPage,
  href: Href,
  language: Language,
): Markup {
  const {say} = language;
  const {number, text, change, until, date} = wording;
  const end = wording.end ?? page.end;
  const section = (...children: readonly Part[]): Markup =>
    markup`<section class="wording" id="${number}">${children}</section>`;
  if (end.kind !== 'here')
    return section(
      trailLine(wording.trail),
      markup`<h1>${text}</h1>`,
      endLines(end, page, href, language, number === page.wordings.length),
    );
  if (!change)
    return section(
      trailLine(end.target.trail),
      headingOf(page, text),
      goLine(end, href, say),
      markup`<p class="soft">${say`In these words since ${dateInWords(date, language)}.`}</p>`,
    );
  const {levels, then, now} = change;
  const place = [...end.target.trail, ...(page.concern ? [page.concern] : [])].join(' › ');
  const before = markup`<div><dt>${levels ? say`Then, in ${levels[0]}` : say`Then`}</dt><dd>${marks(then, 'del')}</dd></div>`;
  return section(
    markup`<h1 class="sentence">${changeSentence(page.kind, change, end.self, until, language)}</h1>`,
    markup`<dl>${isSameText(change) ? undefined : before}<div><dt>${place ? say`Now, in ${place}` : say`Now, in the ladder`}</dt><dd>${marks(now, 'ins')}</dd></div></dl>`,
    goLine(end, href, say),
  );
}

/** “This line was reworded on October 3, 2026, after your link was made.” */
function changeSentence(
  kind: LinkPage['kind'],
  change: Change,
  isSelf: boolean,
  until: Day | undefined,
  language: Language,
): string {
  const {say} = language;
  const happened = happenedTo(nounOf(kind), change, isSelf, say);
  return until === undefined
    ? say`${happened}, after your link was made.`
    : say`${happened} on ${dateInWords(until, language)}, after your link was made.`;
}

function happenedTo(what: Noun, change: Change, isSelf: boolean, say: Say): string {
  if (!isSelf)
    return {
      line: say`This line became part of another`,
      section: say`This section became part of another`,
      page: say`This page became part of another`,
    }[what];
  const [from, to] = change.levels ?? [];
  if (from !== undefined && to !== undefined && isSameText(change))
    return {
      line: say`This line moved from ${from} to ${to}`,
      section: say`This section moved from ${from} to ${to}`,
      page: say`This page moved from ${from} to ${to}`,
    }[what];
  return {
    line:
      to === undefined
        ? say`This line was reworded`
        : say`This line was reworded and moved to ${to}`,
    section: say`This section was renamed`,
    page: say`This page was renamed`,
  }[what];
}

type Change = NonNullable<ShownWording['change']>;

function isSameText({then, now}: Change): boolean {
  return [...then, ...now].every(({marked}) => !marked);
}

function allWordings(wordings: readonly ShownWording[], language: Language): Markup {
  const {say, counted} = language;
  const items = wordings.toReversed().map(({number, date, trail, text}) => {
    const [day, place] = [dateInWords(date, language), trail.join(' › ')];
    const since = place === '' ? say`Since ${day}` : say`Since ${day}, in ${place}`;
    return markup`<li value="${number}"><p>${text}</p><p class="soft">${since}</p></li>`;
  });
  const {length: count} = wordings;
  return markup`<details><summary>${counted(count)`All ${count} wordings`}</summary><ol reversed>${items}</ol></details>`;
}

function goLine(end: Extract<LinkEnd, {kind: 'here'}>, href: Href, say: Say): Markup {
  return markup`<p><a class="go" href="${href(end.target)}">${say`Read it in the ladder`}</a></p>`;
}

function marks(parts: readonly MarkedWords[], mark: 'del' | 'ins'): Part {
  const tags = {
    del: [new Markup('<del>'), new Markup('</del>')],
    ins: [new Markup('<ins>'), new Markup('</ins>')],
  }[mark];
  return parts.map(({text, marked}) => (marked ? [tags[0], text, tags[1]] : text));
}

import {escapeMarkdown} from '../../ladder/escape-markdown';
import {element} from '../../page-script/elements';
import {anchorTo, linkOf, linkOfItem, type CopiedLink} from './link-text';
import {say} from '../../ladder/language';

/** The lines of an area or of a level, each with its link. */
export interface CopiedLines {
  readonly count: number;
  readonly markdown: string;
  readonly html: string;
}

/** A heading, or none, and the lines under it. */
interface Part {
  readonly heading?: {readonly link: CopiedLink; readonly name: string; readonly depth: 2 | 3};
  readonly lines: readonly CopiedLink[];
}

/**
 * All lines of the area or the level that a copy control heads, in their order. What is folded is left out: one copies
 * what one sees.
 *
 * @param control - the control beside the name of an area, or beside the title of a level
 * @returns undefined where the control heads neither, or there is no line
 */
export function linesUnder(control: HTMLElement): CopiedLines | undefined {
  const area = control.closest('.area__head')?.closest('.area');
  const level = control.closest('.level-title');
  const link = linkOf(control);
  const name = [...link.place, link.words].join(' › ');
  const parts: Part[] = area
    ? [{heading: {link, name, depth: 3}, lines: linesIn(area)}]
    : level
      ? [
          {heading: {link, name, depth: 2}, lines: linesIn(level.parentElement, ':not(.area *)')},
          ...[...document.querySelectorAll('.area')].map(partOf),
        ]
      : [];
  const count = parts.reduce((sum, {lines}) => sum + lines.length, 0);
  if (count === 0) return undefined;
  return {
    count,
    markdown: parts.map(asMarkdown).join('\n'),
    html: parts.map(asRichText).join(''),
  };
}

function partOf(area: Element): Part {
  const control = area.querySelector<HTMLElement>('.area__head .copy');
  const lines = linesIn(area);
  if (!control) return {lines};
  const link = linkOf(control);
  return {heading: {link, name: link.words, depth: 3}, lines};
}

function linesIn(part: Element | null, which = ''): CopiedLink[] {
  return [...(part?.querySelectorAll<HTMLElement>(`li[id]${which}`) ?? [])]
    .filter((item) => item.checkVisibility())
    .map((item) => linkOfItem(item));
}

function asMarkdown({heading, lines}: Part): string {
  return [
    ...(heading
      ? [`${'#'.repeat(heading.depth)} [${escapeMarkdown(heading.name)}](${heading.link.url})\n`]
      : []),
    ...lines.map(({url, concern, words}) => {
      const lead = concern && `**${escapeMarkdown(concern)}**: `;
      return `- ${lead}${escapeMarkdown(words)} ([${say`link`}](${url}))`;
    }),
    '',
  ].join('\n');
}

function asRichText({heading, lines}: Part): string {
  const items = lines.map((line) =>
    element(
      'li',
      {},
      ...(line.concern === '' ? [line.words] : [element('b', {}, line.concern), `: ${line.words}`]),
      ' (',
      anchorTo(line, say`link`),
      ')',
    ),
  );
  const parts = [
    ...(heading ? [element(`h${heading.depth}`, {}, anchorTo(heading.link, heading.name))] : []),
    ...(items.length > 0 ? [element('ul', {}, ...items)] : []),
  ];
  return parts.map(({outerHTML}) => outerHTML).join('');
}

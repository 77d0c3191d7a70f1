import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {textOf, type LinePart} from '../../ladder/compare/line-parts';
import type {MarkedWords} from '../../ladder/word-differences';
import {shorten} from '../../ladder/shorten';
import {say} from '../language';

/** The words of a line, with their emphasis and their links. */
export function Words({parts}: {readonly parts: readonly LinePart[]}): ReactNode {
  return parts.map((part, index) => {
    if (typeof part === 'string') return part;
    const {text, mark: Mark, href} = part;
    const words = Mark ? <Mark key={index}>{text}</Mark> : text;
    if (href === undefined) return words;
    return (
      <Link key={index} to={href}>
        {words}
      </Link>
    );
  });
}

/** The words of a line, with those that the other line lacks marked. */
export function WordsWithMarks({
  words,
  as: Mark,
}: {
  readonly words: readonly MarkedWords[];
  readonly as: 'del' | 'ins';
}): ReactNode {
  return words.map(({text, marked}, index) =>
    marked ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  );
}

interface Props {
  readonly line: LineData;
  /** The page that the line stands on. */
  readonly page: string;
  /** The concern that its place names already. */
  readonly under?: string | undefined;
  /** What to show in place of the line's own words. */
  readonly children?: ReactNode;
}

/** A line of a level, away from its page, with the control that copies its permanent link. */
export function Line({line, page, under, children}: Props): ReactNode {
  return (
    <>
      <Concern line={line} under={under} />
      {children ?? <Words parts={line.parts} />}
      <LineLink line={line} page={page} />
    </>
  );
}

/** What a line is about, before its words, unless it stands under that name. */
export function Concern({line: {concern}, under}: Pick<Props, 'line' | 'under'>): ReactNode {
  if (concern === undefined || concern.toLowerCase() === under?.toLowerCase()) return null;
  return <strong className="concern">{concern}: </strong>;
}

/**
 * The link of a line: the page's script copies its permanent address; without the script it leads to the line on its
 * level's page.
 */
export function LineLink({
  line: {id, wording, parts},
  page,
  at = '',
}: Pick<Props, 'line' | 'page'> & {
  /** Which level it leads to, where a line has several. */
  readonly at?: string;
}): ReactNode {
  const href = useBaseUrl(`${page}#${id ?? ''}`);
  if (id === undefined) return null;
  const words = shorten(textOf(parts), 60);
  return (
    // eslint-disable-next-line @docusaurus/no-html-links -- the application would follow it before it is copied
    <a
      className="copy"
      href={href}
      data-link={id}
      data-wording={wording}
      aria-label={at ? say`Copy link at ${at}: ${words}` : say`Copy link: ${words}`}
    />
  );
}

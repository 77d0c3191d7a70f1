import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ReactNode} from 'react';
import type {LineData} from '../../ladder/compare/level-data';
import {textOf, type LinePart} from '../../ladder/compare/line-parts';
import type {MatchedLines} from '../../ladder/compare/match-lines';
import type {MarkedWords} from '../../ladder/word-differences';
import {LadderLink} from '../LadderLink';
import {shorten} from '../../ladder/shorten';
import type {Side} from './CompareTable';
import {rich, say} from '../language';

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

/**
 * Shows of lines on one side what the other side lacks.
 *
 * @param matched - what two lists of lines have in common
 * @param withWhole - whether lines that the other side lacks are marked as a whole
 * @returns a function of a line; undefined for one without marks
 */
export function markedWords(
  {near, onlyFrom, onlyTo}: MatchedLines,
  side: Side,
  withWhole = true,
): (line: LineData) => ReactNode {
  const marks = new Map<LineData, readonly MarkedWords[]>(
    near.map((pair) => (side === 'from' ? [pair.from, pair.fromWords] : [pair.to, pair.toWords])),
  );
  const only = !withWhole ? [] : side === 'from' ? onlyFrom : onlyTo;
  for (const line of only) marks.set(line, [{text: textOf(line.parts), marked: true}]);
  return (line) => {
    const words = marks.get(line);
    return words && <WordsWithMarks words={words} as={side === 'from' ? 'del' : 'ins'} />;
  };
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
      {line.elsewhere && <Elsewhere {...line.elsewhere} />}
    </>
  );
}

/** Where a line stands on the other of two days, if elsewhere. */
function Elsewhere({when, name, address}: NonNullable<LineData['elsewhere']>): ReactNode {
  const place = address === undefined ? name : <LadderLink to={address}>{name}</LadderLink>;
  return (
    <span className="line__elsewhere">
      {when === 'now' ? rich`Now in ${place}` : rich`Then in ${place}`}
    </span>
  );
}

/** What a line is about, before its words, unless it stands under that name. */
export function Concern({
  line: {concern},
  under,
}: Pick<Props, 'under'> & {readonly line: Pick<LineData, 'concern'>}): ReactNode {
  if (concern === undefined || concern.toLowerCase() === under?.toLowerCase()) return null;
  return <strong className="concern">{concern}: </strong>;
}

/**
 * The link of a line: the page's script copies its permanent address; without the script it leads to the line on its
 * level's page.
 */
export function LineLink({
  line: {id, wording, parts, isFormer},
  page,
  at = '',
}: Pick<Props, 'line' | 'page'> & {
  /** Which level it leads to, where a line has several. */
  readonly at?: string;
}): ReactNode {
  // Its page has no place for words that are not said any more.
  const href = useBaseUrl(isFormer ? `/s/${id ?? ''}/#${wording ?? 1}` : `${page}#${id ?? ''}`);
  if (id === undefined) return null;
  const words = shorten(textOf(parts), 60);
  return (
    // eslint-disable-next-line @docusaurus/no-html-links -- the application would follow it before it is copied
    <a
      className="copy"
      href={href}
      data-wording={wording}
      aria-label={at ? say`Copy link at ${at}: ${words}` : say`Copy link: ${words}`}
    />
  );
}

import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {AreaPair} from '../../ladder/compare/compare-levels';
import type {LevelData, LineData} from '../../ladder/compare/level-data';
import {textOf} from '../../ladder/compare/line-parts';
import type {MatchedLines} from '../../ladder/compare/match-lines';
import {Line, LineLink, Words, WordsWithMarks} from './Line';
import {FoldedExamples, LineList, Notes} from './LineList';
import {fullName, placeTitle, shortName} from './name-levels';

interface Sides {
  readonly from: LevelData;
  readonly to: LevelData;
}

interface Props extends Sides {
  readonly area: AreaPair;
  readonly id: string;
  readonly onlyDifferences: boolean;
}

/** One competency area of two levels: what was reworded, what is each level's own, what is the same. */
export function ComparedArea({area, id, from, to, onlyDifferences}: Props): ReactNode {
  const {name, emoji, otherName, from: first, to: second, expectations, examples, notes} = area;
  const summaries = [first?.summary ?? [], second?.summary ?? []] as const;
  const sameSummary = textOf(summaries[0]) === textOf(summaries[1]);
  const columns = [
    {level: from, other: to, side: 'from', area: first, own: 'onlyFrom'},
    {level: to, other: from, side: 'to', area: second, own: 'onlyTo'},
  ] as const;
  const sharedExamples = new Set<LineData>(examples.same.flatMap((pair) => [pair.from, pair.to]));
  return (
    <section className="compare-area" data-section={name}>
      <div className="area__head">
        {emoji && (
          <span className="area__emoji" aria-hidden="true">
            {emoji}
          </span>
        )}
        <Heading as="h2" id={id}>
          {name || 'Above the areas'}
        </Heading>
      </div>
      {otherName && (
        <p className="compare__note">
          {shortName(from, to)} calls it “{otherName}”.
        </p>
      )}
      {summaries.some((parts) => parts.length > 0) && !(onlyDifferences && sameSummary) && (
        <div className="compare__row compare__area-summaries">
          {columns.map(({side, level, other}, index) => (
            <div key={side} className={`compare__${side}`}>
              {(summaries[index]?.length ?? 0) > 0 && (
                <>
                  <p className="compare__side-label">{shortName(level, other)}</p>
                  <Words parts={summaries[index] ?? []} />
                </>
              )}
            </div>
          ))}
        </div>
      )}
      <NearLines lines={expectations} from={from} to={to} />
      <NearLines lines={notes} from={from} to={to} />
      <div className="compare__row compare__lists">
        {columns.map(({level, other, side, area: own, own: only}) => (
          <div
            key={side}
            className={`compare__side compare__${side}`}
            data-level={placeTitle(level)}
          >
            {own ? (
              <OwnLines
                level={level}
                label={shortName(level, other)}
                lines={expectations[only]}
                notes={notes[only]}
                examples={own.examples.filter(
                  (line) => !(onlyDifferences && sharedExamples.has(line)),
                )}
              />
            ) : (
              <p className="absent">{fullName(level)} does not have this area.</p>
            )}
          </div>
        ))}
      </div>
      {!onlyDifferences && (
        <SameLines lines={[...notes.same, ...expectations.same]} {...{from, to}} />
      )}
    </section>
  );
}

interface OwnProps {
  readonly level: LevelData;
  readonly label: string;
  readonly lines: readonly LineData[];
  readonly notes: readonly LineData[];
  readonly examples: readonly LineData[];
}

/** What one level alone says in an area, and its examples. */
function OwnLines({level, label, lines, notes, examples}: OwnProps): ReactNode {
  const page = level.permalink;
  return (
    <>
      {lines.length + notes.length + examples.length > 0 && (
        <p className="compare__side-label">{label}</p>
      )}
      <Notes notes={notes} />
      <LineList lines={lines} page={page} />
      <FoldedExamples lines={examples} page={page} of={label} />
    </>
  );
}

/** Pairs of lines that say nearly the same, word by word. */
function NearLines({lines: {near}, from, to}: Sides & {readonly lines: MatchedLines}): ReactNode {
  if (near.length === 0) return null;
  return (
    <div className="compare__near">
      <p className="compare__label">Reworded</p>
      <ul>
        {near.map(({from: before, to: after, fromWords, toWords}, index) => (
          <li key={`${before.id ?? index}/${after.id ?? index}`} className="compare__row">
            <NearLine side="from" line={before} level={from} other={to}>
              <WordsWithMarks words={fromWords} as="del" />
            </NearLine>
            <NearLine side="to" line={after} level={to} other={from}>
              <WordsWithMarks words={toWords} as="ins" />
            </NearLine>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface NearLineProps {
  readonly side: 'from' | 'to';
  readonly line: LineData;
  readonly level: LevelData;
  readonly other: LevelData;
  readonly children: ReactNode;
}

function NearLine({side, line, level, other, children}: NearLineProps): ReactNode {
  return (
    <div className={`compare__${side}`} data-level={placeTitle(level)}>
      <span className="compare__near-label">{shortName(level, other)}: </span>
      <p className="line">
        <Line line={line} page={level.permalink}>
          {children}
        </Line>
      </p>
    </div>
  );
}

/** What both levels say: once, set back, with the links of both. */
function SameLines({lines, from, to}: Sides & {readonly lines: MatchedLines['same']}): ReactNode {
  if (lines.length === 0) return null;
  return (
    <div className="compare__same">
      <p className="compare__label">The same at both</p>
      <ul>
        {lines.map(({from: line, to: twin}, index) => (
          <li key={twin.id ?? index} className="line">
            {twin.concern !== undefined && <strong className="concern">{twin.concern}: </strong>}
            <Words parts={twin.parts} />
            <span className="line__twins">
              {(
                [
                  [line, from, to],
                  [twin, to, from],
                ] as const
              ).map(([own, level, other]) => (
                <span key={level.name} data-level={placeTitle(level)}>
                  <LineLink line={own} page={level.permalink} at={shortName(level, other)} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

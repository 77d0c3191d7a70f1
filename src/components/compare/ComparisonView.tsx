import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {useId, useMemo, type ReactNode} from 'react';
import {slug} from 'github-slugger';
import {compareLevels, type AreaPair, type FactPair} from '../../ladder/compare/compare-levels';
import type {AreaData, LevelData, LineData} from '../../ladder/compare/level-data';
import type {MatchedLines} from '../../ladder/compare/match-lines';
import {ExamplesSwitch} from '../ExamplesSwitch';
import {Line, MarkedWords, Words} from './Line';

interface Props {
  readonly from: LevelData;
  readonly to: LevelData;
  readonly onlyDifferences?: boolean;
}

type Sides = Pick<Props, 'from' | 'to'>;

/** Two levels side by side: summaries, facts, then area by area. On a phone one stands under the other. */
export function ComparisonView({from, to, onlyDifferences = false}: Props): ReactNode {
  const comparison = useMemo(() => compareLevels(from, to), [from, to]);
  const facts = comparison.facts.filter(({same}) => !(onlyDifferences && same));
  const areas = comparison.areas.filter(({differs}) => !onlyDifferences || differs);
  const hasExamples = areas.some(
    ({from: first, to: second}) =>
      (first?.examples.length ?? 0) + (second?.examples.length ?? 0) > 0,
  );
  const anchors = areas.map(({name}) => slug(name) || 'area');
  return (
    <div className="compare">
      <SideSwitch from={from} to={to} />
      <div className="compare__heads compare__row">
        <LevelHead level={from} side="from" />
        <LevelHead level={to} side="to" />
      </div>
      {(from.summary ?? to.summary) && (
        <div className="compare__row compare__summaries">
          {([from, to] as const).map((level, index) => (
            <div key={index} className={index === 0 ? 'compare__from' : 'compare__to'}>
              {level.summary ? <Words parts={level.summary} /> : <NotStated />}
            </div>
          ))}
        </div>
      )}
      {facts.length > 0 && <Facts facts={facts} from={from} to={to} />}
      {hasExamples && <ExamplesSwitch />}
      {areas.map((area, index) => (
        <Area
          key={`${area.name}/${String(index)}`}
          area={area}
          id={
            anchors.indexOf(anchors[index] ?? '') === index
              ? (anchors[index] ?? '')
              : `${anchors[index] ?? ''}-${String(index)}`
          }
          from={from}
          to={to}
          onlyDifferences={onlyDifferences}
        />
      ))}
      {onlyDifferences && areas.length + facts.length === 0 && (
        <p className="compare__note">The two levels say the same, word for word.</p>
      )}
    </div>
  );
}

/** On a phone: both levels, or one of the two. It works by the style sheet, without any script. */
function SideSwitch({from, to}: Sides): ReactNode {
  const name = useId();
  const choices = [
    ['both', 'Both'],
    ['from', shortName(from, to)],
    ['to', shortName(to, from)],
  ] as const;
  return (
    <fieldset className="side-switch">
      <legend className="visually-hidden">Show on a narrow screen</legend>
      {choices.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === 'both'} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function LevelHead({
  level: {track, rank, role, permalink},
  side,
}: {
  readonly level: LevelData;
  readonly side: 'from' | 'to';
}): ReactNode {
  return (
    <p className={`compare__head compare__${side}`}>
      <Link to={permalink}>
        <span className="rank">{rank}</span> <span className="compare__role">{role}</span>
      </Link>{' '}
      <span className="compare__track">{track}</span>
    </p>
  );
}

function Facts({facts, from, to}: Sides & {readonly facts: readonly FactPair[]}): ReactNode {
  return (
    <table className="compare-facts">
      <caption className="visually-hidden">Facts of the two levels</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">{fullName(from)}</th>
          <th scope="col">{fullName(to)}</th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({label, from: first, to: second, same}) => (
          <tr key={label} className={same ? 'is-same' : undefined}>
            <th scope="row">{label}</th>
            <td className="compare__from">{first ? <Words parts={first} /> : <NotStated />}</td>
            <td className="compare__to">
              {second ? <Words parts={second} /> : <NotStated />}
              {same && <span className="compare__same-mark"> (the same)</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AreaProps extends Props {
  readonly area: AreaPair;
  readonly id: string;
}

function Area({area, id, from, to, onlyDifferences}: AreaProps): ReactNode {
  const {name, emoji, otherName, from: first, to: second, expectations, notes} = area;
  const missing = first ? (second ? undefined : to) : from;
  return (
    <section className="compare-area">
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
      {missing && <p className="compare__note">{fullName(missing)} does not have this area.</p>}
      {(first?.summary ?? second?.summary) && (
        <div className="compare__row compare__area-summaries">
          <div className="compare__from">{first?.summary && <Words parts={first.summary} />}</div>
          <div className="compare__to">{second?.summary && <Words parts={second.summary} />}</div>
        </div>
      )}
      <NearLines lines={expectations} from={from} to={to} />
      <NearLines lines={notes} from={from} to={to} />
      <div className="compare__row compare__lists">
        <Side
          level={from}
          other={to}
          side="from"
          area={first}
          lines={expectations.onlyFrom}
          notes={notes.onlyFrom}
        />
        <Side
          level={to}
          other={from}
          side="to"
          area={second}
          lines={expectations.onlyTo}
          notes={notes.onlyTo}
        />
      </div>
      {!onlyDifferences && expectations.same.length > 0 && (
        <div className="compare__same">
          <p className="compare__label">The same at both</p>
          <ul>
            {expectations.same.map(({from: line, to: twin}) => (
              <li key={line.id ?? twin.id}>
                <Line line={twin} page={to.permalink} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** Pairs of lines that say nearly the same, word by word. */
function NearLines({lines: {near}, from, to}: Sides & {readonly lines: MatchedLines}): ReactNode {
  if (near.length === 0) return null;
  return (
    <div className="compare__near">
      <p className="compare__label">Reworded</p>
      <ul>
        {near.map(({from: before, to: after, fromPieces, toPieces}) => (
          <li key={`${before.id ?? ''}/${after.id ?? ''}`} className="compare__row">
            <div className="compare__from">
              <Line line={before} page={from.permalink}>
                <span className="visually-hidden">{shortName(from, to)}: </span>
                <MarkedWords pieces={fromPieces} as="del" />
              </Line>
            </div>
            <div className="compare__to">
              <Line line={after} page={to.permalink}>
                <span className="visually-hidden">{shortName(to, from)}: </span>
                <MarkedWords pieces={toPieces} as="ins" />
              </Line>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SideProps {
  readonly level: LevelData;
  readonly other: LevelData;
  readonly side: 'from' | 'to';
  readonly area: AreaData | undefined;
  readonly lines: readonly LineData[];
  readonly notes: readonly LineData[];
}

/** What one level alone says in an area, and its examples. */
function Side({level, other, side, area, lines, notes}: SideProps): ReactNode {
  const label = shortName(level, other);
  return (
    <div className={`compare__side compare__${side}`}>
      {area && lines.length + notes.length + area.examples.length > 0 && (
        <p className="compare__side-label">{label}</p>
      )}
      {notes.map(({parts}, index) => (
        <p key={index}>
          <Words parts={parts} />
        </p>
      ))}
      {lines.length > 0 && (
        <ul>
          {lines.map((line, index) => (
            <li key={line.id ?? index}>
              <Line line={line} page={level.permalink} />
            </li>
          ))}
        </ul>
      )}
      {area && area.examples.length > 0 && (
        <details className="fold">
          <summary>
            <span className="fold__label">Examples</span>
            <span className="visually-hidden"> of {label}</span>
            <span className="fold__count">{area.examples.length}</span>
          </summary>
          <div className="fold__content">
            <ul>
              {area.examples.map((line, index) => (
                <li key={line.id ?? index}>
                  <Line line={line} page={level.permalink} />
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </div>
  );
}

function NotStated(): ReactNode {
  return <span className="absent">not stated</span>;
}

/** The rank where it tells the two apart, else the role, else the track too. */
function shortName(level: LevelData, other: LevelData): string {
  if (level.rank !== other.rank) return level.rank;
  const full = `${level.rank} ${level.role}`.trim();
  return level.role === other.role ? `${full}, ${level.track}` : full;
}

/** A level's rank, role and track. */
export function fullName({rank, role, track}: LevelData): string {
  return `${`${rank} ${role}`.trim()} (${track})`;
}

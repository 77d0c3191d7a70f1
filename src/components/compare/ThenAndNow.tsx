import {useMemo, type ReactNode} from 'react';
import {dayFault, thenAndNow} from '../../ladder/changes/level-on';
import type {LevelPast} from '../../ladder/changes/level-past';
import {compareDays} from '../../ladder/compare/compare-days';
import {hasSame} from '../../ladder/compare/compare-levels';
import type {CompareList} from '../../ladder/compare/compare-list';
import type {LevelData} from '../../ladder/compare/level-data';
import {findLevel, isFormerName} from '../../ladder/compare/level-names';
import type {ThenChoice} from '../../ladder/compare/then-address';
import type {Day} from '../../ladder/links/registry';
import type {LevelHistory} from '../../ladder/review/level-history';
import {rich, say} from '../language';
import {LongDay} from '../LongDay';
import {ComparisonView} from './ComparisonView';
import {DayChoice} from './DayChoice';
import {UnknownLevel} from './LevelsNotice';
import {fullName} from './name-levels';
import {SumOfDays} from './SumOfDays';

/** A level and what became of it, or how far their loading came. */
export type LoadedHistory =
  | {readonly data: LevelData; readonly history: LevelHistory & {readonly past: LevelPast}}
  | 'loading'
  | 'failed';

interface Props {
  readonly levels: CompareList['levels'];
  readonly choice: ThenChoice;
  readonly loaded: LoadedHistory;
  readonly today: Day;
  readonly onChoose: (choice: ThenChoice) => void;
}

/** A level as it stood on a day beside what it says today, or what is in the way of showing it. */
export function ThenAndNow({levels, choice, loaded, today, onChoose}: Props): ReactNode {
  const {level: name = '', on: day = '', onlyDifferences = false} = choice;
  const level = findLevel(name, levels);
  const found = level && typeof loaded !== 'string' ? loaded : undefined;
  const fault = dayFault(day, today, found?.history.past);
  const days = useMemo(() => {
    if (!found || fault) return undefined;
    const {data, history} = found;
    return thenAndNow(data, history.past, day, (id, wording) => {
      const became = history.lines[`${id}#${wording}`] ?? history.lines[id];
      return became?.kind === 'here' ? became.to : undefined;
    });
  }, [found, fault, day]);
  const comparison = useMemo(() => days && compareDays(...days), [days]);
  const isSame = comparison !== undefined && hasSame(comparison);
  const isHeadKnown = found?.history.past.head !== undefined && found.history.past.head.from <= day;
  return (
    <>
      <DayChoice {...{levels, choice, today, onChoose}} hasSame={isSame} />
      <p role="status" className="visually-hidden">
        {days && say`${fullName(days[0])} beside today`}
      </p>
      {!level && name !== '' && (
        <UnknownLevel
          side="from"
          name={name}
          levels={levels}
          onChoose={(chosen) => {
            onChoose({...choice, level: chosen});
          }}
        />
      )}
      {level && isFormerName(name, level) && (
        <p className="compare-notice">{say`“${name}” is now ${fullName(level)}.`}</p>
      )}
      {level && !fault && loaded === 'loading' && (
        <p className="compare-page__wait">{say`Loading the level and what became of it…`}</p>
      )}
      {level && loaded === 'failed' && (
        <p className="compare-notice" role="alert">
          {say`What became of this level could not be loaded. Check the connection and load the page again.`}
        </p>
      )}
      {fault && (level ? loaded !== 'failed' : name === '') && (
        <DayNotice
          {...{fault, day, found}}
          onChoose={(on) => {
            onChoose({...choice, on});
          }}
        />
      )}
      {days && comparison && (
        <>
          <ComparisonView
            from={days[0]}
            to={days[1]}
            sum={<SumOfDays comparison={comparison} />}
            {...{comparison, onlyDifferences}}
          />
          <p className="compare__note">
            {!isHeadKnown && <>{say`What its facts and its summary said then is not known.`} </>}
            {say`Other text of the level, such as the summaries of its areas, is left out: nobody kept what it said then.`}
          </p>
        </>
      )}
    </>
  );
}

interface NoticeProps {
  readonly fault: NonNullable<ReturnType<typeof dayFault>>;
  readonly day: string;
  readonly found: Exclude<LoadedHistory, string> | undefined;
  readonly onChoose: (day: Day) => void;
}

/** Why a level cannot be shown as it stood on a day, and which day can be shown. */
function DayNotice({fault, day, found, onChoose}: NoticeProps): ReactNode {
  const {known, since} = found?.history.past ?? {};
  const first = fault === 'unknown' || fault === 'not there' ? since : undefined;
  const shown = <LongDay day={first ?? known ?? day} />;
  return (
    <div className="compare-notice" role={fault === 'none' ? undefined : 'alert'}>
      <p>
        {fault === 'none' &&
          say`Choose a level and a day: what it said then stands beside what it says today.`}
        {fault === 'no day' &&
          say`Unexpected “${day}”, expected a day such as 2026-10-01. Choose one above.`}
        {fault === 'to come' &&
          rich`${(<LongDay day={day} />)} is still to come. Choose today or a day before it.`}
        {fault === 'unknown' &&
          rich`What the ladder said on ${(<LongDay day={day} />)} is not known: its memory begins on ${(<LongDay day={known ?? day} />)}.`}
        {fault === 'not there' &&
          rich`This level was not there yet on ${(<LongDay day={day} />)}: it came on ${shown}.`}
      </p>
      {first !== undefined && (
        <button
          type="button"
          className="quiet-button"
          onClick={() => {
            onChoose(first);
          }}
        >
          {rich`Show ${shown} beside today`}
        </button>
      )}
    </div>
  );
}

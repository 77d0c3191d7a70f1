import type {ReactNode} from 'react';
import {compareLevels, hasSame} from '../../ladder/compare/compare-levels';
import type {CompareChoice} from '../../ladder/compare/compare-address';
import type {CompareList} from '../../ladder/compare/compare-list';
import type {LevelData} from '../../ladder/compare/level-data';
import {findLevel, isFormerName} from '../../ladder/compare/level-names';
import {ComparisonView} from './ComparisonView';
import {LevelChoice} from './LevelChoice';
import {LevelsNotLoaded, UnknownLevel} from './LevelsNotice';
import {fullName} from './name-levels';
import {say} from '../language';

/** The two levels that were chosen, or how far their loading came. */
export type LoadedLevels = readonly [LevelData, LevelData] | 'loading' | 'failed';

interface Props {
  readonly levels: CompareList['levels'];
  readonly choice: CompareChoice;
  readonly loaded: LoadedLevels;
  readonly onChoose: (choice: CompareChoice) => void;
}

const sideNames = ['from', 'to'] as const;

/** The choice of two levels, and the two side by side, or what is in the way of showing them. */
export function CompareLevels({levels, choice, loaded, onChoose}: Props): ReactNode {
  const sides = sideNames.map((side) => {
    const name = choice[side] ?? '';
    return {side, name, level: findLevel(name, levels)};
  });
  const [from, to] = sides.map(({level}) => level);
  const twice = from !== undefined && from === to;
  const shown = typeof loaded === 'string' || twice ? undefined : loaded;
  const onlyDifferences = choice.onlyDifferences ?? false;
  const comparison = shown && compareLevels(...shown);
  const isSame = comparison !== undefined && hasSame(comparison);
  return (
    <>
      <LevelChoice levels={levels} choice={choice} hasSame={isSame} onChoose={onChoose} />
      {/* It stays while what it speaks of comes and goes, or it would not be read out. */}
      <p role="status" className="visually-hidden">
        {shown && say`${fullName(shown[0])} and ${fullName(shown[1])} side by side`}
      </p>
      {sides
        .filter(({name, level}) => !level && name !== '')
        .map(({side, name}) => (
          <UnknownLevel
            key={side}
            side={side}
            name={name}
            levels={levels}
            onChoose={(chosen) => {
              onChoose({...choice, [side]: chosen});
            }}
          />
        ))}
      {sides.map(
        ({side, name, level}) =>
          level &&
          isFormerName(name, level) && (
            <p key={side} className="compare-notice">
              {say`“${name}” is now ${fullName(level)}.`}
            </p>
          ),
      )}
      {twice && (
        <p className="compare-notice" role="alert">
          {say`This is one level twice: choose another on one side.`}
        </p>
      )}
      {from && to && loaded === 'failed' && <LevelsNotLoaded from={from} to={to} />}
      {from && to && !twice && loaded === 'loading' && (
        <p className="compare-page__wait">{say`Loading the levels…`}</p>
      )}
      {shown && comparison && (
        <ComparisonView from={shown[0]} to={shown[1]} {...{comparison, onlyDifferences}} />
      )}
    </>
  );
}

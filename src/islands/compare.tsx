import {useEffect, useRef, useState, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {CompareLevels, type LoadedLevels} from '../components/compare/CompareLevels';
import {fieldId} from '../components/compare/LevelChoice';
import {fullName} from '../components/compare/name-levels';
import {
  compareQuery,
  levelDataAddress,
  readCompareQuery,
  type CompareChoice,
} from '../ladder/compare/compare-address';
import type {CompareList} from '../ladder/compare/compare-list';
import type {LevelData} from '../ladder/compare/level-data';
import {completeChoice, findLevel} from '../ladder/compare/level-names';
import {nameWindow} from '../components/window-title';
import type {Answers, Island} from '../page-script/islands';
import {loadData} from './load-data';
import {say} from '../components/language';

type Levels = CompareList['levels'];

/** Shows the two levels that the address of `/compare/` names, and lets others be chosen. */
export const mount: Island['mount'] = (element, answers) => {
  const levels = JSON.parse(element.dataset.props ?? '[]') as Levels;
  hydrateRoot(element, <Compare levels={levels} answers={answers} />);
};

/** Milliseconds within which changes of one field are one: the arrow keys go through a list level by level. */
const oneChange = 1000;

interface Props {
  readonly levels: Levels;
  /** Data of levels that was asked for already. */
  readonly answers: Answers;
}

function Compare({levels, answers}: Props): ReactNode {
  // The page as it arrives shows no choice; what is rendered first has to be the same.
  const [choice, setChoice] = useState<CompareChoice>({});
  const last = useRef({field: '', at: 0});
  useEffect(() => {
    const readAddress = (): void => {
      setChoice(completeChoice(readCompareQuery(location.search), levels));
    };
    readAddress();
    addEventListener('popstate', readAddress);
    return () => {
      removeEventListener('popstate', readAddress);
    };
  }, [levels]);

  const [from, to] = [choice.from, choice.to].map((name) => findLevel(name ?? '', levels));
  useEffect(() => {
    nameWindow(from && to ? say`${fullName(from)} and ${fullName(to)}` : say`Compare two levels`);
  }, [from, to]);
  const loaded = useLevels(from === to ? undefined : from?.name, to?.name, answers);
  const isShown = typeof loaded !== 'string';
  useEffect(() => {
    // The address may name an area, which the browser could not scroll to before it was loaded.
    if (!isShown || location.hash === '') return;
    const headings = [...document.querySelectorAll('.compare-area h2')];
    headings
      .find(({id}) => [`#${id}`, `#${encodeURIComponent(id)}`].includes(location.hash))
      ?.scrollIntoView();
  }, [isShown]);

  function choose(next: CompareChoice): void {
    const field = (['from', 'to', 'onlyDifferences'] as const)
      .filter((name) => next[name] !== choice[name])
      .join();
    const at = performance.now();
    const continues = last.current.field === field && at - last.current.at < oneChange;
    last.current = {field, at};
    const address = `${location.pathname}?${compareQuery(next)}`;
    if (continues) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    // The pressed button, such as that of a suggested level, may be gone then: its field takes the focus.
    const pressed = document.activeElement?.closest<HTMLElement>('[data-side]');
    if (pressed)
      document.getElementById(fieldId(pressed.dataset.side === 'to' ? 'to' : 'from'))?.focus();
    setChoice(next);
  }

  return <CompareLevels levels={levels} choice={choice} loaded={loaded} onChoose={choose} />;
}

/**
 * Loads the data of two levels, each a file of its own.
 *
 * @param from - the name of the one; nothing is loaded where one of the two is absent
 * @param to - the name of the other
 * @param answers - what was asked for already
 */
function useLevels(
  from: string | undefined,
  to: string | undefined,
  answers: Answers,
): LoadedLevels {
  const key = `${from ?? ''}/${to ?? ''}`;
  const [state, setState] = useState<{key: string; loaded: LoadedLevels}>({key, loaded: 'loading'});
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined;
    const loadLevel = async (name: string): Promise<LevelData> =>
      loadData(levelDataAddress(name), answers);
    let isCurrent = true;
    const settle = (loaded: LoadedLevels): void => {
      if (isCurrent) setState({key, loaded});
    };
    Promise.all([loadLevel(from), loadLevel(to)]).then(settle, () => {
      settle('failed');
    });
    return () => {
      isCurrent = false;
    };
  }, [from, to, key, answers]);
  return state.key === key ? state.loaded : 'loading';
}

import {useEffect, useState, type ReactNode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {fullName} from '../components/compare/name-levels';
import {ThenAndNow, type LoadedHistory} from '../components/compare/ThenAndNow';
import {say} from '../components/language';
import {nameWindow} from '../components/window-title';
import {levelDataAddress} from '../ladder/compare/compare-address';
import type {CompareList} from '../ladder/compare/compare-list';
import type {LevelData} from '../ladder/compare/level-data';
import {findLevel} from '../ladder/compare/level-names';
import {readThenQuery, thenQuery, type ThenChoice} from '../ladder/compare/then-address';
import type {LevelHistory} from '../ladder/review/level-history';
import {historyAddress} from '../ladder/review/review-address';
import type {Answers, Island} from '../page-script/islands';
import {loadData} from './load-data';
import {today} from './today';

/** Shows the level that the address of `/compare/then/` names as it stood on the day that it names, beside today. */
export const mount: Island['mount'] = (element, answers) => {
  const levels = JSON.parse(element.dataset.props ?? '[]') as CompareList['levels'];
  hydrateRoot(element, <Then levels={levels} answers={answers} />);
};

interface Props {
  readonly levels: CompareList['levels'];
  /** Data of levels that was asked for already. */
  readonly answers: Answers;
}

function Then({levels, answers}: Props): ReactNode {
  // The page as it arrives shows no choice; what is rendered first has to be the same.
  const [choice, setChoice] = useState<ThenChoice>({});
  useEffect(() => {
    const readAddress = (): void => {
      setChoice(readThenQuery(location.search));
    };
    readAddress();
    addEventListener('popstate', readAddress);
    return () => {
      removeEventListener('popstate', readAddress);
    };
  }, []);
  const level = findLevel(choice.level ?? '', levels);
  useEffect(() => {
    nameWindow(level ? say`${fullName(level)}, then and now` : say`A level, then and now`);
  }, [level]);
  const loaded = useHistory(level?.name, answers);

  function choose(next: ThenChoice): void {
    const address = `${location.pathname}?${thenQuery(next)}`;
    // A day is typed part by part: only another level makes a new step in the browser's history.
    if (next.level === choice.level) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setChoice(next);
  }

  return (
    <ThenAndNow levels={levels} choice={choice} loaded={loaded} today={today()} onChoose={choose} />
  );
}

/**
 * Loads the data of a level, and what became of it.
 *
 * @param name - the name of the level; nothing is loaded where it is absent
 */
function useHistory(name: string | undefined, answers: Answers): LoadedHistory {
  const [state, setState] = useState<{name: string; loaded: LoadedHistory}>();
  useEffect(() => {
    if (name === undefined) return undefined;
    let isCurrent = true;
    const settle = (loaded: LoadedHistory): void => {
      if (isCurrent) setState({name, loaded});
    };
    load(name, answers).then(settle, () => {
      settle('failed');
    });
    return () => {
      isCurrent = false;
    };
  }, [name, answers]);
  return state && state.name === name ? state.loaded : 'loading';
}

async function load(name: string, answers: Answers): Promise<LoadedHistory> {
  const data = await loadData<LevelData>(levelDataAddress(name), answers);
  const address = historyAddress(data.page ?? '');
  const {past, ...history} = await loadData<LevelHistory>(address, answers);
  return past ? {data, history: {...history, past}} : 'failed';
}

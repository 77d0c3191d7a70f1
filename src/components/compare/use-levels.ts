import {useEffect, useState} from 'react';
import type {LevelData} from '../../ladder/compare/level-data';

/** Two levels, or how far their loading came. */
export type LoadedLevels = readonly [LevelData, LevelData] | 'loading' | 'failed';

/**
 * Loads the data of two levels, each a chunk of its own.
 *
 * @param from - the name of the file of the one; nothing is loaded where one of the two is absent
 * @param to - the name of the file of the other
 */
export function useLevels(from: string | undefined, to: string | undefined): LoadedLevels {
  const key = `${from ?? ''}/${to ?? ''}`;
  const [state, setState] = useState<{key: string; loaded: LoadedLevels}>({key, loaded: 'loading'});
  useEffect(() => {
    if (from === undefined || to === undefined) return undefined;
    let current = true;
    const settle = (loaded: LoadedLevels): void => {
      if (current) setState({key, loaded});
    };
    Promise.all([loadLevel(from), loadLevel(to)]).then(settle, () => {
      settle('failed');
    });
    return () => {
      current = false;
    };
  }, [from, to, key]);
  return state.key === key ? state.loaded : 'loading';
}

async function loadLevel(file: string): Promise<LevelData> {
  const module = (await import(`@generated/ladder/default/level-${file}.json`)) as {
    default: LevelData;
  };
  return module.default;
}

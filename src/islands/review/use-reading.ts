import {useEffect, useState} from 'react';
import {loadProgram} from '../../page-script/load-program';
import type * as reading from '../review-reading';

/** What reads evidence, once it is there. */
export type Reading = typeof reading;

let loading: Promise<Reading> | undefined;

/** Loads the program once, unless that fails. */
async function loadReading(address: string): Promise<Reading> {
  loading ??= loadProgram<Reading>(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * What reads evidence as Markdown; undefined until it is loaded: evidence is shown as it was written until then.
 *
 * @param address - where its program is
 */
export function useReading(address: string): Reading | undefined {
  const [loaded, setLoaded] = useState<Reading>();
  useEffect(() => {
    let isCurrent = true;
    loadReading(address).then(
      (next) => {
        if (isCurrent) setLoaded(next);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [address]);
  return loaded;
}

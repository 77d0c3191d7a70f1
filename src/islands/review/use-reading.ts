import {useEffect, useState} from 'react';
import type * as reading from '../review-reading';

/** What reads evidence, once it is there. */
export type Reading = typeof reading;

let loading: Promise<Reading> | undefined;

/** Loads the program by a script element, as the page's policy wants it; once, unless that fails. */
function loadReading(address: string): Promise<Reading> {
  loading ??= new Promise<Reading>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      // Its compiler gives every program of an island this name.
      resolve(globalThis.ladderIsland as unknown as Reading);
    };
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`${address} could not be loaded`));
    };
    document.head.append(script);
  });
  return loading;
}

/**
 * What reads evidence as Markdown; undefined until it is there, when evidence is shown as it was written.
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

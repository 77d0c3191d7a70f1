import {useEffect, useState} from 'react';
import {flushSync} from 'react-dom';

/** Whether the page is being printed: a document is shown then, since fields would print only a part of their text. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const set = (value: boolean) => (): void => {
      // The browser takes the page as it is when this returns.
      flushSync(() => {
        setIsPrinting(value);
      });
    };
    const [begin, end] = [set(true), set(false)];
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}

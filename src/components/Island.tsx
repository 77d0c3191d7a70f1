import useBaseUrl from '@docusaurus/useBaseUrl';
import islands from '@generated/ladder/default/islands.json';
import type {ReactNode} from 'react';
import type {IslandName} from '../ladder/island-names';

interface Props {
  /** The entry in `src/islands` whose program takes over. */
  readonly name: IslandName;
  /** What the program is given, as JSON in the page. */
  readonly props?: object;
  /** A file that is asked for while the program loads, below the base URL. */
  readonly data?: string;
  /** What is shown until the program is there, and without JavaScript. */
  readonly children?: ReactNode;
}

/** A part of a page that acts in the browser: rendered here, taken over by its island. React leaves it alone afterwards. */
export function Island({name, props, data, children}: Props): ReactNode {
  const program = useBaseUrl(islands[name]);
  const dataAddress = useBaseUrl(data ?? '');
  return (
    <div
      data-island={program}
      data-island-data={data === undefined ? undefined : dataAddress}
      data-props={props && JSON.stringify(props)}
      suppressHydrationWarning
    >
      {children}
    </div>
  );
}

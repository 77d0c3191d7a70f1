import Head from '@docusaurus/Head';
import useBaseUrl, {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import islands from '@generated/ladder/default/islands.json';
import type {ReactNode} from 'react';
import type {IslandName} from '../ladder/island-names';

interface Props {
  /** The entry in `src/islands` whose program takes over. */
  readonly name: IslandName;
  /** What the program is given, as JSON in the page. */
  readonly props?: object;
  /** Files that are asked for while the program loads, below the base URL; `{from}` stands for a choice in the address. */
  readonly data?: readonly string[];
  /** What is shown until the program is there, and without JavaScript. */
  readonly children?: ReactNode;
}

/** A part of a page that acts in the browser: rendered here, taken over by its island. React leaves it alone afterwards. */
export function Island({name, props, data, children}: Props): ReactNode {
  const programAddress = useBaseUrl(islands[name].program);
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <>
      <IslandStyle name={name} />
      <div
        data-island={programAddress}
        data-island-data={data?.map((address) => withBaseUrl(address)).join(' ')}
        data-props={props && JSON.stringify(props)}
        suppressHydrationWarning
      >
        {children}
      </div>
    </>
  );
}

/** The style sheet of the pages of an island, where it has one of its own. */
export function IslandStyle({name}: Pick<Props, 'name'>): ReactNode {
  const {style} = islands[name];
  const address = useBaseUrl(style ?? '');
  if (style === undefined) return null;
  return (
    <Head>
      <link rel="stylesheet" href={address} />
    </Head>
  );
}

import type {ComponentProps, ReactNode} from 'react';
import useBaseUrl from './useBaseUrl';

type Props = ComponentProps<'a'> & {readonly to: string};

/** Stands for Docusaurus' Link in islands: a link. */
export default function Link({to, children, ...attributes}: Props): ReactNode {
  return (
    <a {...attributes} href={useBaseUrl(to)}>
      {children}
    </a>
  );
}

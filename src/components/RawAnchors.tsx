import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactNode} from 'react';

interface Props {
  /** As JSON: components in Markdown take nothing but strings. */
  readonly names: string;
}

/** Shows nothing: the places are in the page's own HTML, and the site builder learns here that they are. */
export function RawAnchors({names}: Props): ReactNode {
  const brokenLinks = useBrokenLinks();
  for (const name of JSON.parse(names) as string[]) brokenLinks.collectAnchor(name);
  return null;
}

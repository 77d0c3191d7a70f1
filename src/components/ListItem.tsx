import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ComponentProps, ReactNode} from 'react';

/** A line of a list. The theme's own gives each a class that keeps it clear of the bar; the page's scroll padding does. */
export function ListItem(props: ComponentProps<'li'>): ReactNode {
  const {collectAnchor} = useBrokenLinks();
  if (props.id) collectAnchor(props.id);
  return <li {...props} />;
}

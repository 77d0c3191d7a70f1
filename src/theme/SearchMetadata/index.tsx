import type {ReactNode} from 'react';

/** What a hosted search service would read of a page; this site has a search of its own. */
export default function SearchMetadata(): ReactNode {
  return null;
}

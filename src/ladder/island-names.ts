/** The islands of the site: each is an entry of `src/islands`, bundled on its own. */
export const islandNames = [
  'search',
  'compare',
  'then',
  'copy',
  'changes',
  'review',
  'review-reading',
] as const;
export type IslandName = (typeof islandNames)[number];

/** What a search result can be. */
export const recordKinds = [
  'expectation',
  'example',
  'fact',
  'area',
  'area-page',
  'concern',
  'level',
  'comparison',
  'page',
] as const;
export type RecordKind = (typeof recordKinds)[number];

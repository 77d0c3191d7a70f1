/** What a search result can be. */
export const recordKinds = [
  'expectation',
  'example',
  'fact',
  'area',
  'level',
  'page',
  'comparison',
] as const;
export type RecordKind = (typeof recordKinds)[number];

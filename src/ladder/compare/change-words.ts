import type {Change, What} from './ladder-changes';

/** What the parts of a ladder are called where a change of one is told. */
const names: Readonly<Record<What, string>> = {
  expectation: 'expectation',
  example: 'example',
  item: 'item',
  fact: 'fact',
  summary: 'summary',
  text: 'text',
  title: 'title',
  area: 'area',
};

/** A change of words, as opposed to one of what no reader sees in them. */
export type WordChange = Exclude<Change, {readonly kind: 'concern' | 'unseen'}>;

/** What happened to a part of a ladder: the same words to its reviewers and to its readers. */
export function deedOf(change: WordChange): string {
  if (change.kind === 'moved' && change.pieces) return 'moved and reworded';
  return change.kind;
}

/** What a part of a ladder is called. */
export function nameOf(what: What): string {
  return names[what];
}

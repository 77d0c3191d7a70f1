import type {PhrasingContent} from 'mdast';
import {splitEmoji} from './words';

/** The heading without its leading emoji; undefined when the emoji is not plain text at its beginning. */
export function withoutEmoji(nodes: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const [first, ...rest] = nodes;
  if (first?.type !== 'text') return undefined;
  const {emoji} = splitEmoji(first.value);
  if (emoji === undefined) return undefined;
  const value = first.value.trimStart().slice(emoji.length).trimStart();
  return value === '' ? rest : [{...first, value}, ...rest];
}

import type {ListItem, PhrasingContent, RootContent, Strong} from 'mdast';
import {areaSubject} from '../area-subject';
import {splitEmoji, wordsOf} from './words';

/** A list item taken apart: what it is about, and what it says. */
export interface LeadAndSentence {
  readonly concern: string;
  /** The item without its lead; everything else of it as it was. */
  readonly sentence: ListItem;
}

/** A label is short; what is longer in bold is a sentence that its author stresses. */
const longestLabel = 60;
const mostWords = 8;

/** Bold words that introduce a remark: they say what the line is, not what it is about. */
const remark = /^(?:notes?|examples?|e\.?g|i\.?e|n\.?b|tips?|hints?|warning|important)$/iu;

/**
 * Reads the bold lead of a list item: `**Testing**: I …`, `**Testing:** I …`, `**Testing.** I …`, `**Testing**. I …`.
 *
 * @param item - the list item
 * @returns undefined where the item has none: its bold words are emphasis, or all it says
 */
export function readLead(item: ListItem): LeadAndSentence | undefined {
  const [line, ...more] = item.children;
  if (line?.type !== 'paragraph') return undefined;
  const [lead, ...rest] = line.children;
  if (lead?.type !== 'strong') return undefined;
  const written = wordsOf(lead);
  const marked = /[:.]$/u.test(written) ? trimStart(rest) : withoutMark(rest);
  const concern = written.replace(/\s*[:.]$/u, '');
  if (!marked || !isLabel(concern)) return undefined;
  const sentence = {...item, children: [{...line, children: marked}, ...more]};
  return wordsOf(marked) === '' ? undefined : {concern, sentence};
}

/** The bold words at the head of a list item whose lead {@link readLead} reads. */
export function leadOf(item: ListItem): Strong | undefined {
  const [line] = item.children;
  const lead = line?.type === 'paragraph' ? line.children[0] : undefined;
  return lead?.type === 'strong' ? lead : undefined;
}

/** The concern that a part of an area names: its heading. */
export function concernOfPart(heading: RootContent): string | undefined {
  const {name} = splitEmoji(wordsOf(heading));
  return areaSubject(name) || undefined;
}

/** Whether words can stand as the bold lead of a line. */
export function isLabel(words: string): boolean {
  return (
    /\p{L}/u.test(words) &&
    words.length <= longestLabel &&
    words.split(' ').length <= mostWords &&
    !/[.:;!?]\s/u.test(words) &&
    !/^I(?:\s|['’])/u.test(words) &&
    !remark.test(words)
  );
}

/** What follows a lead whose mark stands outside it; undefined where there is none. */
function withoutMark(nodes: readonly PhrasingContent[]): PhrasingContent[] | undefined {
  const [first, ...rest] = nodes;
  const match = first?.type === 'text' ? /^\s*[:.](?=\s|$)/u.exec(first.value) : null;
  if (first?.type !== 'text' || !match) return undefined;
  return trimStart([{...first, value: first.value.slice(match[0].length)}, ...rest]);
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first?.type === 'break') return trimStart(rest);
  if (first?.type !== 'text') return [...nodes];
  const value = first.value.trimStart();
  return value === '' ? trimStart(rest) : [{...first, value}, ...rest];
}

import type {Root, SentenceContent} from 'nlcst';
import retextEquality from 'retext-equality';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {placeOfWord, textsOf} from '../page-parts';
import {defineRule, type Finding} from '../rule';

/**
 * Entries of the list that are plain English in most of what a ladder says: to master a tool, a process that hangs, the
 * host of a service, physical and mental ability, a conversation in which someone challenged a plan. A careful reader
 * would not stop at them.
 */
const ignored = new Set(
  `barren basically binge bony clearly dummy easy everyone-knows execution fellowship hang hero-heroine heroes-heroines
  host-hostess hostesses-hosts insomnia invalid just latino maiden-flight maiden-voyage master master-key master-plan
  master-the-art masterful mastermind masterpiece masterplan masters masterstroke mean moan moaning obvious of-course
  panic-attack pop rehab savage simple spade special steward-stewardess stewardesses-stewards straightforward
  workmanship`.split(/\s+/u),
);
const ignore = ['mental'];

const judge = unified().use(retextEquality, {ignore});

export const nonInclusive = defineRule({
  scope: 'page',
  name: 'non-inclusive',
  severity: 'warning',
  why: 'Everyone should be able to read a level as about themselves. The list of terms is that of retext-equality.',
  good: {'Guide.md': '# Guide\n\nAsk the chair of the garden. They keep an allowlist of guests.\n'},
  bad: {'Guide.md': '# Guide\n\nAsk the chairman of the garden.\n'},
  says: [
    'Guide.md:3:9 Unexpected `chairman`, which leaves some readers out, expected `chair`, `head`, `chairperson`, `coordinator`, …',
  ],
  check: ({page, source}) =>
    textsOf(page).flatMap(({value, position}): Finding[] => {
      if (!position || value.length > longest || !/\p{L}/u.test(value)) return [];
      const file = new VFile(value);
      judge.runSync(readWords(value), file);
      return file.messages
        .filter(({ruleId}) => !ignored.has(ruleId ?? ''))
        .map(({actual, expected, place}) => {
          const from = place && 'start' in place ? (place.start.offset ?? 0) : 0;
          const word = actual ?? '';
          const at = placeOfWord(source, position, word, (position.start.offset ?? 0) + from);
          const terms = (expected ?? []).map((term) => `\`${term}\``);
          const some = terms.length > 4 ? [...terms.slice(0, 4), '…'] : terms;
          const instead = some.join(', ') || 'another term';
          const message = `Unexpected \`${word}\`, which leaves some readers out, expected ${instead}`;
          return {at, message};
        });
    }),
});

/** In characters; a text beyond it is no paragraph that anyone reads. */
const longest = 20_000;

/**
 * A text as the words that the list looks for. A reader of English would find sentences as well, and take fifty times as
 * long; phrases of the list do not care where a sentence ends.
 */
function readWords(text: string): Root {
  const parts = Array.from(
    text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu),
    ({0: value, index}): SentenceContent => {
      const point = (offset: number) => ({line: 1, column: offset + 1, offset});
      const position = {start: point(index), end: point(index + value.length)};
      if (/^\s/u.test(value)) return {type: 'WhiteSpaceNode', value, position};
      if (!/^[\p{L}\p{M}\p{N}]/u.test(value)) return {type: 'PunctuationNode', value, position};
      return {type: 'WordNode', children: [{type: 'TextNode', value, position}], position};
    },
  );
  const sentence = {type: 'SentenceNode' as const, children: parts};
  return {type: 'RootNode', children: [{type: 'ParagraphNode', children: [sentence]}]};
}

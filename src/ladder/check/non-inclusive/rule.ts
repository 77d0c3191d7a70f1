import type {Root} from 'nlcst';
import retextEnglish from 'retext-english';
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

const reader = unified().use(retextEnglish);
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
      judge.runSync(reader.parse(file) as Root, file);
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

import type {Root} from 'nlcst';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {placeOfWord, textsOf} from '../page-parts';
import {defineRule, type Finding} from '../rule';

/**
 * Terms of the list that are plain English in most of what a ladder says: a host in a network, a pop of a queue, a
 * special day. A careful reader would not stop at them.
 */
const ignore = ['execute', 'executed', 'executes', 'executing', 'execution', 'host', 'hosts', 'invalid', 'just', 'latino', 'pop', 'primary', 'special', 'native', 'normal', 'disabled', 'savage', 'color', 'colour', 'fellow', 'fellows', 'simple', 'easy', 'attack', 'suffer', 'suffers', 'suffered', 'suffering', 'hang', 'hangs', 'kill', 'kills', 'remain', 'gross', 'minority'];

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
    'Guide.md:3:9 Unexpected `chairman`, which leaves some readers out, expected `chair`, `head of committee`, `chairperson`, `coordinator`, …',
  ],
  check: ({page, source}) =>
    textsOf(page).flatMap(({value, position}): Finding[] => {
      if (!position || value.length > longest || !/\p{L}/u.test(value)) return [];
      const file = new VFile(value);
      judge.runSync(reader.parse(file) as Root, file);
      return file.messages.map(({actual, expected = [], place}) => {
        const from = place && 'start' in place ? (place.start.offset ?? 0) : 0;
        const word = actual ?? '';
        const at = placeOfWord(source, position, word, (position.start.offset ?? 0) + from);
        const some = (expected ?? []).slice(0, 4).map((term) => `\`${term}\``);
        const instead = some.length > 0 ? [...some, ...((expected ?? []).length > 4 ? ['…'] : [])].join(', ') : 'another term';
        const message = `Unexpected \`${word}\`, which leaves some readers out, expected ${instead}`;
        return {at, message};
      });
    }),
});

/** In characters; a text beyond it is no paragraph that anyone reads. */
const longest = 20_000;

import {codePointName} from '../../code-point';
import {lineStarts} from '../../parse/markdown';
import {pointAt} from '../page-parts';
import {defineRule, type Finding} from '../rule';

/** Characters that show nothing, and change the order or the sense of what is shown. */
const invisible =
  /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u200b\u2060-\u2064\u00ad\u180e]|(?![\n\r\t])\p{Cc}|(?<!^)\ufeff|(?<![\p{L}\p{M}\p{Extended_Pictographic}\ufe0f\p{Emoji_Modifier}])[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d]/gu;

/** A word in which letters of another script pass for Latin ones. */
const mixed =
  /(?<![\p{L}\p{M}])(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]{2,100}/gu;

/** A quick test: a file without any of these characters has nothing for the two patterns above. */
const suspect = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Script=Cyrillic}\p{Script=Greek}]/u;

const bidi = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/u;

export const confusingCharacters = defineRule({
  scope: 'page',
  name: 'confusing-characters',
  severity: 'warning',
  why: 'Some characters cannot be seen and change how a line reads, and some letters look like others. Search, links and reviewers then see something else than readers do.',
  good: {'Guide.md': '# Guide\n\nA naïve café owner greets 👩‍🌾.\n'},
  bad: {'Guide.md': '# Guide\n\nThe pl\u200ban is \u202eeurt.\n\nSee the p\u0430ge.\n'},
  says: [
    'Guide.md:3:7 Unexpected invisible character U+200B, expected none: take it out',
    'Guide.md:3:14 Unexpected character U+202E, which turns the direction of the text, expected none: take it out',
    'Guide.md:5:9 Unexpected word `p\u0430ge` in letters of two alphabets (`\u0430` is U+0430), expected one: type it again',
  ],
  check({page, source}) {
    const [inName] = page.file.match(invisible) ?? [];
    const ofName: Finding[] =
      inName === undefined
        ? []
        : [
            {
              at: {line: 1, column: 1},
              message: `Unexpected ${described(inName)} in the name of the file or its folder, expected none: rename it`,
            },
          ];
    if (!suspect.test(source)) return ofName;
    const starts = lineStarts(source);
    const at = (offset: number) => {
      const line = starts.findLastIndex((start) => start <= offset);
      return pointAt(source, offset, {line: line + 1, column: 1, offset: starts[line] ?? 0});
    };
    const hidden = Array.from(
      firstOf(source.matchAll(invisible)),
      ({0: character, index}): Finding => ({
        at: at(index),
        message: `Unexpected ${described(character)}, expected none: take it out`,
      }),
    );
    const lookalikes = Array.from(firstOf(source.matchAll(mixed)), ({0: word, index}): Finding => {
      const [odd = ''] = /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(word) ?? [];
      const message = `Unexpected word \`${word}\` in letters of two alphabets (\`${odd}\` is ${codePointName(odd)}), expected one: type it again`;
      return {at: at(index), message};
    });
    return [...ofName, ...hidden, ...lookalikes];
  },
});

/** At most so many are reported in a file. */
const most = 50;

function* firstOf<T>(matches: Iterable<T>): Generator<T> {
  let count = 0;
  for (const match of matches) {
    count += 1;
    if (count > most) return;
    yield match;
  }
}

function described(character: string): string {
  const name = codePointName(character);
  return bidi.test(character)
    ? `character ${name}, which turns the direction of the text`
    : `invisible character ${name}`;
}

import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {numberedWords, untidyFile} from '../../../tests/words/untidy-markdown';
import {parsePage} from './page';

/** Bits of Markdown and HTML that mean something to a parser, well formed or not. */
const bits = [
  ...[
    '<details>',
    '</details>',
    '<summary>',
    '</summary>',
    '<DETAILS open',
    '<details',
    '</details',
    '<details/>',
  ],
  ...[
    '<script>',
    '</script>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!x',
    '<b',
    '<a href="',
    '"',
    '>',
    '</p>',
  ],
  ...[
    '<table>',
    '<td>',
    '<svg>',
    '<textarea>',
    '<plaintext>',
    '<title>',
    '<style>',
    '<template>',
    '<select>',
    '<body>',
  ],
  ...[
    '- ',
    '* ',
    '1. ',
    '# ',
    '## ',
    '> ',
    '| a | b |\n|--|--|\n',
    '```',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
  ],
  ...[
    '**',
    '_',
    '`',
    '[a]',
    '(b)',
    '[^1]',
    '[^1]: ',
    '[a]: /b\n',
    '![',
    '&amp;',
    '&#0;',
    '\\',
    '---\n',
    '---\na: [\n',
  ],
  ...[
    'word',
    'é',
    'ü¶â',
    '🦉',
    '\0',
    '\ud800',
    '\uFEFF',
    'L3: ',
    'Examples',
    ':owl:',
    '{',
    '}',
    'www.x.y',
    'a@b.c',
  ],
];

const soup = fc.array(fc.constantFrom(...bits), {maxLength: 60}).map((all) => all.join(''));
const anyText = fc.oneof(
  soup,
  soup.map((text) => `# L1: x\n\n## A\n\n${text}`),
  fc.string({unit: 'binary', maxLength: 300}),
);

test('reads any text without throwing, and points into it', () => {
  fc.assert(
    fc.property(anyText, (source) => {
      const page = parsePage('Track/L1-Baker.md', source);
      const ends = source.split(/\r\n|\n|\r/u).map(({length}) => length + 1);
      const places = [
        ...page.diagnostics,
        ...[...page.sections, ...page.statements, ...page.links].map(({place}) => place.start),
      ];
      const outside = places.filter(
        ({line, column}) => line < 1 || column < 1 || column > (ends[line - 1] ?? 0),
      );
      expect(outside).toEqual([]);
    }),
    {numRuns: 600},
  );
});

test('points at each statement: there stands its marker, then its first word', () => {
  let statementsSeen = 0;
  fc.assert(
    fc.property(untidyFile, (source) => {
      const misplaced = parsePage('Track/L1-Baker.md', source).statements.filter(
        ({concern = '', text, node, sentence, place: {start, end}}) => {
          const written = source.slice(start.offset, end.offset);
          const before = source.slice(0, start.offset).split(/\r\n|\n|\r/u);
          const [first] = numberedWords(sentence === node ? text : concern);
          statementsSeen += 1;
          return !(
            /^(?:[-*+]|\d+[.)])[ \t]/u.test(written) &&
            (first === undefined || numberedWords(written)[0] === first) &&
            start.line === before.length &&
            start.column === (before.at(-1) ?? '').length + 1
          );
        },
      );
      // Each check costs time: one a file.
      expect(misplaced).toEqual([]);
    }),
    {numRuns: 300},
  );
  expect(statementsSeen).toBeGreaterThan(1000);
});

/** Texts that made readers of Markdown take time by the square or the cube; each ends well within a test’s time. */
const unit = 12_000;
const repeated = (text: string): string => text.repeat(Math.ceil(unit / text.length));
const numbered = (write: (index: number) => string): string =>
  Array.from({length: unit / 24}, (_, index) => write(index)).join('\n');
const hard: Record<string, string> = {
  'unfinished tags': repeated('<details '),
  'open folds': repeated('<details>\n'),
  'open folds with blank lines': repeated('<details>\n\n'),
  'folds on one line each': repeated('<details>x</details>\n'),
  'endings of folds': repeated('</details>\n'),
  summaries: repeated('<details><summary>\n'),
  'open comments': repeated('<!-- <details>\n'),
  'folds in list items': repeated('- <details>\n'),
  'quotes in quotes': repeated('> '),
  'lists in lists': repeated('1. '),
  'folds under code': repeated('<details>\n    - a\n'),
  'folds and link definitions': numbered(
    (index) => `[a${index}]: /b\n\n<details>\nx\n</details>\n`,
  ),
  'spaces in a label': `# L1: x\n\n- **a${repeated(' ')}b:** c`,
  'spaces after a rank': `# L1${repeated(' ')}`,
  brackets: repeated('['),
  colons: `# ${repeated(':a')}`,
  emoji: `# ${repeated('🦉')}`,
  'garbled emoji': `# ${repeated('ðŸ¥–')}`,
  dashes: repeated('---\n'),
  'open front matter': `---\n${repeated('a: b\n')}`,
  'aliases that multiply': `---\n${Array.from({length: 30}, (_, index) => `k${index}: &k${index} [${index === 0 ? 'x' : `*k${index - 1}, *k${index - 1}`}]`).join('\n')}\n---\n`,
};

for (const [what, source] of Object.entries(hard)) {
  test(`comes to an end on ${what}`, () => {
    expect(parsePage('Track/L1-Baker.md', source).path).toBe('Track/L1-Baker.md');
  });
}

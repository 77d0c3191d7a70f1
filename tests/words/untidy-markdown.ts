import fc from 'fast-check';

/**
 * Untidy ladder files, for properties. Each word of a file is one of a kind, so that a test can tell which is missing,
 * twice or out of order. In the pieces below `§` stands for a word; the words are numbered when the file is whole.
 */

const phrase = fc
  .array(
    fc.constantFrom(
      ...[
        '§',
        '§ §',
        '**§**',
        '_§ §_',
        '~~§~~',
        '`§`',
        '[§ §](https://example.org/)',
        '![§](https://example.org/x.png)',
      ],
      ...[
        '§ & §',
        '§ < §',
        '{§}',
        '<100 §',
        '&lt;§&gt;',
        '<b>§</b>',
        '<kbd>§</kbd> §',
        '§<br>§',
        '<span onclick="x()">§</span>',
        '<customer §>',
        '<script>§ </script>',
        '<textarea> §',
        '<select>§',
      ],
      ...[
        'import § from "§"',
        'C:\\\\§',
        '§: §',
        '(§)',
        '§\\*',
        '$§',
        ':owl: §',
        ':§:',
        '“§”',
        '§…',
        'Crème § – §',
      ],
    ),
    {minLength: 1, maxLength: 4},
  )
  .map((parts) => parts.join(' '));

/** Puts a margin before each line but the empty ones. */
function indent(text: string, margin: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n');
}

const bullet = fc.constantFrom('-', '*', '+', '1.', '2)');

const list: fc.Arbitrary<string> = fc
  .tuple(
    bullet,
    fc.array(
      fc.record({
        text: phrase,
        nested: fc.option(fc.array(phrase, {minLength: 1, maxLength: 2}), {nil: undefined}),
        more: fc.option(phrase, {nil: undefined}),
        task: fc.boolean(),
      }),
      {minLength: 1, maxLength: 4},
    ),
    fc.boolean(),
  )
  .map(([marker, items, loose]) =>
    items
      .map(({text, nested, more, task}) => {
        const margin = ' '.repeat(marker.length + 1);
        const lines = [`${marker} ${task ? '[x] ' : ''}${text}`];
        if (nested) lines.push(...nested.map((inner) => `${margin}- ${inner}`));
        if (more !== undefined) lines.push('', `${margin}§ ${more}`);
        return lines.join('\n');
      })
      .join(loose ? '\n\n' : '\n'),
  );

const quote = phrase.map((text) => `> ${text}`);
const table = fc
  .tuple(phrase, phrase, phrase)
  .map(([a, b, c]) => `| ${a} | § |\n| --- | :-: |\n| ${b} | ${c} |\n| § | § | ${a} |\n| § |`);
/** Nothing refers to it, and where there are two, the second has the name of the first. */
const note = phrase.map((text) => `[^a]: § ${text}\n\n    § §`);
const code = fc.constantFrom('```\n§ {§}\n  § <§>\n```', '~~~js\n§(§);\n~~~', '    § § §');
const html = fc.constantFrom(
  '<div align="center">\n§ **not bold** §\n</div>'.replace('not bold', '§'),
  '<p>§</p>',
  '<p>\n\n§\n\n</p>',
  '<table><tr><td>§</td><td>§</td></tr></table>',
  '<!-- nothing -->',
  '<script>\n§\n\n§\n</script>',
  '<your §>\n§ §',
  '<style>§</style> §',
  '<div>\n<your §> § <textarea> §\n</div>',
  '<? § ?>',
  '<a id="here"></a>',
  '<section><h2>§</h2>§</section>',
  '<img src="https://example.org/y.png" alt="§">',
  '---',
  '***',
);
const subHeading = fc
  .tuple(fc.constantFrom('###', '####', '######'), phrase)
  .map(([marks, text]) => `${marks} ${text}`);

/** Blocks that can stand anywhere, inside a fold too. */
const plainBlock = fc.oneof(
  {weight: 4, arbitrary: list},
  {weight: 2, arbitrary: phrase.map((text) => `§ ${text}`)},
  quote,
  table,
  note,
  code,
  html,
);

const label = fc.constantFrom('Examples', 'Example', '§', '<b>§</b>', '**§ §**', '§ & §', '');
const tags = fc.constantFrom(
  {open: '<details>', close: '</details>'},
  {open: '<DETAILS>', close: '</Details>'},
  {open: '<details open class="x">', close: '</details >'},
);

/** A fold in one of the shapes that people write; `Examples` is no numbered word, and left out of the count. */
const fold: fc.Arbitrary<string> = fc
  .record({
    tags,
    label: fc.option(label, {nil: undefined}),
    blocks: fc.array(plainBlock, {minLength: 0, maxLength: 3}),
    gapAfterLabel: fc.constantFrom('\n', '\n\n', '\n\n\n', ' '),
    gapBeforeClose: fc.constantFrom('\n', '\n\n'),
    sameLine: fc.boolean(),
    summary: fc.constantFrom('summary', 'SUMMARY'),
    margin: fc.constantFrom('', '  ', '    ', '\t'),
    close: fc.constantFrom('closed', 'closed', 'closed', 'closed', 'closed', 'unclosed', 'crossed'),
  })
  .map((shape) => {
    const summary =
      shape.label === undefined ? '' : `<${shape.summary}>${shape.label}</${shape.summary}>`;
    const end = {closed: shape.tags.close, unclosed: '', crossed: `${shape.tags.close}</p>`}[
      shape.close
    ];
    const text = [
      shape.tags.open,
      shape.sameLine ? '' : '\n',
      summary,
      // On the tag's own line only inline text can follow; blocks begin on the next.
      shape.gapAfterLabel === ' ' ? '\n' : shape.gapAfterLabel,
      shape.blocks.join('\n\n'),
      shape.gapBeforeClose,
      end,
    ].join('');
    return indent(text, shape.margin);
  });

const block = fc.oneof(
  {weight: 5, arbitrary: plainBlock},
  {weight: 4, arbitrary: fold},
  {weight: 1, arbitrary: subHeading},
  {weight: 1, arbitrary: fold.map((text) => indent(text, '> '))},
  {weight: 1, arbitrary: fold.map((text) => `- §\n${indent(text, '  ')}`)},
  {weight: 1, arbitrary: list.map((text) => `Examples:\n\n${text}`)},
);

const title = fc.constantFrom(
  ...[
    '# L3: §',
    '# L3 §',
    '# L1.0: § §',
    '# L10 – §',
    '# §',
    '## §',
    'L2: §\n=======',
    '# :owl: L3: §',
    '# 🦉 L2 - § §',
    '#',
    '',
  ],
);
const facts = fc
  .array(
    fc.tuple(phrase, phrase, fc.constantFrom(': ', ' : ', ':', ''), fc.constantFrom('', '.')),
    {minLength: 1, maxLength: 4},
  )
  .map((lines) =>
    lines
      .map(([name, value, colon, stop]) =>
        colon === ''
          ? `- **§ ${name.replaceAll('*', '')}:** ${value}${stop}`
          : `- **§**${colon}${value}${stop}`,
      )
      .join('\n'),
  );
const area = fc
  .tuple(
    fc.constantFrom(
      '## §',
      '## 🦉 § §',
      '## :seedling: §',
      '## §🦉',
      '§ §\n---',
      '  ## § ##',
      '## **§** §',
      '## [§](https://example.org/)',
      '## ü¶â §',
      '##',
    ),
    fc.option(quote, {nil: undefined}),
    fc.array(block, {maxLength: 5}),
  )
  .map(([heading, summary, blocks]) =>
    [heading, ...(summary ? [summary] : []), ...blocks].join('\n\n'),
  );

/** A whole file, with line endings and a byte order mark of any kind. */
export const untidyFile = fc
  .record({
    frontMatter: fc.constantFrom('', '', '---\ntitle: x\n---\n', '---\nfoo: [bar]\n---\n\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    title,
    summary: fc.option(quote, {nil: undefined}),
    facts: fc.option(facts, {nil: undefined}),
    preamble: fc.array(block, {maxLength: 2}),
    areas: fc.array(area, {maxLength: 3}),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  })
  .map(({frontMatter, mark, title: first, summary, facts: list, preamble, areas, lineEnd}) => {
    const blocks = [first, summary, list, ...preamble, ...areas].filter(
      (text) => text !== undefined,
    );
    let count = 0;
    const text = `${mark}${frontMatter}${blocks.join('\n\n')}\n`.replaceAll('§', () => {
      count += 1;
      return `word${count}`;
    });
    return text.replaceAll('\n', lineEnd);
  });

/** The numbered words of a text, in order. */
export function numberedWords(text: string): string[] {
  return text.match(/word\d+/gu) ?? [];
}

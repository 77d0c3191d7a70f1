import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import type {Blockquote} from 'mdast';
import {parsePage} from './page';
import {wordsOf} from './words';

const read = (source: string): string[] =>
  parsePage('Guide.md', source)
    .blocks.flatMap((block) => (block.kind === 'markdown' ? block.nodes : []))
    .map((node) => {
      const kind = node.type === 'blockquote' ? node.data?.callout : undefined;
      const parts = kind ? (node as Blockquote).children.map((child) => wordsOf(child)) : [];
      return kind ? `${kind}: ${parts.join(' / ')}` : `${node.type} ${wordsOf(node)}`;
    });

test('reads the callouts of Git hosts, Docusaurus and MkDocs, with their titles', () => {
  expect(read('> [!WARNING]\n> Frost.\n> - Tonight.\n')).toEqual([
    'warning: Warning / Frost. / Tonight.',
  ]);
  expect(read('> [!note] Frost\n> Tonight.\n')).toEqual(['note: Frost / Tonight.']);
  expect(read(':::danger\nFrost.\n:::\nSow.\n')).toEqual([
    'caution: Danger / Frost.',
    'paragraph Sow.',
  ]);
  expect(read('Sow.\n:::info[Mind *this*]\n\n- Frost.\n\n:::\n')).toEqual([
    'paragraph Sow.',
    'note: Mind this / Frost.',
  ]);
  expect(read('::::tip\n\n:::note\n\nIn it.\n\n:::\n\n::::\n')).toEqual(['tip: Tip / Note In it.']);
  expect(read('!!! hint "Frost"\n    Tonight.\n\n        code\n\nSow.\n')).toEqual([
    'tip: Frost / Tonight. / code',
    'paragraph Sow.',
  ]);
});

test('reads the alerts of Git hosts in a fold, whether or not blank lines stand around them', () => {
  const folded = (blank: string): (string | undefined)[] =>
    parsePage(
      'Guide.md',
      `<details>\n<summary>More</summary>\n${blank}> [!TIP]\n> Sow.\n${blank}</details>\n`,
    )
      .blocks.flatMap((block) => (block.kind === 'markdown' ? block.nodes : []))
      .flatMap((node) => (node.type === 'fold' ? node.children : []))
      .map((node) => (node.type === 'blockquote' ? node.data?.callout : node.type));
  expect(folded('')).toEqual(['tip']);
  expect(folded('\n')).toEqual(['tip']);
});

test('leaves what is code, of no known kind or without an end as it is written', () => {
  expect(read('```\n:::note\nx\n:::\n```\n')).toEqual(['code :::note x :::']);
  expect(read(':::tabs\nx\n:::\n')).toEqual(['paragraph :::tabs x :::']);
  expect(read(':::note\n\nSow.\n')).toEqual(['paragraph :::note', 'paragraph Sow.']);
  expect(read('> [!ROSES]\n> Red.\n')).toEqual(['blockquote [!ROSES] Red.']);
});

test('every line of a callout knows its place in the file', () => {
  const source =
    '# A\r\n\r\n- x\r\n  :::note See [b](b.md)\r\n  [c](c.md)\r\n  :::\r\n\r\n!!! tip\r\n    - [d](d.md)\r\n';
  const {links} = parsePage('A.md', source);
  expect(links.map(({place}) => source.slice(place.start.offset, place.end.offset))).toEqual([
    '[b](b.md)',
    '[c](c.md)',
    '[d](d.md)',
  ]);
});

test('no text of such lines breaks the reader, nor loses a word', () => {
  const line = fc.constantFrom(
    ...[
      ':::note',
      ':::',
      '::::tip A',
      '::::',
      '!!! note',
      '    red',
      '',
      'blue',
      '- green',
      '  :::tip',
      '  :::',
    ],
    ...['> [!TIP]', '> :::note', '```', '\tgray', '## Brown', '<details>', '</details>', '***'],
  );
  fc.assert(
    fc.property(fc.array(line, {maxLength: 14}), (lines) => {
      const {blocks} = parsePage('A.md', `# A\n\n${lines.join('\n')}\n`);
      const shown = wordsOf(
        blocks.flatMap((block) => (block.kind === 'markdown' ? block.nodes : [])),
      );
      const colors = (text: string): string[] =>
        (text.match(/red|blue|green|gray|Brown/gu) ?? []).toSorted();
      expect(colors(shown)).toEqual(colors(lines.join('\n')));
    }),
    {numRuns: 400},
  );
});

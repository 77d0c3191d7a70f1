import {expect, test} from '@playwright/test';
import {outline, parseLevel} from '../../../tests/words/level-outline';
import {markedSource} from '../../../tests/words/marked-source';
import {parsePage} from './page';

const tidy = `# L2: Baker

> _I bake what the shop sells._

- **Planning horizon**: This week
- **Impact radius**: My oven

## 🥖 Dough

> Bread comes first.

- I knead by hand.
- I weigh every batch.

<details>
<summary>Examples</summary>

- I saved a cold dough.

</details>

## Shop

- I greet people.
`;

const expected = {
  rank: 'L2',
  role: 'Baker',
  summary: 'I bake what the shop sells.',
  facts: [
    ['Planning horizon', 'This week'],
    ['Impact radius', 'My oven'],
  ],
  areas: [
    {
      name: 'Dough',
      emoji: '🥖',
      summary: 'Bread comes first.',
      expectations: ['I knead by hand.', 'I weigh every batch.'],
      examples: ['I saved a cold dough.'],
    },
    {name: 'Shop', emoji: undefined, expectations: ['I greet people.'], examples: []},
  ],
  rules: [],
};

test('reads a tidy level', () => {
  expect(outline(tidy)).toEqual(expected);
});

const untidyForms: Record<string, string> = {
  CRLF: tidy.replaceAll('\n', '\r\n'),
  'lone carriage returns': tidy.replaceAll('\n', '\r'),
  'a byte order mark': `\uFEFF${tidy}`,
  'a byte order mark before front matter': `\uFEFF---\nowner: Jo\n---\n${tidy}`,
  'front matter with CRLF': `---\r\nowner: Jo\r\n---\r\n${tidy.replaceAll('\n', '\r\n')}`,
  'no blank line after the summary tag': tidy.replace('</summary>\n\n', '</summary>\n'),
  'no blank line before the end of a fold': tidy.replace('dough.\n\n<', 'dough.\n<'),
  'no blank lines in a fold': tidy
    .replace('</summary>\n\n', '</summary>\n')
    .replace('dough.\n\n<', 'dough.\n<'),
  'no blank line before a fold': tidy.replace('batch.\n\n<details>', 'batch.\n<details>'),
  'tags indented by two spaces': tidy.replaceAll(/^<\/?(?:details|summary)/gmu, '  $&'),
  'tags indented like code': tidy.replaceAll(/^<\/?(?:details|summary)/gmu, '    $&'),
  'tags indented by a tab': tidy.replaceAll(/^<\/?(?:details|summary)/gmu, '\t$&'),
  'the list of a fold indented like code': tidy.replace('- I saved', '      - I saved'),
  'upper-case tags': tidy.replaceAll(/<\/?\w+>/gu, (tag) => tag.toUpperCase()),
  'attributes and spaces in tags': tidy
    .replace('<details>', '<details class="x" >')
    .replace('</details>', '</details >'),
  'both tags on a line': tidy.replace('<details>\n<summary>', '<details><summary>'),
  'a summary on three lines': tidy.replace(
    '<summary>Examples</summary>',
    '<summary>\nExamples\n</summary>',
  ),
  'a fold without a summary': tidy.replace('<summary>Examples</summary>\n', ''),
  'a fold inside the last list item': tidy.replace(/<details>[^]*<\/details>/u, (fold) =>
    fold.replaceAll(/^(?=.)/gmu, '  '),
  ),
  'a heading over examples': tidy
    .replace(/<details>\n<summary>Examples<\/summary>/u, '### Examples')
    .replace('</details>\n', ''),
  'a line over examples': tidy
    .replace(/<details>\n<summary>Examples<\/summary>/u, '**Examples:**')
    .replace('</details>\n', ''),
  'no colon after the rank': tidy.replace('L2: Baker', 'L2 Baker'),
  'a dash after the rank': tidy.replace('L2: Baker', 'L2 – Baker'),
  'a closed heading': tidy.replace('# L2: Baker', '# L2: Baker #'),
  'an underlined title': tidy.replace('# L2: Baker', 'L2: Baker\n========='),
  'a summary without emphasis': tidy.replaceAll('_', ''),
  'a shortcode': tidy.replace('🥖', ':baguette_bread:'),
  'an emoji that touches the name': tidy.replace('🥖 Dough', '🥖Dough'),
  'mojibake of Mac Roman': tidy.replace('🥖', '\uF8FFü•ñ'),
  'mojibake of Windows-1252': tidy.replace('🥖', 'ðŸ¥–'),
  'stars and plus signs': tidy.replaceAll(/^- I/gmu, '* I'),
  'a full stop after a fact': tidy
    .replace('This week', 'This week.')
    .replace('My oven', 'My oven. '),
  'the colon inside a bold label': tidy.replaceAll(/\*\*: /gu, ':** '),
  'areas one deeper': tidy.replaceAll(/^## /gmu, '### '),
  'trailing spaces': tidy.replaceAll(/(?<=[^>])$/gmu, ' '),
  'no end of line': tidy.trimEnd(),
};

for (const [form, source] of Object.entries(untidyForms)) {
  test(`reads a level with ${form} as the tidy one`, () => {
    expect(source).not.toBe(tidy);
    expect({...outline(source), rules: []}).toEqual(expected);
  });
}

test('a heading over no examples leaves what stands under the next heading as it is', () => {
  const page = parsePage(
    'L2.md',
    '# L2: Baker\n\n## Dough\n\n### Examples\n\n### Salt\n\n- I weigh it.\n',
  );
  expect(page.statements.map(({kind, text}) => [kind, text])).toEqual([
    ['expectation', 'I weigh it.'],
  ]);
});

test('keeps the case of a label as it is written', () => {
  const facts = outline('# L2: Baker\n\n- **Planning Horizon**: This week\n').facts;
  expect(facts).toEqual([['Planning Horizon', 'This week']]);
});

test('reads a value up to its last full stop alone', () => {
  const source = [
    '# L2: Baker\n',
    '- **One**: Flour, salt, etc.',
    '- **Two**: I bake. I sell.',
    '- **Three**: It depends...',
    '- **Four**: Up to 1.5 ovens.',
    '- **Five**: See [the plan](https://example.org/a.b).',
  ];
  expect(outline(source.join('\n')).facts.map(([, value]) => value)).toEqual([
    'Flour, salt, etc.',
    'I bake. I sell.',
    'It depends...',
    'Up to 1.5 ovens',
    'See the plan',
  ]);
});

test('takes a list with one line of another shape for no facts', () => {
  const page = parseLevel('# L2: Baker\n\n- **Horizon**: A week\n- I bake.\n');
  expect(page.level.facts).toEqual([]);
  expect(page.statements.map(({kind, text}) => [kind, text])).toEqual([
    ['item', 'Horizon: A week'],
    ['item', 'I bake.'],
  ]);
});

test('reads nested lists outside in, each item without those below it', () => {
  const {statements} = parseLevel(
    '# L2: Baker\n\n## Dough\n\n- I knead\n  - by hand\n    1. slowly\n- I rest\n',
  );
  expect(statements.map(({text}) => text)).toEqual(['I knead', 'by hand', 'slowly', 'I rest']);
});

test('keeps sub-headings in their area, as sections of their own', () => {
  const page = parseLevel(
    '# L2: Baker\n\n## Dough\n\n- a\n\n### Sour dough\n\n- b\n\n## Oven\n\n- c\n',
  );
  expect(page.level.areas.map(({name}) => name)).toEqual(['Dough', 'Oven']);
  expect(page.sections.map(({name, depth}) => [name, depth])).toEqual([
    ['Dough', 2],
    ['Sour dough', 3],
    ['Oven', 2],
  ]);
  expect(page.level.areas[0]?.expectations.map(({text}) => text)).toEqual(['a', 'b']);
  expect(page.sections[1]?.statements.map(({text}) => text)).toEqual(['b']);
});

test('reads a page that is no level as sections and items', () => {
  const page = parsePage(
    'Guides/Ovens.md',
    '# Ovens\n\nHot.\n\n- **Gas**: blue\n\n## Care\n\n> Wipe.\n\n- Clean it.\n',
  );
  expect(page.level).toBeUndefined();
  expect(page.title).toBe('Ovens');
  expect(page.description).toBe('Hot.');
  expect(page.statements.map(({kind, text}) => [kind, text])).toEqual([
    ['item', 'Gas: blue'],
    ['item', 'Clean it.'],
  ]);
});

test('folds nothing under a heading "Examples" that has no list', () => {
  const [area] = outline(
    '# L2: Baker\n\n## Dough\n\n- I knead.\n\n### Examples\n\nAsk a baker.\n',
  ).areas;
  expect(area).toMatchObject({expectations: ['I knead.'], examples: []});
  const {blocks} = parseLevel(
    '# L2: Baker\n\n## Dough\n\n- I knead.\n\n### Examples\n\nAsk a baker.\n',
  );
  const content = blocks.flatMap((block) => (block.kind === 'area' ? block.area.content : []));
  expect(content.map(({type}) => type)).toEqual(['list', 'heading', 'paragraph']);
});

test('a summary is its words, without the type that all of them are in', () => {
  for (const words of ['**I bake.**', '_I bake._']) {
    const {blocks} = parseLevel(`# L2: Baker\n\n> ${words}\n\n## Dough\n\n- I knead.\n`);
    const nodes = blocks.flatMap((block) => (block.kind === 'summary' ? block.summary.nodes : []));
    expect(nodes).toMatchObject([{children: [{type: 'text', value: 'I bake.'}]}]);
  }
});

test('what a page that is no level folds is no example', () => {
  const {sections} = parsePage(
    'Ovens.md',
    '# Ovens\n\n## Heat\n\n<details>\n<summary>How hot</summary>\n\n- Very hot.\n\n</details>\n',
  );
  expect(sections.flatMap(({statements}) => statements.map(({kind}) => kind))).toEqual(['item']);
});

test('reports mojibake where it stands and mends it', () => {
  const {source, places} = markedSource(
    '# L2: Baker\n\n## ‸ðŸ¥– Dough\n\n- It‸â€™s ready, and caf‸Ã© too.\n',
  );
  const {diagnostics, level} = parseLevel(source);
  expect(level.areas[0]?.emoji).toBe('🥖');
  expect(level.areas[0]?.expectations[0]?.text).toBe('It’s ready, and café too.');
  expect(diagnostics).toMatchObject(
    places.slice(0, 2).map((place) => ({...place, rule: 'mojibake', severity: 'warning'})),
  );
  expect(diagnostics[0]?.message).toContain('`ðŸ¥–`, expected `🥖`');
});

test('lists links and images with their places', () => {
  const {source, places} = markedSource(
    '# A\n\n- ‸[one](a.md) ‸![two](b.png) ‸<https://example.org>\n\n<details>\n- ‸[three](c.md)\n</details>\n\n‸[four]: d.md\n',
  );
  const {links} = parsePage('A.md', source);
  expect(links.map(({kind, url}) => [kind, url])).toEqual([
    ['link', 'a.md'],
    ['image', 'b.png'],
    ['link', 'https://example.org'],
    ['link', 'c.md'],
    ['link', 'd.md'],
  ]);
  expect(links.map(({place}) => place.start)).toMatchObject(places);
});

test('takes a long line of nothing, such as a wide line of front matter leaves, for no nesting', () => {
  const page = parsePage(
    'L1.md',
    `---\ndescription: ${'garden '.repeat(60)}\n---\n\n# L1: Gardener\n`,
  );
  expect(page.diagnostics).toEqual([]);
  expect(page.title).toBe('L1 Gardener');
});

test('shows a text that is nested too deep as it is written, and says so', () => {
  for (const unit of ['> ', '1. ', '<details>\n\n', '<details>\n']) {
    const page = parsePage('L1.md', unit.repeat(600));
    expect(
      page.diagnostics.map(({rule}) => rule),
      unit,
    ).toEqual(['too-deep']);
    expect(page.blocks).toMatchObject([{kind: 'markdown', nodes: [{type: 'code'}]}]);
  }
});

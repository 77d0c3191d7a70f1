import {expect, test} from '@playwright/test';
import {markedSource} from '../../../tests/words/marked-source';
import type {Level} from '../model';
import {isLevel} from '../ladder';
import {parsePage} from './page';

function parseLevel(source: string): Level {
  const page = parsePage('Bakery/L2-Baker.md', source);
  if (!isLevel(page)) throw new Error('The sample is no level');
  return page;
}

/** What a level holds, without nodes and places. */
function outline(source: string) {
  const {level, diagnostics} = parseLevel(source);
  return {
    rank: level.rank.text,
    role: level.role,
    summary: level.summary?.text,
    facts: level.facts.map(({label, value}) => [label, value]),
    areas: level.areas.map(({name, emoji, summary, expectations, examples}) => ({
      name,
      emoji,
      ...(summary && {summary: summary.text}),
      expectations: expectations.map(({text}) => text),
      examples: examples.map(({text}) => text),
    })),
    rules: diagnostics.map(({rule}) => rule),
  };
}

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

test('reads several folds in an area, and none', () => {
  const source = `# L2: Baker

## Dough

- I knead.

<details>
<summary>Examples</summary>
- One.
</details>

- I shape.

<details>
<summary>More examples</summary>
- Two.
- Three.
</details>

## Oven

## Shop

- I greet.
`;
  expect(outline(source).areas).toMatchObject([
    {expectations: ['I knead.', 'I shape.'], examples: ['One.', 'Two.', 'Three.']},
    {expectations: [], examples: []},
    {expectations: ['I greet.'], examples: []},
  ]);
  expect(outline(source).rules).toEqual([]);
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

test('points at statements, headings, facts and summaries, line by line', () => {
  const {source, places} = markedSource(`---
title: x
---
# L2: Baker

‸> A baker.

‸- **Horizon**: A week

‸## Dough

‸- I knead
  ‸- by hand

<details>
<summary>Examples</summary>
‸- One
  went on

    ‸- Two
</details>
`);
  const {level, statements} = parseLevel(source);
  const found = [level.summary, ...level.facts, ...level.areas, ...statements].map(
    (part) => part?.place.start,
  );
  expect(found).toMatchObject(places);
  for (const start of found) {
    const before = source.slice(0, start?.offset).split('\n');
    expect({line: before.length, column: (before.at(-1)?.length ?? 0) + 1}).toEqual({
      line: start?.line,
      column: start?.column,
    });
  }
});

test('points at the same places with carriage returns and inside quotes', () => {
  const {source, places} = markedSource(
    '# L2: Baker\n\n## Dough\n\nText.\n\n> <details>\n> ‸- One\n>   ‸- Two\n> </details>\n'.replaceAll(
      '\n',
      '\r\n',
    ),
  );
  const {statements} = parseLevel(source);
  expect(statements.map(({place}) => place.start)).toMatchObject(places);
  expect(statements.map(({place}) => source.slice(place.start.offset, place.end.offset))).toEqual([
    '- One\r\n>   - Two',
    '- Two',
  ]);
});

const unpaired = {
  'a fold without an end': [
    '# L2: Baker\n\n## Dough\n\n- a\n\n‸<details>\n<summary>Examples</summary>\n\n- b\n\n## Oven\n\n- c\n',
    'Unexpected `<details>` without an end, expected a line `</details>` after what it folds',
  ],
  'an end without a fold': [
    '# L2: Baker\n\n## Dough\n\n- b\n\n‸</details>\n\n## Oven\n\n- c\n',
    'Unexpected `</details>`, expected a `<details>` before it',
  ],
  'a fold in a list that is not closed there': [
    '# L2: Baker\n\n## Dough\n\n- b\n\n  ‸<details>\n\n  - x\n\n## Oven\n\n- c\n',
    'Unexpected `<details>` without an end, expected a line `</details>` after what it folds',
  ],
} as const;

for (const [what, [sample, message]] of Object.entries(unpaired)) {
  test(`says where there is ${what}, and keeps the areas after it`, () => {
    const {source, places} = markedSource(sample);
    const {level, diagnostics} = parseLevel(source);
    const [place] = places;
    expect(diagnostics).toEqual([
      {
        path: 'Bakery/L2-Baker.md',
        ...place,
        severity: 'error',
        rule: 'unpaired-details',
        message,
      },
    ]);
    expect(level.areas.map(({name}) => name)).toEqual(['Dough', 'Oven']);
    expect(level.areas[1]?.expectations.map(({text}) => text)).toEqual(['c']);
  });
}

test('reads a fold that an indented list closes for it', () => {
  const source =
    '# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n\n- a\n  </details>\n\n- b\n';
  const {expectations, examples} = outline(source).areas[0] ?? {};
  expect({expectations, examples}).toEqual({expectations: ['b'], examples: ['a']});
});

test('reads folds in folds', () => {
  const source =
    '# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n- a\n<details>\n<summary>More</summary>\n- b\n</details>\n- c\n</details>\n\n- d\n';
  expect(outline(source)).toMatchObject({
    areas: [{expectations: ['d'], examples: ['a', 'b', 'c']}],
    rules: [],
  });
});

test('takes a tag that never ends for text that is in nobody’s way', () => {
  const page = outline('# L2: Baker\n\n## Dough\n\n- a\n\n<details\n\n- b\n\n## Oven\n\n- c\n');
  expect(page.areas.map(({expectations}) => expectations)).toEqual([['a', 'b'], ['c']]);
});

test('does not take code for a fold', () => {
  const source = '# L2: Baker\n\n## Dough\n\n```html\n<details>\n```\n\n- Write `<details>`.\n';
  expect(outline(source)).toMatchObject({areas: [{expectations: ['Write <details>.']}], rules: []});
});

test('lets a fold refer to the links at the foot of the file', () => {
  const page = parseLevel(
    '# L2: Baker\n\n## Dough\n\n<details>\n<summary>Examples</summary>\n- See [L3] and [the\n  next][L3].\n</details>\n\n[L3]: L3-Chef.md\n',
  );
  expect(page.statements.map(({text}) => text)).toEqual(['See L3 and the next.']);
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

const titles: [path: string, source: string, title: string, rank: string | undefined][] = [
  ['L3.md', '# L3: Chef', 'L3 Chef', 'L3'],
  ['L3.md', '# L3 Chef', 'L3 Chef', 'L3'],
  ['L1.0.md', '# L1.0: Helper', 'L1.0 Helper', 'L1.0'],
  ['L1.0.md', '# L1.0', 'L1.0', 'L1.0'],
  ['L3.md', '# 🦉 L3: Chef', 'L3 Chef', 'L3'],
  ['L3.md', '# **L3**: Chef', 'L3 Chef', 'L3'],
  ['L3.md', '# LLMs at work', 'LLMs at work', undefined],
  ['L3.md', '# L10n', 'L10n', undefined],
  ['L3-Chef.md', 'No heading.', 'L3 Chef', 'L3'],
  ['L3-Chef.md', '', 'L3 Chef', 'L3'],
  ['A b/L3 Head_Chef.md', '', 'L3 Head Chef', 'L3'],
  ['Track one/README.md', '', 'Track one', undefined],
  ['Track-one/index.md', 'Words.', 'Track one', undefined],
  ['README.md', '', 'README', undefined],
  ['a.md', '---\ntitle: Set\n---\n', 'Set', undefined],
  ['a.md', '---\ntitle: Set\n---\n# Written', 'Set', undefined],
];
for (const [path, source, title, rank] of titles) {
  test(`names ${path} ${JSON.stringify(source)} “${title}”`, () => {
    const page = parsePage(path, source);
    expect([page.title, page.level?.rank.text]).toEqual([title, rank]);
  });
}

test('gives each heading an anchor of its own, and knows what a Git host would make of it', () => {
  const page = parseLevel(
    '# L2: Baker\n\n## 🥖 Dough & more\n\n## Dough & more\n\n## \uF8FFü•ñ Oven\n\n## :bread: Shop\n',
  );
  expect(
    page.sections.map(({name, anchor, otherAnchors}) => [name, anchor, ...otherAnchors]),
  ).toEqual([
    ['Dough & more', 'dough--more', '-dough--more'],
    ['Dough & more', 'dough--more-1'],
    ['Oven', 'oven', '-oven', 'üñ-oven'],
    ['Shop', 'shop', '-shop', 'bread-shop'],
  ]);
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

test('shows a text that is nested too deep as it is written, and says so', () => {
  for (const unit of ['> ', '1. ', '<details>\n\n', '<details>\n']) {
    const page = parsePage('L1.md', unit.repeat(1000));
    expect(
      page.diagnostics.map(({rule}) => rule),
      unit,
    ).toEqual(['too-deep']);
    expect(page.blocks).toMatchObject([{kind: 'markdown', nodes: [{type: 'code'}]}]);
  }
});

test('keeps facts that an indented fold has crept into, and shows the fold after them', () => {
  const page = parsePage(
    'L2.md',
    '# L2: Baker\n\n- **Horizon**: A day\n- **Radius**: One oven\n\t<details>\n\t<summary>More</summary>\n\t- I wait.\n\t</details>\n\n## Dough\n\n- I knead.\n',
  );
  expect(page.level?.facts.map(({label, value}) => [label, value])).toEqual([
    ['Horizon', 'A day'],
    ['Radius', 'One oven'],
  ]);
  expect(page.blocks.map(({kind}) => kind)).toEqual(['title', 'facts', 'markdown', 'area']);
  expect(page.statements.map(({text}) => text)).toEqual(['I wait.', 'I knead.']);
});

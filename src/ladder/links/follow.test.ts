import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {linkPagesOf} from './link-page';
import {reconcile} from './reconcile';
import {emptyRegistry} from './registry';

type Files = Readonly<Record<string, string>>;

/** What the first link to some words shows after each of the versions that follow. */
function follow(words: string, path: string, versions: readonly Files[]): string[] {
  let registry = emptyRegistry;
  let id: string | undefined;
  return versions.map((files, index) => {
    const {pages} = buildLadder(Object.entries(files).map(([file, text]) => parsePage(file, text)));
    const result = reconcile(registry, pages, `2026-01-0${index + 1}`);
    registry = result.registry;
    const page = pages.find((one) => one.path === path);
    const target = [page, ...(page?.sections ?? []), ...(page?.statements ?? [])].find(
      (one) => one && ('text' in one ? one.text : 'anchor' in one ? one.name : one.title) === words,
    );
    id ??= target && result.ids.get(target);
    const shown = linkPagesOf({registry, overrides: []})(id ?? '');
    if (!shown) throw new Error(`Nothing says “${words}” in ${path}`);
    const {end, straight} = shown;
    if (end.kind === 'here')
      return `${straight.includes(1) ? 'straight' : 'changed'}: ${end.target.address.replace(/#.*/u, '')} ${end.target.words}`;
    if (end.kind === 'choice') return `choice: ${end.among.map((one) => one.words).join(' | ')}`;
    return `gone: ${end.likely ? [...end.likely.trail, end.likely.words].join(' › ') : 'nothing'}`;
  });
}

const level = (title: string, ...lines: readonly string[]): string =>
  `# ${title}\n\n## Beds\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const sow = 'I sow each bed at the date our calendar gives.';
const rake = 'I rake the paths before the garden opens.';
const prune = 'I prune the roses down to the third bud.';

test('the same words on another track are suggested: now, months later, and when the level is unknown', () => {
  const expected = [
    'straight: /Flowers/L2/ I sow each bed at the date our calendar gives.',
    `gone: Herbs, L2 Digger › Beds › ${sow}`,
  ];
  const flowers = (...lines: string[]): string => level('L2: Planter', rake, ...lines);
  expect(
    follow(sow, 'Flowers/L2.md', [
      {'Flowers/L2.md': flowers(sow), 'Herbs/L2.md': level('L2: Digger', sow)},
      {'Flowers/L2.md': flowers(), 'Herbs/L2.md': level('L2: Digger', sow)},
    ]),
  ).toEqual(expected);
  const [first, gone, later] = follow(sow, 'Flowers/L2.md', [
    {'Flowers/L2.md': flowers(sow)},
    {'Flowers/L2.md': flowers()},
    {'Flowers/L2.md': flowers(), 'Herbs/L2.md': level('L2: Digger', sow)},
  ]);
  expect([first, gone, later]).toEqual([expected[0], 'gone: nothing', 'gone: nothing']);
  // A whole track in a file of its own, without a level.
  expect(
    follow(sow, 'Flowers.md', [
      {'Flowers.md': level('Flowers', sow, rake), 'Herbs.md': level('Herbs', prune, sow)},
      {'Herbs.md': level('Herbs', prune, sow)},
    ])[1],
  ).toBe(`gone: Herbs › Beds › ${sow}`);
});

/** A file that holds a level under each of its headings. */
const levelsIn = (levels: Readonly<Record<string, readonly string[]>>): string =>
  `# Gardeners\n\n${Object.entries(levels)
    .map(([role, lines]) => `## ${role}\n\n### Beds\n\n- ${lines.join('\n- ')}\n`)
    .join('\n')}`;
const seniorLines = [rake, prune, 'I graft.'];
const lead = {'Lead Gardener': ['I plan the year.', 'I speak for us.']};

test('of levels without ranks none is another: the same words there are shown with their level, or suggested', () => {
  const path = 'Flowers/Gardener.md';
  const version = (senior: readonly string[], junior?: readonly string[]): Files => ({
    'Flowers.md': levelsIn({
      ...(junior && {Gardener: junior}),
      'Senior Gardener': senior,
      ...lead,
    }),
  });
  const both = [...seniorLines, sow];
  const [, joined] = follow(sow, path, [version(both, [sow, 'I dig.']), version(both)]);
  expect(joined).toBe(`gone: Gardeners, Senior Gardener › Beds › ${sow}`);
  const [, moved] = follow(sow, path, [version(seniorLines, [sow, 'I dig.']), version(both)]);
  expect(moved).toMatch(/^changed: /u);
});

test('a heading under which a level of its file begins leads to that level', () => {
  const chapters = {'Senior Gardener': seniorLines, Tools: [sow]};
  const one = {'Flowers.md': levelsIn(chapters)};
  const two = {'Flowers.md': levelsIn({...chapters, ...lead})};
  expect(follow('Senior Gardener', 'Flowers.md', [one, two])).toEqual([
    'straight: /Flowers/ Senior Gardener',
    'changed: /Flowers/Senior-Gardener/ Senior Gardener',
  ]);
});

test('a file that is renamed, title and all, is the one that has its levels', () => {
  const before = levelsIn({'Senior Gardener': seniorLines, ...lead});
  const after = before.replace('# Gardeners', '# People of the beds');
  expect(follow('Gardeners', 'Flowers.md', [{'Flowers.md': before}, {'Beds.md': after}])[1]).toBe(
    'changed: /Beds/ People of the beds',
  );
  const part = levelsIn({'Senior Gardener': seniorLines, 'Senior Florist': ['I bind bouquets.']});
  const parts = {
    'Beds.md': part.replace('# Gardeners', '# Florists'),
    'Trees.md': levelsIn({...lead, Forester: ['I plant oaks.']}).replace('Gardeners', 'Foresters'),
  };
  expect(follow('Gardeners', 'Flowers.md', [{'Flowers.md': before}, parts])[1]).not.toMatch(
    /^(?:changed|straight): /u,
  );
});

test('a level of a file that gets a rank and a file of its own is the same page, if it is the only one of its title', () => {
  const before = {'Flowers.md': levelsIn({'Senior Gardener': seniorLines, ...lead})};
  const ranked = (file: string, title: string): Files => ({
    [`Flowers/${file}.md`]: level(title, 'Guests hear of every bed.', 'Seeds never wait.'),
    'Flowers/L4.md': level('L4: Lead Gardener', 'The year is planned.'),
  });
  const path = 'Flowers/Senior-Gardener.md';
  const after = ranked('L3', 'L3: Senior Gardener');
  expect(follow('Senior Gardener', path, [before, after])[1]).toBe(
    'changed: /Flowers/L3/ L3 Senior Gardener',
  );
  const others = [
    {...after, ...ranked('L2', 'L2: Senior Gardener')},
    ranked('L3', 'L3: Senior Florist'),
  ];
  for (const other of others)
    expect(follow('Senior Gardener', path, [before, other])[1]).toMatch(/^gone: /u);
});

test('a page that is deleted while a like one comes to another track is not that page', () => {
  const lines = [sow, rake, prune];
  const [, after] = follow('L2 Planter', 'Flowers/L2.md', [
    {
      'Flowers/L1.md': level('L1: Digger', 'I dig.'),
      'Flowers/L2.md': level('L2: Planter', ...lines),
    },
    {'Flowers/L1.md': level('L1: Digger', 'I dig.'), 'Herbs/L2.md': level('L2: Planter', ...lines)},
  ]);
  expect(after).toMatch(/^gone: /u);
});

test('the only level that went and the only one of its rank that came, in a folder, are one page', () => {
  const herbs = {'Herbs/L4.md': level('L4: Architect of gardens', sow, rake)};
  const [, after] = follow('L4 Architect of gardens', 'Flowers/L4-Architect.md', [
    {...herbs, 'Flowers/L4-Architect.md': level('L4: Architect of gardens', sow, rake)},
    {...herbs, 'Flowers/L4 - Lead.md': level('L4: Lead', prune, 'I speak for the garden in town.')},
  ]);
  expect(after).toBe('changed: /Flowers/L4---Lead/ L4 Lead');
});

test('levels that are renumbered take their pages, areas and lines along', () => {
  const own = (rank: number): string[] =>
    ['water', 'weed', 'graft'].map((verb) => `I ${verb} the bed of number ${rank * 7} by myself.`);
  const version = (shift: number): Files =>
    Object.fromEntries(
      [1, 2, 3, 4].map((rank) => [
        `Flowers/L${rank + shift}.md`,
        level(`L${rank + shift}: Gardener of grade ${rank}`, ...own(rank)),
      ]),
    );
  for (const [words, now] of [
    ['L2 Gardener of grade 2', 'changed: /Flowers/L3/ L3 Gardener of grade 2'],
    ['Beds', 'changed: /Flowers/L3/ Beds'],
    [
      'I weed the bed of number 14 by myself.',
      'changed: /Flowers/L3/ I weed the bed of number 14 by myself.',
    ],
  ] as const)
    expect(follow(words, 'Flowers/L2.md', [version(0), version(1)])[1]).toBe(now);
});

test('what is nearly the same one level away is offered with its level', () => {
  const [, after] = follow(sow, 'Flowers/L2.md', [
    {
      'Flowers/L2.md': level('L2: Planter', sow, rake),
      'Flowers/L3.md': level('L3: Head', `${sow.slice(0, -1)} alone.`),
    },
    {
      'Flowers/L2.md': level('L2: Planter', rake),
      'Flowers/L3.md': level('L3: Head', `${sow.slice(0, -1)} alone.`),
    },
  ]);
  expect(after).toBe(
    'gone: Flowers, L3 Head › Beds › I sow each bed at the date our calendar gives alone.',
  );
});

test('a line cut to its first clause, an area written anew, a heading that became a page: the likely one is offered', () => {
  const long =
    'I write down what each bed was given over the years, compare that with what it bore, argue with the cook about it, and plan the crops that follow together with the neighbors.';
  expect(
    follow(long, 'Flowers/L2.md', [
      {'Flowers/L2.md': level('L2: Planter', rake, long)},
      {'Flowers/L2.md': level('L2: Planter', rake, 'I write down what each bed was given.')},
    ])[1],
  ).toMatch(/^gone: .*I write down what each bed was given\.$|^changed: /u);
  expect(
    follow(prune, 'Flowers/L2.md', [
      {'Flowers/L2.md': level('L2: Planter', prune, 'I lead the tours of the summer.', sow)},
      {
        'Flowers/L2.md': level(
          'L2: Planter',
          'Roses thrive in my care.',
          'Guests hear of every bed.',
          'Seeds never wait.',
        ),
      },
    ])[1],
  ).toBe('gone: Flowers, L2 Planter › Beds › Roses thrive in my care.');
  expect(
    follow('Head gardener', 'Flowers.md', [
      {'Flowers.md': `# Flowers\n\n## Head gardener\n\n- ${sow}\n\n## Planter\n\n- ${rake}\n`},
      {
        'Flowers.md': `# Flowers\n\n## Planter\n\n- ${rake}\n`,
        'Flowers/L4.md': level('L4: Head Gardener', prune),
      },
    ])[1],
  ).toBe('gone: Flowers › L4 Head Gardener');
});

test('Japanese and Chinese are words, not a sentence of one word', () => {
  for (const [before, after] of [
    [
      '私は毎朝庭の花に水をやり、雑草を抜いて道を掃きます。',
      '私は毎朝庭の花に水をやり、雑草を抜いて門を掃きます。',
    ],
    ['我每天早上给花园浇水，并清理所有的小路。', '我每天早上给花园浇水，并清理门前的小路。'],
  ] as const)
    expect(
      follow(before, 'Flowers/L2.md', [
        {'Flowers/L2.md': level('L2: Planter', before, rake)},
        {'Flowers/L2.md': level('L2: Planter', after, rake)},
      ])[1],
    ).toBe(`changed: /Flowers/L2/ ${after}`);
});

test('a page that was deleted comes back with its lines, later ones too', () => {
  const others = {'Flowers/L1.md': level('L1: Digger', 'I dig.')};
  expect(
    follow(sow, 'Flowers/L2.md', [
      {...others, 'Flowers/L2.md': level('L2: Planter', sow, rake, prune)},
      {...others, 'Flowers/L3.md': level('L2: Head planter', sow)},
      {...others, 'Flowers/L2.md': level('L2: Planter', rake, prune)},
      {...others, 'Flowers/L2.md': level('L2: Planter', sow, rake, prune)},
    ]).at(-1),
  ).toBe(`straight: /Flowers/L2/ ${sow}`);
});

test('of a page that was broken up, an area offers both of its name, and a line what is like it on a part', () => {
  const tools = ['ladder', 'spade', 'fork', 'hoe'].map((tool) => `I oil the ${tool} of our shed.`);
  const hedge = 'I close the gaps in our hedges before the hens come back.';
  const close = 'I close gaps in hedges and walls, in summer too, with wire and twigs.';
  const end = (words: string): string | undefined =>
    follow(words, 'Flowers/L4.md', [
      {'Flowers/L4.md': level('L4: Lead', ...tools, prune, rake, hedge)},
      {
        'Flowers/L4-a.md': level('L4: Lead planter', ...tools.slice(0, 2), prune, close),
        'Flowers/L4-b.md': level('L4: Lead florist', ...tools.slice(2), rake),
      },
    ])[1];
  expect(end('Beds')).toBe('choice: Beds | Beds');
  expect(end(hedge)).toBe(`gone: Flowers, L4 Lead planter › Beds › ${close}`);
});

test('a page that was written anew as a folder offers the page of the folder', () => {
  expect(
    follow('Flowers', 'Flowers.md', [
      {'Flowers.md': level('Flowers', sow, rake), 'Herbs.md': level('Herbs', prune)},
      {
        'Flowers/README.md': '# Flowers team\n\nWe sell bouquets.\n',
        'Flowers/L2.md': level('L2: Florist', 'I bind bouquets.'),
        'Herbs.md': level('Herbs', prune),
      },
    ])[1],
  ).toBe('gone: Flowers team');
});

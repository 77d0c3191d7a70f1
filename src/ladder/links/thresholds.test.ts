import {expect, test} from '@playwright/test';
import {parsePage} from '../parse/page';
import {linkPagesOf, type LinkEnd} from './link-page';
import {reconcile} from './reconcile';
import {emptyRegistry} from './registry';

/*
 * How much may change before a link is no longer followed, and before nothing is suggested: of twenty words in a line, or
 * of twenty lines on a page. Whoever moves a threshold sees here what that does.
 */
const trees =
  'alder birch cedar elm fir hazel juniper larch maple oak pine poplar rowan spruce willow yew aspen beech holly lime';
const herbs =
  'basil borage chervil chive cress dill fennel hyssop lovage mint mustard oregano parsley rue sage savory sorrel tansy thyme yarrow';
const weeds = 'bracken clover daisy fern gorse heather ivy moss nettle reed sedge sorrel thistle';

/** Twenty words, so many of them changed. */
const words = (changed: number): string[] => [
  ...herbs.split(' ').slice(0, changed),
  ...trees.split(' ').slice(changed),
];
const line = (changed: number): string => `${words(changed).join(' ')}.`;
const lines = (list: readonly string[]): string[] =>
  list.map((word) => `I grow ${word} with care.`);
const rake = 'I rake the paths.';
const oil = 'I oil the tools.';
const page = (title: string, areas: Readonly<Record<string, readonly string[]>>): string =>
  [
    `# ${title}`,
    ...Object.entries(areas).map(
      ([name, items]) => `\n## ${name}\n\n${items.map((item) => `- ${item}`).join('\n')}`,
    ),
  ].join('\n');

type Files = Readonly<Record<string, string>>;

/** What the link to some words of the first version leads to after the others. */
function endOf(named: string, path: string, versions: readonly Files[]): LinkEnd | undefined {
  let registry = emptyRegistry;
  let id: string | undefined;
  versions.forEach((files, index) => {
    const pages = Object.entries(files).map(([file, text]) => parsePage(file, text));
    const result = reconcile(registry, pages, `2026-01-0${index + 1}`);
    registry = result.registry;
    const own = pages.find((one) => one.path === path);
    const target = [own, ...(own?.sections ?? []), ...(own?.statements ?? [])].find(
      (one) => one && ('text' in one ? one.text : 'anchor' in one ? one.name : one.title) === named,
    );
    id ??= target && result.ids.get(target);
  });
  return linkPagesOf({registry, overrides: []})(id ?? '')?.end;
}

function outcome(named: string, path: string, versions: readonly Files[]): string {
  const end = endOf(named, path, versions);
  return end?.kind === 'gone' ? (end.likely ? 'suggested' : 'nothing') : (end?.kind ?? 'dead');
}

/** The words that are suggested for what is gone. */
function likelyOf(named: string, path: string, versions: readonly Files[]): string | undefined {
  const end = endOf(named, path, versions);
  return end?.kind === 'gone' ? end.likely?.words : undefined;
}

/** The outcomes with nothing changed, one thing, two, and so on, as runs: `here 8, suggested 5, nothing 8`. */
function runs(outcomeOf: (changed: number) => string): string {
  const counts: {what: string; count: number}[] = [];
  for (let changed = 0; changed <= 20; changed += 1) {
    const what = outcomeOf(changed);
    const last = counts.at(-1);
    if (last?.what === what) last.count += 1;
    else counts.push({what, count: 1});
  }
  return counts.map(({what, count}) => `${what} ${count}`).join(', ');
}

const level2 = (areas: Readonly<Record<string, readonly string[]>>): Files => ({
  'Flowers/L2.md': page('L2: Planter', areas),
});

for (const [place, expected, outcomeOf] of [
  [
    'a line of twenty words in its area',
    'here 10, suggested 3, nothing 8',
    (changed) =>
      outcome(line(0), 'Flowers/L2.md', [
        level2({Beds: [rake, line(0)]}),
        level2({Beds: [rake, line(changed)]}),
      ]),
  ],
  [
    'the same beside a new line that has nine of its words',
    'here 8, suggested 4, nothing 2, suggested 7',
    (changed) =>
      outcome(line(0), 'Flowers/L2.md', [
        level2({Beds: [rake, line(0)]}),
        level2({Beds: [rake, line(changed), `${weeds} ${trees.split(' ').slice(11).join(' ')}.`]}),
      ]),
  ],
  [
    'a line of twenty words that is cut short',
    'here 12, suggested 4, nothing 5',
    (cut) =>
      outcome(line(0), 'Flowers/L2.md', [
        level2({Beds: [rake, line(0)]}),
        level2({Beds: [rake, `${words(0).slice(cut).join(' ')}.`]}),
      ]),
  ],
  [
    'a line that goes to another area of its page',
    'here 3, suggested 10, nothing 8',
    (changed) =>
      outcome(line(0), 'Flowers/L2.md', [
        level2({Beds: [rake, line(0)], Tools: [oil]}),
        level2({Beds: [rake], Tools: [oil, line(changed)]}),
      ]),
  ],
  [
    'a line that goes to another page of its level, its own page gone',
    'here 3, suggested 7, nothing 11',
    (changed) => {
      const other = (...more: readonly string[]): Files => ({
        'Flowers/L2-Florist.md': page('L2: Florist', {Tools: [rake, ...more]}),
      });
      return outcome(line(0), 'Flowers/L2.md', [
        {...level2({Beds: [line(0)]}), ...other()},
        other(line(changed)),
      ]);
    },
  ],
  [
    'a line whose twin stands on another track',
    'suggested 8, nothing 13',
    (changed) => {
      const other = (...more: readonly string[]): Files => ({
        'Herbs/L2.md': page('L2: Digger', {Tools: [rake, ...more]}),
      });
      return outcome(line(0), 'Flowers/L2.md', [
        {...level2({Beds: [rake, line(0)]}), ...other()},
        {...level2({Beds: [rake]}), ...other(line(changed))},
      ]);
    },
  ],
  [
    'a page of twenty lines that has another file, title and level',
    'here 10, suggested 7, nothing 4',
    (changed) => {
      const other = {'Flowers/L1.md': page('L1: Helper', {Beds: [rake]})};
      return outcome('L2 Planter', 'Flowers/L2.md', [
        {...other, ...level2({Beds: lines(words(0))})},
        {...other, 'Flowers/b.md': page('L3: Head', {Trees: lines(words(changed))})},
      ]);
    },
  ],
  [
    'a page that was deleted and comes back in another file',
    'here 6, nothing 15',
    (changed) => {
      const other = {'Flowers/L1.md': page('L1: Helper', {Beds: [rake]})};
      return outcome('L2 Planter', 'Flowers/L2.md', [
        {...other, ...level2({Beds: lines(words(0))})},
        other,
        {...other, 'Flowers/b.md': page('L2: Planter', {Beds: lines(words(changed))})},
      ]);
    },
  ],
] as const satisfies readonly (readonly [string, string, (changed: number) => string])[]) {
  test(`${place}: ${expected}`, () => {
    expect(runs(outcomeOf)).toBe(expected);
  });
}

test('a file is the page whose lines it has; standing at its path counts as a quarter of them', () => {
  const stays = (changed: number): string =>
    outcome('L2 Planter', 'Flowers/L2.md', [
      {
        ...level2({Beds: lines(trees.split(' '))}),
        'Flowers/L3.md': page('L3: Head', {Beds: lines(herbs.split(' '))}),
      },
      level2({Beds: lines(words(changed))}),
    ]);
  expect(runs(stays)).toBe('here 13, suggested 8');
});

test('words that are too few to be no accident stay behind when they move to another page', () => {
  for (const [few, what] of [
    ['I water beds.', 'nothing'],
    ['I water all beds.', 'here'],
  ] as const) {
    const head = (...more: readonly string[]): Files => ({
      'Flowers/L3.md': page('L3: Head', {Tools: [oil, ...more]}),
    });
    const after = outcome(few, 'Flowers/L2.md', [
      {...level2({Beds: [rake, few]}), ...head()},
      {...level2({Beds: [rake]}), ...head(few)},
    ]);
    expect(after === 'here' ? after : 'nothing').toBe(what);
  }
});

test('of two pages that went and one that came at their level, neither is it', () => {
  const before = {
    ...level2({Beds: [line(0)]}),
    'Flowers/L2-b.md': page('L2: Florist', {Tools: [rake]}),
  };
  const after = {'Flowers/L2-c.md': page('L2: Keeper', {Paths: ['I keep all in order.']})};
  for (const [title, path] of [
    ['L2 Planter', 'Flowers/L2.md'],
    ['L2 Florist', 'Flowers/L2-b.md'],
  ] as const)
    expect(outcome(title, path, [before, after])).not.toBe('here');
});

test('a line that was cut to a part of itself is offered before one that shares half of its words', () => {
  const cut = `${trees.split(' ').slice(0, 5).join(' ')}.`;
  const half = `${[...herbs.split(' ').slice(0, 7), ...trees.split(' ').slice(7)].join(' ')}.`;
  const pages = (...items: readonly string[]): Files =>
    level2({Beds: [rake], Tools: [oil, ...items]});
  expect(
    likelyOf(line(0), 'Flowers/L2.md', [
      level2({Beds: [rake, line(0)], Tools: [oil]}),
      pages(half, cut),
    ]),
  ).toBe(cut);
});

test('an area goes where half of its lines went, if one of its name is there', () => {
  const own = Array.from({length: 30}, (_, index) => `I read book ${index} about the soil.`);
  const tall = (...more: readonly string[]): Files => ({
    'Flowers/L3.md': page('L3: Head', {Tools: own, ...(more.length > 0 && {Beds: more})}),
  });
  const follows = (left: number): string =>
    outcome('Beds', 'Flowers/L2.md', [
      {...level2({Beds: lines(trees.split(' ')), Tools: [oil]}), ...tall()},
      {...level2({Tools: [oil]}), ...tall(...lines(trees.split(' ').slice(0, 20 - left)))},
    ]);
  expect([9, 10, 11].map(follows)).toEqual(['here', 'here', 'suggested']);
});

test('a page that was broken up leads to each page that has at least three of its twenty lines', () => {
  const own = (what: string): string[] =>
    Array.from({length: 40}, (_, index) => `I read book ${index} about ${what}.`);
  const rest = (opening: readonly string[], closing: readonly string[]): Files => ({
    'Rules/Opening.md': page('Opening', {Doors: [...own('doors'), ...opening]}),
    'Rules/Closing.md': page('Closing', {Gates: [...own('gates'), ...closing]}),
  });
  const all = lines(trees.split(' '));
  const ends = (part: number): string | undefined =>
    endOf('House', 'Rules/House.md', [
      {
        'Rules/House.md': `# House\n\n${all.map((item) => `- ${item}\n`).join('')}`,
        ...rest([], []),
      },
      rest(all.slice(part), all.slice(0, part)),
    ])?.kind;
  expect([2, 3, 17, 18].map(ends)).toEqual(['here', 'choice', 'choice', 'here']);
});

test('a folder whose pages went to two others in equal parts was renamed to neither', () => {
  const other = page('L1: Helper', {Paths: [rake]});
  const [a, b] = [lines(trees.split(' ')), lines(herbs.split(' '))];
  const after = outcome(line(0), 'Old/L3.md', [
    {
      'Old/L1.md': page('L1: Digger', {Beds: a}),
      'Old/L2.md': page('L2: Planter', {Beds: b}),
      'Old/L3.md': page('L3: Head', {Beds: [line(0)]}),
      'Trees/L3.md': other,
      'Herbs/L3.md': other,
    },
    {
      'Trees/L1.md': page('L1: Digger', {Beds: a}),
      'Herbs/L2.md': page('L2: Planter', {Beds: b}),
      'Trees/L3.md': page('L3: Helper', {Paths: [rake, line(0)]}),
      'Herbs/L3.md': page('L3: Helper', {Paths: [rake, line(0)]}),
    },
  ]);
  expect(after).toBe('suggested');
});

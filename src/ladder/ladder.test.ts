import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {homeData} from './home-data';
import {buildLadder, isLevel} from './ladder';
import {linkablesOf, mintId} from './links/mint';
import {reconcile} from './links/reconcile';
import {emptyRegistry} from './links/registry';
import {parsePage} from './parse/page';
import {trackData} from './track-data';

const files = {
  'Ovens/README.md': '# The ovens\n',
  'Ovens/L2.md':
    '# L2: Baker\n\n> I bake.\n\n- **Oven Size**: Two.\n\n## Dough\n\n- I knead.\n- I knead.\n',
  'Ovens/L10.md': '# L10: Head Baker\n',
  'Ovens/notes.md': '# Notes\n\n- Salt\n',
  'Counter/L1.0.md': '# L1.0: Helper\n',
  'Counter/L1.md': '# L1: Seller\n',
  'Counter/Night-shift/L3.md': '# L3: Night Seller\n',
  'Guides/Reading.md': '---\naudience: [engineer, manager]\n---\n# Reading\n',
  'Guides/Asking.md': '---\naudience: contributor\n---\n# Asking\n',
  'README.md': '# About\n',
};
const pages = Object.entries(files).map(([path, text]) => parsePage(path, text));
const ladder = buildLadder(pages);

test('makes a track of every folder that holds levels, from the lowest rank up', () => {
  expect(
    ladder.tracks.map(({name, path, page, levels}) => [
      name,
      path,
      page?.path,
      ...levels.map(({title}) => title),
    ]),
  ).toEqual([
    ['Counter', 'Counter', undefined, 'L1.0 Helper', 'L1 Seller'],
    ['The ovens', 'Ovens', 'Ovens/README.md', 'L2 Baker', 'L10 Head Baker'],
    ['Night shift', 'Counter/Night-shift', undefined, 'L3 Night Seller'],
  ]);
});

test('tracks stand in the order of the language of the ladder', () => {
  const pages = ['Zinnia', 'Älg', 'Apple'].map((name) => parsePage(`${name}/L1.md`, '# L1: Sower'));
  const names = (language?: string): string[] =>
    buildLadder(pages, language === undefined ? {} : {language}).tracks.map(({name}) => name);
  expect(names()).toEqual(['Älg', 'Apple', 'Zinnia']);
  expect(names('sv')).toEqual(['Apple', 'Zinnia', 'Älg']);
});

test('is the same in whatever order the files are read', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(pages, {minLength: pages.length}), (shuffled) => {
      const other = buildLadder(shuffled);
      expect(other.pages.map(({path}) => path)).toEqual(ladder.pages.map(({path}) => path));
      expect(other.tracks.map(({path}) => path)).toEqual(ladder.tracks.map(({path}) => path));
    }),
  );
});

test('takes levels beside the folders for a track of their own', () => {
  const [track] = buildLadder([
    parsePage('L1.md', '# L1: Baker'),
    parsePage('README.md', '# About'),
  ]).tracks;
  expect(track).toMatchObject({name: 'Levels', path: '', page: undefined});
});

test('takes the page beside a folder that bears its name for the track’s page, but for a level', () => {
  const levels = ['A/L1.md', 'B/L1.md', 'C/L1.md'].map((path) => parsePage(path, '# L1: Baker'));
  const {tracks} = buildLadder([
    ...levels,
    parsePage('A.md', '# All about A'),
    parsePage('B.md', '# L2: Head Baker'),
    parsePage('C.md', '# Beside C'),
    parsePage('C/README.md', '# In C'),
  ]);
  expect(
    tracks.filter(({path}) => path !== '').map(({path, name, page}) => [path, name, page?.path]),
  ).toEqual([
    ['A', 'All about A', 'A.md'],
    ['B', 'B', undefined],
    ['C', 'In C', 'C/README.md'],
  ]);
});

test('takes a file for one level where its owner says so, whatever its headings read like', () => {
  const text = '# Steps\n\n## L1: Sower\n\n- I sow.\n\n## L2: Planter\n\n- I plan.\n';
  const levelsOf = (source: string, levels: readonly string[] = []): string[] =>
    buildLadder([parsePage('Garden/steps.md', source)], {
      tracks: [{path: 'Garden', levels}],
    }).pages.flatMap((page) => (isLevel(page) ? page.path : []));
  expect(levelsOf(text)).toEqual(['Garden/steps/L1.md', 'Garden/steps/L2.md']);
  expect(levelsOf(text, ['Garden/steps.md'])).toEqual(['Garden/steps.md']);
  const titles = text.replaceAll('## ', '# ').replace('# Steps', '');
  expect(levelsOf(titles)).toEqual(['Garden/steps/L1.md', 'Garden/steps/L2.md']);
  expect(levelsOf(`---\nlevel: 1\n---\n${titles}`)).toEqual(['Garden/steps.md']);
});

test('gives home its grid and its doors', () => {
  const {tracks, guides, about} = homeData(ladder);
  expect(tracks[0]).toEqual({
    name: 'Counter',
    permalink: '/Counter/',
    levels: [
      {rank: 'L1.0', role: 'Helper', permalink: '/Counter/L1.0/'},
      {rank: 'L1', role: 'Seller', permalink: '/Counter/L1/'},
    ],
  });
  const reading = {title: 'Reading', permalink: '/Guides/Reading/'};
  expect(guides).toEqual({
    engineer: [reading],
    manager: [reading],
    contributor: [{title: 'Asking', permalink: '/Guides/Asking/'}],
  });
  expect(about).toEqual({title: 'About', permalink: '/README/'});
});

test('doors lead to guides in the order that they state', () => {
  const pages = [3, 1, 2].map((place, index) =>
    parsePage(
      `Guides/G${index}.md`,
      `---\naudience: manager\nsidebar_position: ${place}\n---\n\n# Guide ${place}\n`,
    ),
  );
  const {manager} = homeData(buildLadder(pages)).guides;
  expect(manager.map(({title}) => title)).toEqual(['Guide 1', 'Guide 2', 'Guide 3']);
});

test('gives a track its levels, their summaries and facts', () => {
  const track = ladder.tracks.find(({path}) => path === 'Ovens');
  expect(track && trackData(track)).toEqual({
    name: 'The ovens',
    permalink: '/Ovens/',
    levels: [
      {
        rank: 'L2',
        role: 'Baker',
        permalink: '/Ovens/L2/',
        summary: 'I bake.',
        facts: [{label: 'Oven Size', value: 'Two'}],
      },
      {rank: 'L10', role: 'Head Baker', permalink: '/Ovens/L10/', summary: undefined, facts: []},
    ],
  });
});

test('mints an id of seven letters for everything that can be linked, none twice', () => {
  const ids = reconcile(emptyRegistry, ladder.pages, '2026-01-01').ids;
  const inPages = ladder.pages.reduce((sum, page) => sum + linkablesOf(page).length, 0);
  expect(inPages).toBe(4);
  const count = inPages + ladder.pages.length;
  expect(ids.size).toBe(count);
  expect(new Set(ids.values()).size).toBe(count);
  const lengths = [...ids.values()].map((id) => {
    expect(id).toMatch(/^[a-z\d]{7,}$/u);
    return id.length;
  });
  // The same words in the same place make the same letters: the later of the two is a letter longer.
  expect(lengths.filter((length) => length > 7)).toEqual([8]);
});

test('mints the same id from the same page, section and text, and another from any other', () => {
  const part = fc.string({unit: 'grapheme', maxLength: 12});
  const none = new Set<string>();
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
      expect(mintId(...a, none)).toBe(mintId(...a, none));
      expect(mintId(...a, none) === mintId(...b, none)).toBe(
        JSON.stringify(a) === JSON.stringify(b),
      );
    }),
  );
  // Written down once: an id that changed would break every link that was ever copied.
  expect(mintId('Ovens/L2.md', 'Dough', 'I knead.', none)).toBe('ssg0g3g');
});

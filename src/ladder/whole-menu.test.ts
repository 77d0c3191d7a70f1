import {expect, test} from '@playwright/test';
import {buildLadder} from './ladder';
import type {MenuItem} from './menu';
import {parsePage} from './parse/page';
import {wholeMenu} from './whole-menu';

const titles = {
  'Ovens/README': 'The ovens',
  'Ovens/L10': 'L10 Head Baker',
  'Ovens/L2': 'L2 Baker',
  'Ovens/Notes': 'Notes',
  'Counter-desk/L1': 'L1 Seller',
  'Counter-desk/L1.0': 'L1.0 Helper',
  'Counter-desk/Night-shift/L3': 'L3 Night Seller',
  Sales: 'About sales',
  'Sales/L4': 'L4 Head of Sales',
  'Guides/Asking': 'Asking',
  'Guides/Reading': 'Reading',
  About: 'About',
};

/** The menu of pages, given by their paths without ending, and their titles. */
function menuWith(pages: Readonly<Record<string, string>>): MenuItem[] {
  const read = Object.entries(pages).map(([id, title]) => parsePage(`${id}.md`, `# ${title}\n`));
  return wholeMenu(buildLadder(read));
}
const menu = menuWith(titles);

/** The labels of a menu, those of inner folders in brackets after their folder's. */
function labels(items: readonly MenuItem[]): unknown[] {
  return items.flatMap(({label, items: inner}) => (inner ? [label, labels(inner)] : [label]));
}

test('stands tracks first by their lowest rank, levels by rank, and the rest by name', () => {
  expect(labels(menu)).toEqual([
    'Counter desk',
    ['L1.0 Helper', 'L1 Seller', 'Night shift', ['L3 Night Seller']],
    'The ovens',
    ['L2 Baker', 'L10 Head Baker', 'Notes'],
    'About sales',
    ['L4 Head of Sales'],
    'About',
    'Guides',
    ['Asking', 'Reading'],
  ]);
});

test('leads to the page of a track, be it written or made, and to none of another folder', () => {
  const folders = menu.filter(({items}) => items);
  expect(folders.map(({label, href}) => [label, href])).toEqual([
    ['Counter desk', '/Counter-desk/'],
    ['The ovens', '/Ovens/'],
    ['About sales', '/Sales/'],
    ['Guides', undefined],
  ]);
});

test('names the rank and the role of levels', () => {
  expect(menu[1]?.items?.[0]).toEqual({
    label: 'L2 Baker',
    href: '/Ovens/L2/',
    rank: 'L2',
    role: 'Baker',
  });
});

test('leaves out a page that is not shown, and keeps its folder where it is', () => {
  const pages = ['Ovens/L2', 'Tables/L1', 'Tables/L3'].map((path) =>
    parsePage(`${path}.md`, `# ${path.slice(-2)} Baker\n`),
  );
  const shown = wholeMenu(buildLadder(pages), ({path}) => path !== 'Tables/L1.md');
  expect(labels(shown)).toEqual(['Tables', ['L3 Baker'], 'Ovens', ['L2 Baker']]);
});

test('takes any name of a folder for a name', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const items = menuWith(
    Object.fromEntries(names.map((name) => [`${name}/polluted/L1`, 'L1 Baker'])),
  );
  expect(items.map(({items: inner}) => inner)).toEqual(
    names.map((name) => [expect.objectContaining({label: `polluted (${name})`})]),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

test('pages that are no levels stand in the order that their front matter states, before those that state none', () => {
  const page = (title: string, position?: number) =>
    `${position === undefined ? '' : `---\nsidebar_position: ${position}\n---\n\n`}# ${title}\n`;
  const files = {
    'Guides/Asking': page('Asking'),
    'Guides/Reading': page('Reading', 2),
    'Guides/Writing': page('Writing', 1),
    'More/README': page('More', 1),
    About: page('About'),
  };
  const read = Object.entries(files).map(([id, text]) => parsePage(`${id}.md`, text));
  expect(labels(wholeMenu(buildLadder(read)))).toEqual([
    'More',
    [],
    'About',
    'Guides',
    ['Writing', 'Reading', 'Asking'],
  ]);
});

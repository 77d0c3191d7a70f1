import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder/ladder';
import {parsePage} from '../ladder/parse/page';
import {menuOf} from './sidebar';

type Items = ReturnType<typeof menuOf>;

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
function menuWith(pages: Readonly<Record<string, string>>): Items {
  const read = Object.entries(pages).map(([id, title]) => parsePage(`${id}.md`, `# ${title}\n`));
  return menuOf(buildLadder(read), ({path}) => path.replace(/\.md$/u, ''));
}
const menu = menuWith(titles);

/** The labels of a menu, those of inner folders in brackets after their folder's. */
function labels(items: Items): unknown[] {
  return items.flatMap((item) => {
    if (item.type === 'category') return [item.label, labels(item.items)];
    return item.type === 'doc' ? [titles[item.id as keyof typeof titles]] : [];
  });
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

test('gives a track without a page one, and other folders none', () => {
  const items = menu.filter((item) => item.type === 'category');
  expect(items.map(({label, link}) => [label, link?.type])).toEqual([
    ['Counter desk', 'generated-index'],
    ['The ovens', 'doc'],
    ['About sales', 'doc'],
    ['Guides', undefined],
  ]);
  expect(items[0]?.link).toMatchObject({slug: '/Counter-desk/', title: 'Counter desk'});
});

test('takes any name of a folder for a name', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const items = menuWith(
    Object.fromEntries(names.map((name) => [`${name}/polluted/L1`, 'L1 Baker'])),
  );
  expect(items.map((item) => item.type === 'category' && item.items)).toEqual(
    names.map((name) => [expect.objectContaining({label: `polluted (${name})`})]),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

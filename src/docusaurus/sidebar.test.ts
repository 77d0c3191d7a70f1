import type {PluginOptions} from '@docusaurus/plugin-content-docs';
import {expect, test} from '@playwright/test';
import {ladderSidebar} from './sidebar';

type Arguments = Parameters<PluginOptions['sidebarItemsGenerator']>[0];
type Items = Awaited<ReturnType<PluginOptions['sidebarItemsGenerator']>>;

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
const doc = (id: keyof typeof titles) => ({type: 'doc' as const, id});
const category = (label: string, items: Items, index?: keyof typeof titles) => ({
  type: 'category' as const,
  label,
  items,
  ...(index && {link: {type: 'doc' as const, id: index}}),
});

/** As Docusaurus makes them: by file name, labels from folder names. */
const found: Items = [
  doc('About'),
  category('Counter-desk', [
    doc('Counter-desk/L1'),
    doc('Counter-desk/L1.0'),
    category('Night-shift', [doc('Counter-desk/Night-shift/L3')]),
  ]),
  doc('Sales'),
  category('Sales', [doc('Sales/L4')]),
  category('Guides', [doc('Guides/Asking'), doc('Guides/Reading')]),
  category('The ovens', [doc('Ovens/L10'), doc('Ovens/L2'), doc('Ovens/Notes')], 'Ovens/README'),
];

async function menu() {
  const docs = Object.entries(titles).map(([id, title]) => ({
    id,
    title,
    sourceDirName: id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '.',
  }));
  return ladderSidebar({
    docs,
    defaultSidebarItemsGenerator: () => Promise.resolve(found),
  } as unknown as Arguments);
}

/** The labels of a menu, those of inner folders in brackets after their folder's. */
function labels(items: Items): unknown[] {
  return items.flatMap((item) => {
    if (item.type === 'category') return [item.label, labels(item.items)];
    return item.type === 'doc' ? [titles[item.id as keyof typeof titles]] : [];
  });
}

test('stands tracks first by their lowest rank, levels by rank, and the rest by name', async () => {
  expect(labels(await menu())).toEqual([
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

test('gives a track without a page one, and other folders none', async () => {
  const items = (await menu()).filter((item) => item.type === 'category');
  expect(items.map(({label, link}) => [label, link?.type])).toEqual([
    ['Counter desk', 'generated-index'],
    ['The ovens', 'doc'],
    ['About sales', 'doc'],
    ['Guides', undefined],
  ]);
  expect(items[0]?.link).toMatchObject({slug: '/Counter-desk/', title: 'Counter desk'});
});

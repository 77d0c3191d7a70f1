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

/** What the generator is told of pages, by their paths without ending. */
async function menuOf(pages: Readonly<Record<string, string>>): Promise<Items> {
  const docs = Object.entries(pages).map(([id, title]) => ({
    id,
    title,
    source: `@site/docs/${id}.md`,
    sourceDirName: id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : '.',
  }));
  return ladderSidebar({docs} as unknown as Arguments);
}
const menu = (): Promise<Items> => menuOf(titles);

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

test('takes any name of a folder for a name', async () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
  const items = await menuOf(
    Object.fromEntries(names.map((name) => [`${name}/polluted/L1`, 'L1 Baker'])),
  );
  expect(items.map((item) => item.type === 'category' && item.items)).toEqual(
    names.map(() => [expect.objectContaining({label: 'polluted'})]),
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect({}).not.toHaveProperty('polluted');
});

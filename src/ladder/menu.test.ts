import {expect, test} from '@playwright/test';
import {menuAround, menuWithoutLevels, type MenuItem} from './menu';

/** A menu of tracks of six levels each. */
function menu(tracks: number): MenuItem[] {
  return Array.from({length: tracks}, (_, track) => ({
    label: `Track ${track}`,
    href: `/track-${track}/`,
    items: Array.from({length: 6}, (_item, level) => ({
      label: `L${level + 1} Baker`,
      href: `/track-${track}/L${level + 1}/`,
      rank: `L${level + 1}`,
      role: 'Baker',
    })),
  }));
}

const links = (items: readonly MenuItem[]): number =>
  items.map((item) => (item.items ? 1 + links(item.items) : 1)).reduce((sum, one) => sum + one, 0);

test('a small ladder has its whole menu on every page', () => {
  const items = menu(5);
  expect(menuAround(items, '/track-3/L2/')).toEqual({items, isCut: false});
});

test('a larger one shows the levels of the track at hand and the names of the others', () => {
  const {items, isCut} = menuAround(menu(20), '/track-3/L2/');
  expect(isCut).toBe(false);
  expect(links(items)).toBe(20 + 6);
  expect(items[3]).toMatchObject({label: 'Track 3', items: {length: 6}});
});

test('however large the ladder grows, a page carries no more than its own track', () => {
  const {items, isCut} = menuAround(menu(333), '/track-300/L6/');
  expect(isCut).toBe(true);
  expect(items.map(({label}) => label)).toEqual(['Track 300']);
  expect(links(items)).toBe(7);
});

test("a track's own page shows its levels too", () => {
  expect(links(menuAround(menu(333), '/track-7/').items)).toBe(7);
});

test('the page of an area shows the track that its address stands below', () => {
  const {items} = menuAround(menu(20), '/track-3/areas/dough/');
  expect(items.filter(({items: levels}) => levels?.length).map(({label}) => label)).toEqual([
    'Track 3',
  ]);
});

test('the home page, which shows every level, names tracks and has the other pages', () => {
  const guides = {label: 'Guides', items: [{label: 'Reading', href: '/guides/reading/'}]};
  const items = menuWithoutLevels([...menu(3), guides]);
  expect(items.map(({label}) => label)).toEqual(['Track 0', 'Track 1', 'Track 2', 'Guides']);
  expect(links(items)).toBe(5);
  expect(menuWithoutLevels([...menu(333), guides])).toEqual([guides]);
});

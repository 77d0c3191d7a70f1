import type {PropSidebar} from '@docusaurus/plugin-content-docs';
import {expect, test} from '@playwright/test';
import {menuAround} from './menu-around';

/** A menu of tracks of six levels each. */
function menu(tracks: number): PropSidebar {
  return Array.from({length: tracks}, (_, track) => ({
    type: 'category' as const,
    label: `Track ${track}`,
    href: `/track-${track}/`,
    collapsible: true,
    collapsed: true,
    items: Array.from({length: 6}, (_item, level) => ({
      type: 'link' as const,
      label: `L${level + 1}`,
      href: `/track-${track}/L${level + 1}/`,
    })),
  }));
}

const links = (items: PropSidebar): number =>
  items
    .map((item) => (item.type === 'category' ? 1 + links(item.items) : 1))
    .reduce((sum, one) => sum + one, 0);

test('a small ladder has its whole menu on every page', () => {
  const items = menu(9);
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
  expect(items.map((item) => 'label' in item && item.label)).toEqual(['Track 300']);
  expect(links(items)).toBe(7);
});

test("a track's own page shows its levels too", () => {
  expect(links(menuAround(menu(333), '/track-7/').items)).toBe(7);
});

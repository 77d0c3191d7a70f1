import {expect, test} from '@playwright/test';
import {sidebarItem} from './sidebar';

const baker = {label: 'L2 Baker', href: '/Ovens/L2/'};
const ids = new Map([
  ['/Ovens/L2/', 'Ovens/L2'],
  ['/Ovens/', 'Ovens/README'],
]);
const inner = [{type: 'doc', id: 'Ovens/L2'}];

test('a track with a page leads to it, and of another Docusaurus makes the page', () => {
  const written = {label: 'The ovens', href: '/Ovens/', items: [baker]};
  expect(sidebarItem(written, ids)).toEqual([
    {type: 'category', label: 'The ovens', items: inner, link: {type: 'doc', id: 'Ovens/README'}},
  ]);
  const made = {label: 'Counter desk', href: '/Counter-desk/', items: [baker]};
  const link = {type: 'generated-index', title: 'Counter desk', slug: '/Counter-desk/'};
  expect(sidebarItem(made, ids)).toEqual([
    {type: 'category', label: 'Counter desk', items: inner, link},
  ]);
});

test('a folder that is no track has no page, and a page that Docusaurus does not know no item', () => {
  const items = [baker, {label: 'Gone', href: '/Gone/'}];
  expect(sidebarItem({label: 'Guides', items}, ids)).toEqual([
    {type: 'category', label: 'Guides', items: inner},
  ]);
});

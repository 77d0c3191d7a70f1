import {expect, test} from '@playwright/test';
import {addressesOf, permalinkOf} from './permalink';

const permalinks = {
  'Cloud-Platform/L2-Engineer.md': '/Cloud-Platform/L2-Engineer/',
  'Cloud Platform/L2 Head  Baker.md': '/Cloud-Platform/L2-Head-Baker/',
  'A/B/L1.0-Helper.md': '/A/B/L1.0-Helper/',
  'A/README.md': '/A/',
  'A/readme.md': '/A/',
  'A/index.md': '/A/',
  'README.md': '/README/',
  'index.md': '/index/',
  'Why? 100% & more #1.md': '/Why-100-&-more-1/',
  "Pay in $'s.md": "/Pay-in-'s/",
  'Tools/& more.md': '/Tools/--more/',
  'Tools/R&D.md': '/Tools/R&D/',
  'Café/Crème.md': '/Café/Crème/',
};
for (const [path, permalink] of Object.entries(permalinks)) {
  test(`${path} is at ${permalink}`, () => {
    expect(permalinkOf(path)).toBe(permalink);
  });
}

test('of pages that want one address the folder’s own has it, and the others are numbered', () => {
  const paths = ['Tools.md', 'Tools/index.md', 'tools.md', 'Tools/README.md', 'Tools-2.md', 'A.md'];
  expect(Object.fromEntries(addressesOf(paths))).toEqual({
    'A.md': '/A/',
    'Tools/README.md': '/Tools/',
    'Tools/index.md': '/Tools-2/',
    'Tools-2.md': '/Tools-2-2/',
    'Tools.md': '/Tools-3/',
    'tools.md': '/tools-4/',
  });
  expect(addressesOf(paths.toReversed())).toEqual(addressesOf(paths));
});

import {expect, test} from '@playwright/test';
import {permalinkOf} from './permalink';

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
  'Café/Crème.md': '/Café/Crème/',
};
for (const [path, permalink] of Object.entries(permalinks)) {
  test(`${path} is at ${permalink}`, () => {
    expect(permalinkOf(path)).toBe(permalink);
  });
}

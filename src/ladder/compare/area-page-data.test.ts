import {expect, test} from '@playwright/test';
import {ladderOf} from '../../../tests/words/gardens';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {surroundingsOf} from '../references';
import {areaPagesData, type AreaPageData} from './area-page-data';
import {textOf} from './line-parts';

/** The pages of areas of a ladder, by their addresses. */
function pagesOf(files: Readonly<Record<string, string>>): Record<string, AreaPageData> {
  const ladder = ladderOf(files);
  const context = {
    ...reconcile(emptyRegistry, ladder.pages, '2026-01-01'),
    surroundings: surroundingsOf(ladder, [], []),
  };
  return Object.fromEntries(
    areaPagesData(ladder, context).map(({permalink, data}) => [permalink, data]),
  );
}

const folded = (text: string): string =>
  `\n\n<details><summary>Examples</summary>\n\n${text}\n\n</details>\n`;

const twoTracks = {
  'Beds/L1.md': `# L1: Gardener

## Plants

- **Watering**: I water in the morning.
- **Pests**: I look under leaves.${folded('- I found three snails.')}`,
  'Trees/L1.md': `# L1: Forester

## Plants

- **Watering**: I water what was planted this year.

## Health

- **Pest**: I cut out what is eaten.
`,
};

test('what several tracks share says where a track names a concern that it does not name in the area', () => {
  const {'/areas/plants/': shared} = pagesOf(twoTracks);
  expect(shared?.blocks.map(({concern, elsewhere}) => [concern, elsewhere])).toEqual([
    ['Watering', {}],
    ['Pests', {'/Trees/': {name: 'Health', permalink: '/Trees/areas/health/#pest'}}],
  ]);
});

test('the examples of what tracks share stand on the page of each track', () => {
  const pages = pagesOf(twoTracks);
  const {'/areas/plants/': shared, '/Beds/areas/plants/': beds} = pages;
  expect(shared?.blocks.flatMap(({examples}) => examples)).toEqual([]);
  expect(shared?.examplesIn).toEqual([{name: 'Beds', permalink: '/Beds/areas/plants/'}]);
  const examples = beds?.blocks.flatMap((block) => block.examples.flatMap(({lines}) => lines));
  expect(examples?.map(({parts}) => textOf(parts))).toEqual(['I found three snails.']);
});

test('an area that has examples alone in several tracks leads to them', () => {
  const only = `## Plants${folded('- I found three snails.')}`;
  const {'/areas/plants/': shared} = pagesOf({
    'Beds/L1.md': `# L1: Gardener\n\n${only}`,
    'Trees/L1.md': `# L1: Forester\n\n${only}`,
  });
  expect(shared?.examplesIn?.map(({name}) => name)).toEqual(['Beds', 'Trees']);
});

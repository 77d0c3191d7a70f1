import {expect, test} from '@playwright/test';
import {areaSubject} from './area-subject';
import {areaPages} from './compare/area-pages';
import {buildLadder} from './ladder';
import {parsePage} from './parse/page';

test('an area is about what is left of its name without the level', () => {
  const named = ['Heap (C2)', 'Heap - IC3', 'Level 2 Heap', 'C2: Heap', 'Heap', 'Python 3', 'L2'];
  expect(named.map(areaSubject)).toEqual([
    'Heap',
    'Heap',
    'Heap',
    'Heap',
    'Heap',
    'Python 3',
    'L2',
  ]);
});

test('areas that carry their level line up', () => {
  const level = (rank: number): string =>
    `# C${rank}: Composter\n\n## Heap (C${rank})\n\n- Turns it.\n\n## Level ${rank} Worms\n\n- Feeds them.\n`;
  const ladder = buildLadder([parsePage('a/c1.md', level(1)), parsePage('a/c2.md', level(2))]);
  expect(areaPages(ladder).map(({name, areas}) => [name, areas.map((area) => area?.name)])).toEqual(
    [
      ['Heap', ['Heap (C1)', 'Heap (C2)']],
      ['Worms', ['Level 1 Worms', 'Level 2 Worms']],
    ],
  );
});

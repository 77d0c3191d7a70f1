import {areaKey, areasByKey, neighborhoodsOf, oddOneAmong} from '../neighbors';
import {outermost} from '../page-parts';
import {defineRule} from '../rule';
import type {Level} from '../../model';

/** Below this count, one line more is already twice as many. */
const leastDifference = 3;

const bed = (count: number): string =>
  Array.from({length: count}, (_, index) => `- I tend bed ${index + 1}.\n`).join('');

export const jump = defineRule({
  scope: 'ladder',
  name: 'jump',
  severity: 'warning',
  why: 'A level with less than half, or more than twice, the expectations of its neighbors in an area is seldom meant: something was left out, or too much was put in.',
  good: {
    'Garden/L2-Gardener.md': `# L2: Gardener\n\n## Plants\n\n${bed(4)}`,
    'Garden/L3-Head-Gardener.md': `# L3: Head Gardener\n\n## Plants\n\n${bed(6).replaceAll('tend', 'plan')}`,
  },
  bad: {
    'Garden/L2-Gardener.md': `# L2: Gardener\n\n## Plants\n\n${bed(2)}`,
    'Garden/L3-Head-Gardener.md': `# L3: Head Gardener\n\n## Plants\n\n${bed(6).replaceAll('tend', 'plan')}`,
  },
  says: [
    'Garden/L3-Head-Gardener.md:3:1 Unexpected 6 expectations in `Plants`, expected about as many as in L2 Gardener (2)',
  ],
  check: ({ladder}) =>
    ladder.tracks.flatMap((track) => {
      const neighborhoods = neighborhoodsOf(track);
      return neighborhoods.flatMap((neighborhood) =>
        neighborhood.level.level.areas.flatMap((area) => {
          const key = areaKey(area);
          const others = oddOneAmong(neighborhood, neighborhoods, (a, b) =>
            isStep(countOf(a, key), countOf(b, key)),
          );
          if (others.length === 0) return [];
          const count = countOf(neighborhood.level, key) ?? 0;
          const inNeighbors = others.map((other) => `${other.title} (${countOf(other, key) ?? 0})`);
          const message = `Unexpected ${count} ${count === 1 ? 'expectation' : 'expectations'} in \`${area.name}\`, expected about as many as in ${inNeighbors.join(' and ')}`;
          return [{path: neighborhood.level.path, at: area.place.start, message}];
        }),
      );
    }),
});

/** Undefined where the level does not have the area, which another rule reports. */
function countOf(level: Level, key: string): number | undefined {
  const area = areasByKey(level).get(key);
  return area && outermost(area.expectations).length;
}

function isStep(a: number | undefined, b: number | undefined): boolean {
  if (!a || !b) return true;
  const [less, more] = a < b ? [a, b] : [b, a];
  return more <= less * 2 || more - less < leastDifference;
}

import type {CompetencyArea, Level} from '../../model';
import {areaKey, areasByKey, neighborhoodsOf, oddOneAmong, type Neighborhood} from '../neighbors';
import {comparable, titlePlace} from '../page-parts';
import {defineRule, type Finding} from '../rule';

export const trackAreas = defineRule({
  scope: 'ladder',
  name: 'track-areas',
  severity: 'warning',
  why: 'People read a level beside the next one, area by area. An area that is missing, new, renamed or moved makes them look for a difference that nobody meant.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed.\n\n## Tools\n\n- I sharpen my spade.\n',
    'Garden/L3-Head-Gardener.md':
      '# L3: Head Gardener\n\n## Plants\n\n- I plan the beds.\n\n## Tools\n\n- I buy our spades.\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed.\n\n## Tools\n\n- I sharpen my spade.\n\n## Guests\n\n- I greet each guest.\n',
    'Garden/L3-Head-Gardener.md':
      '# L3: Head Gardener\n\n## Tools\n\n- I buy our spades.\n\n## Plants\n\n- I plan the beds.\n\n## Weather\n\n- I read the sky.\n',
  },
  says: [
    'Garden/L3-Head-Gardener.md:1:1 Unexpected level without the area `Guests`, expected it as in L2 Gardener',
    'Garden/L3-Head-Gardener.md:3:1 Unexpected area `Tools` in this place, expected the order of L2 Gardener: `Plants`, `Tools`',
    'Garden/L3-Head-Gardener.md:11:1 Unexpected area `Weather`, which L2 Gardener does not have, expected the same areas',
  ],
  check: ({ladder}) =>
    ladder.tracks.flatMap((track) => {
      const neighborhoods = neighborhoodsOf(track);
      return neighborhoods.flatMap((neighborhood) =>
        [
          ...differingAreas(neighborhood, neighborhoods),
          ...differingOrder(neighborhood, neighborhoods),
        ].map((finding) => ({
          path: neighborhood.level.path,
          ...finding,
        })),
      );
    }),
});

function differingAreas(
  neighborhood: Neighborhood,
  neighborhoods: readonly Neighborhood[],
): Finding[] {
  const {level, below, above} = neighborhood;
  const own = areasByKey(level);
  const theirs = new Map([below, above].flatMap((other) => (other ? [...areasByKey(other)] : [])));
  const oddIn = (key: string): Level[] =>
    oddOneAmong(
      neighborhood,
      neighborhoods,
      (a, b) => areasByKey(a).has(key) === areasByKey(b).has(key),
    );
  const extra = [...own].filter(([key]) => !theirs.has(key) && oddIn(key).length > 0);
  const missing = [...theirs].filter(([key]) => !own.has(key) && oddIn(key).length > 0);
  const findings = extra.map(([, area]): Finding => {
    const index = missing.findIndex(([, other]) => isRenamed(area, other));
    const [meant] = index < 0 ? [] : missing.splice(index, 1);
    const neighbors = titlesOf([below, above]);
    const message = meant
      ? `Unexpected area \`${area.name}\`, expected \`${meant[1].name}\` as in ${neighbors}`
      : `Unexpected area \`${area.name}\`, which ${neighbors} ${below && above ? 'do' : 'does'} not have, expected the same areas`;
    return {at: area.place.start, message};
  });
  return [
    ...findings,
    ...missing.map(([key, {name}]): Finding => {
      const message = `Unexpected level without the area \`${name}\`, expected it as in ${titlesOf(oddIn(key))}`;
      return {at: titlePlace(level), message};
    }),
  ];
}

function differingOrder(
  neighborhood: Neighborhood,
  neighborhoods: readonly Neighborhood[],
): Finding[] {
  const {level} = neighborhood;
  const [other] = oddOneAmong(neighborhood, neighborhoods, (a, b) => {
    return sharedAreas(a, b).map(areaKey).join('\n') === sharedAreas(b, a).map(areaKey).join('\n');
  });
  if (!other) return [];
  const expected = sharedAreas(other, level);
  const moved = sharedAreas(level, other).find(
    (area, index) => areaKey(area) !== (expected[index] && areaKey(expected[index])),
  );
  if (!moved) return [];
  const order = expected.map(({name}) => `\`${name}\``).join(', ');
  const message = `Unexpected area \`${moved.name}\` in this place, expected the order of ${other.title}: ${order}`;
  return [{at: moved.place.start, message}];
}

/** The areas of one level that another has too, in its own order. */
function sharedAreas(level: Level, other: Level): CompetencyArea[] {
  const theirs = areasByKey(other);
  return [...areasByKey(level).values()].filter((area) => theirs.has(areaKey(area)));
}

/** Whether two names differ in a word and keep another, such as "Customer focus" and "Customer success". */
function isRenamed(a: CompetencyArea, b: CompetencyArea): boolean {
  const words = new Set(
    areaKey(a)
      .split(' ')
      .filter((word) => word.length > 3),
  );
  return comparable(b.name)
    .split(' ')
    .some((word) => words.has(word));
}

function titlesOf(levels: readonly (Level | undefined)[]): string {
  return levels.flatMap((level) => level?.title ?? []).join(' and ');
}

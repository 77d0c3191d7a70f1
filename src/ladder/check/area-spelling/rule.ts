import {countSpellings, differInCase, majorityOf} from '../majority';
import {comparable, pointAt} from '../page-parts';
import {defineRule} from '../rule';

export const areaSpelling = defineRule({
  scope: 'ladder',
  name: 'area-spelling',
  severity: 'warning',
  why: 'Levels are compared area by area. One name in two spellings looks like two areas.',
  mends: 'writes the capitals that most levels of the track have',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Care of plants\n\n- I sow each bed on time.\n',
    'Garden/L3-Head-Gardener.md':
      '# L3: Head Gardener\n\n## 🌱 Care of plants\n\n- I plan the beds.\n',
  },
  bad: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Care of plants\n\n- I sow each bed on time.\n',
    'Garden/L3-Head-Gardener.md':
      '# L3: Head Gardener\n\n## 🌱 Care of Plants\n\n- I plan the beds.\n',
    'Garden/L4-Garden-Lead.md': '# L4: Garden Lead\n\n## Care of plants\n\n- I plan the park.\n',
  },
  says: [
    'Garden/L3-Head-Gardener.md:3:7 Unexpected area `Care of Plants`, expected `Care of plants` as in the rest of the track',
  ],
  check({ladder, sources}) {
    const inLadder = countSpellings(
      ladder.tracks.flatMap(({levels}) =>
        levels.flatMap(({level}) => level.areas.map(({name}) => name)),
      ),
      comparable,
    );
    return ladder.tracks.flatMap(({levels}) => {
      const names = levels.flatMap(({level}) => level.areas.map(({name}) => name));
      const inTrack = countSpellings(names, comparable);
      return levels.flatMap(({path, level}) =>
        level.areas.flatMap(({name, place}) => {
          const spellings = inTrack.get(comparable(name));
          if (!spellings || spellings.size < 2) return [];
          const expected = majorityOf({
            inTrack: spellings,
            inLadder: inLadder.get(comparable(name)) ?? new Map<string, number>(),
          });
          if (expected === name) return [];
          if (expected === undefined) {
            const message = `Unexpected area \`${name}\`, which the track spells in ${spellings.size} ways, expected one of them everywhere`;
            return [{path, at: place.start, message}];
          }
          const source = sources.get(path) ?? '';
          const found = source.indexOf(name, place.start.offset ?? 0);
          const plain = found >= 0 && found + name.length <= (place.end.offset ?? 0);
          const message = `Unexpected area \`${name}\`, expected \`${expected}\` as in the rest of the track`;
          return [
            {
              path,
              at: plain ? pointAt(source, found, place.start) : place.start,
              message,
              mend:
                plain && differInCase(name, expected)
                  ? [{start: found, end: found + name.length, text: expected}]
                  : [],
            },
          ];
        }),
      );
    });
  },
});

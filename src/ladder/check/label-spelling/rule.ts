import type {Fact, Level} from '../../model';
import {countSpellings, differInCase, majorityOf} from '../majority';
import {comparable} from '../page-parts';
import {defineRule} from '../rule';

export const labelSpelling = defineRule({
  scope: 'ladder',
  name: 'label-spelling',
  severity: 'warning',
  why: 'The table of a track has a row for each label. A label spelled in two ways makes two rows, each half empty.',
  mends: 'writes the capitals that most levels of the track have',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n- **Impact radius**: My own beds\n',
    'Garden/L3-Head-Gardener.md': '# L3: Head Gardener\n\n- **Impact radius**: All beds\n',
  },
  bad: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n- **Impact radius**: My own beds\n',
    'Garden/L3-Head-Gardener.md': '# L3: Head Gardener\n\n- **Impact Radius**: All beds\n',
    'Garden/L4-Garden-Lead.md': '# L4: Garden Lead\n\n- **Impact radius**: The park\n',
  },
  says: [
    'Garden/L3-Head-Gardener.md:3:3 Unexpected label `Impact Radius`, expected `Impact radius` as in the rest of the track',
  ],
  check({ladder}) {
    const factsOf = (levels: readonly Level[]): Fact[] => levels.flatMap(({level}) => level.facts);
    const labelsOf = (levels: readonly Level[]): string[] =>
      factsOf(levels).map(({label}) => label);
    const inLadder = countSpellings(
      ladder.tracks.flatMap(({levels}) => labelsOf(levels)),
      comparable,
    );
    return ladder.tracks.flatMap(({levels}) => {
      const inTrack = countSpellings(labelsOf(levels), comparable);
      return levels.flatMap(({path, level}) =>
        level.facts.flatMap(({label, labelNodes, place}) => {
          const spellings = inTrack.get(comparable(label));
          if (!spellings || spellings.size < 2) return [];
          const expected = majorityOf({
            inTrack: spellings,
            inLadder: inLadder.get(comparable(label)) ?? new Map<string, number>(),
          });
          if (expected === label) return [];
          const [node, ...more] = labelNodes;
          const start = node?.position?.start;
          const plain = node?.type === 'text' && more.length === 0 && node.value.startsWith(label);
          const at = plain && start ? {...start, column: start.column - 2} : place.start;
          if (expected === undefined) {
            const message = `Unexpected label \`${label}\`, which the track spells in ${spellings.size} ways, expected one of them everywhere`;
            return [{path, at, message}];
          }
          const from = start?.offset ?? 0;
          const message = `Unexpected label \`${label}\`, expected \`${expected}\` as in the rest of the track`;
          const mend =
            plain && differInCase(label, expected)
              ? [{start: from, end: from + label.length, text: expected}]
              : [];
          return [{path, at, message, mend}];
        }),
      );
    });
  },
});

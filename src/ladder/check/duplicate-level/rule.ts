import {comparable, titlePlace} from '../page-parts';
import {defineRule} from '../rule';

export const duplicateLevel = defineRule({
  scope: 'ladder',
  name: 'duplicate-level',
  severity: 'error',
  why: 'Two levels of one track with the same rank and title cannot be told apart: a reader may live by the one that was meant to be replaced.',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n',
    'Garden/L2-Florist.md': '# L2: Florist\n\n## Plants\n\n- I bind each wreath to order.\n',
  },
  bad: {
    'Garden/L2-Gardener-new.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n',
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow every bed by our plan.\n',
  },
  says: [
    'Garden/L2-Gardener.md:1:1 Unexpected second level `L2 Gardener` in this track, expected one: `Garden/L2-Gardener-new.md` has the same rank and title; keep one, or give them titles that differ',
  ],
  check: ({ladder}) =>
    ladder.tracks.flatMap(({levels}) => {
      const first = new Map<string, string>();
      return levels.flatMap((page) => {
        const {rank, role} = page.level;
        const key = JSON.stringify([rank.series, rank.major, rank.minor, comparable(role)]);
        const other = first.get(key);
        first.set(key, other ?? page.path);
        if (other === undefined) return [];
        const message = `Unexpected second level \`${page.title}\` in this track, expected one: \`${other}\` has the same rank and title; keep one, or give them titles that differ`;
        return [{path: page.path, at: titlePlace(page), message}];
      });
    }),
});

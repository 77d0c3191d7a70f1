import type {Level} from '../../model';
import {comparable, listed, titlePlace} from '../page-parts';
import {defineRule} from '../rule';

export const trackFacts = defineRule({
  scope: 'ladder',
  name: 'track-facts',
  severity: 'warning',
  why: 'The table of a track compares its levels fact by fact. A level with fewer or other facts leaves holes in it.',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n- **Planning horizon**: A season\n',
    'Garden/L3-Head-Gardener.md': '# L3: Head Gardener\n\n- **Planning horizon**: A year\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n- **Planning horizon**: A season\n- **Impact radius**: My beds\n',
    'Garden/L3-Head-Gardener.md': '# L3: Head Gardener\n\n- **Thinking horizon**: A year\n',
    'Garden/L4-Garden-Lead.md':
      '# L4: Garden Lead\n\n- **Planning horizon**: Two years\n- **Impact radius**: The park\n',
  },
  says: [
    'Garden/L3-Head-Gardener.md:3:1 Unexpected label `Thinking horizon`, expected `Planning horizon` as in the other levels of the track',
    'Garden/L3-Head-Gardener.md:3:1 Unexpected facts without `Impact radius`, expected it as in the other levels of the track',
  ],
  check: ({ladder}) =>
    ladder.tracks.flatMap(({levels}) => {
      const all = labelsOf(levels);
      return levels.flatMap((page) => {
        const {path, level} = page;
        const others = levels.length - 1;
        const own = new Set(level.facts.map(({label}) => comparable(label)));
        const counts = new Map(
          [...all].flatMap(([key, uses]): [string, Label][] => {
            const count = uses.length - (own.has(key) ? 1 : 0);
            const label = uses.find((use) => use.page !== page)?.label;
            return label === undefined ? [] : [[key, {key, label, count}]];
          }),
        );
        const usual = [...counts.values()].filter(({count}) => count * 2 > others);
        const missing = usual.filter(({key}) => !own.has(key));
        // Of two levels the one that says less is at fault; among more, a label of its own is odd too.
        const extra =
          others < 2 || usual.length === 0
            ? []
            : level.facts.filter(({label}) => !counts.has(comparable(label)));
        const findings = extra.map((fact) => {
          const renamed = missing.findIndex(({key}) => sharesWord(key, comparable(fact.label)));
          const [meant] = renamed < 0 ? [] : missing.splice(renamed, 1);
          const message = meant
            ? `Unexpected label \`${fact.label}\`, expected \`${meant.label}\` as in the other levels of the track`
            : `Unexpected label \`${fact.label}\`, expected only those of the other levels of the track: ${listed(usual.map(({label}) => label))}`;
          return {path, at: fact.place.start, message};
        });
        if (missing.length > 0) {
          const names = listed(missing.map(({label}) => label));
          const at = level.facts[0]?.place.start ?? titlePlace(page);
          const what = level.facts.length === 0 ? 'level without facts' : `facts without ${names}`;
          const wanted = level.facts.length === 0 ? names : missing.length === 1 ? 'it' : 'them';
          const message = `Unexpected ${what}, expected ${wanted} as in the other levels of the track`;
          findings.push({path, at, message});
        }
        return findings;
      });
    }),
});

interface Label {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

/** Where each label is used and how it is spelled there, by its comparable words. */
function labelsOf(levels: readonly Level[]): Map<string, {page: Level; label: string}[]> {
  const labels = new Map<string, {page: Level; label: string}[]>();
  for (const page of levels) {
    const own = new Map(
      page.level.facts.toReversed().map(({label}) => [comparable(label), label] as const),
    );
    for (const [key, label] of [...own].toReversed()) {
      const uses = labels.get(key);
      if (uses) uses.push({page, label});
      else labels.set(key, [{page, label}]);
    }
  }
  return labels;
}

function sharesWord(a: string, b: string): boolean {
  const words = new Set(a.split(' ').filter((word) => word.length > 3));
  return b.split(' ').some((word) => words.has(word));
}

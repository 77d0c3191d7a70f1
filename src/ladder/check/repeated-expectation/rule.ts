import {comparable, expectationsOf} from '../page-parts';
import {neighborhoodsOf} from '../neighbors';
import {defineRule} from '../rule';
import type {Level} from '../../model';

export const repeatedExpectation = defineRule({
  scope: 'ladder',
  name: 'repeated-expectation',
  severity: 'warning',
  why: 'Levels add up, so a line that stands in the level below is already asked for. Said twice, it hides what is new.',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n',
    'Garden/L3-Head-Gardener.md':
      '# L3: Head Gardener\n\n## Plants\n\n- I plan the beds for a year.\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n- I sow each bed on time!\n',
    'Garden/L3-Head-Gardener.md': '# L3: Head Gardener\n\n## Plants\n\n- I sow each bed on time.\n',
  },
  says: [
    'Garden/L2-Gardener.md:6:1 Unexpected expectation that stands on line 5 already, expected it once',
    'Garden/L3-Head-Gardener.md:5:1 Unexpected expectation that stands word for word in L2 Gardener (`Garden/L2-Gardener.md:5`), expected what is new at this level',
  ],
  check: ({ladder}) =>
    ladder.tracks.flatMap((track) =>
      neighborhoodsOf(track).flatMap(({level, below}) => {
        const inBelow = below ? linesByText(below) : new Map<string, number>();
        const here = new Map<string, number>();
        return expectationsOf(level).flatMap(({text, place}) => {
          const key = comparable(text);
          const {start: at} = place;
          const line = here.get(key);
          here.set(key, line ?? at.line);
          const lineBelow = inBelow.get(key);
          if (key === '' || (line === undefined && lineBelow === undefined)) return [];
          const message =
            line !== undefined
              ? `Unexpected expectation that stands on line ${line} already, expected it once`
              : `Unexpected expectation that stands word for word in ${below?.title ?? ''} (\`${below?.path ?? ''}:${lineBelow ?? 1}\`), expected what is new at this level`;
          return [{path: level.path, at, message}];
        });
      }),
    ),
});

function linesByText(level: Level): Map<string, number> {
  return new Map(
    expectationsOf(level)
      .map(({text, place}) => [comparable(text), place.start.line] as const)
      .reverse(),
  );
}

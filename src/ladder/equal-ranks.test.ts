import {expect, test} from '@playwright/test';
import {equalRanks, haveOneScale} from './equal-ranks';
import {homeData} from './home-data';
import {buildLadder} from './ladder';
import type {Ladder} from './model';
import {parsePage} from './parse/page';

/** A ladder of the titles of levels, by their tracks. */
function ladderOf(tracks: Readonly<Record<string, readonly string[]>>): Ladder {
  return buildLadder(
    Object.entries(tracks).flatMap(([track, titles]) =>
      titles.map((title) =>
        parsePage(
          `${track}/${title.replaceAll(/\W+/gu, '-')}.md`,
          `# ${title}\n\n## Beds\n\n- I weed.\n`,
        ),
      ),
    ),
  );
}

/** For each level the levels of other tracks that have its rank. */
function equalsIn(ladder: Ladder): Record<string, string[]> {
  const equals = equalRanks(ladder);
  return Object.fromEntries(
    ladder.tracks.flatMap((track) =>
      track.levels.map((level) => [
        level.title,
        equals(level, track).map((other) => other.level.title),
      ]),
    ),
  );
}

test('levels of one rank are equal where tracks count on from each other', () => {
  const ladder = ladderOf({
    Growing: ['L1: Junior Gardener', 'L2: Gardener', 'L3: Senior Gardener'],
    Leading: ['L3: Garden Manager', 'L4: Senior Garden Manager'],
  });
  expect(equalsIn(ladder)).toMatchObject({
    'L2 Gardener': [],
    'L3 Senior Gardener': ['L3 Garden Manager'],
    'L3 Garden Manager': ['L3 Senior Gardener'],
  });
  expect(homeData(ladder).ranks).toEqual(['L1', 'L2', 'L3', 'L4']);
});

test('equal numbers are no equal ranks where each track counts from one', () => {
  const ladder = ladderOf({
    Growing: ['L1: Apprentice Gardener', 'L2: Gardener'],
    Leading: ['L1: Garden Manager', 'L2: Senior Garden Manager'],
  });
  expect(Object.values(equalsIn(ladder)).flat()).toEqual([]);
  expect(homeData(ladder).ranks).toEqual([]);
});

test('ranks of another series, and roles without a rank, stand on no scale with others', () => {
  const growing = ['IC1: Gardener', 'IC2: Senior Gardener'];
  expect(haveOneScale(ladderOf({Growing: growing}).tracks)).toBe(true);
  const leading = ladderOf({Growing: growing, Leading: ['M1: Garden Manager', 'M2: Director']});
  expect(haveOneScale(leading.tracks)).toBe(false);
  expect(Object.values(equalsIn(leading)).flat()).toEqual([]);
  const roles = ladderOf({Growing: ['Junior Gardener', 'Gardener', 'Senior Gardener']});
  expect(roles.tracks[0]?.levels).toHaveLength(3);
  expect(homeData(roles).ranks).toEqual([]);
});

test('a ladder without levels has its listed pages on the home page, and one with levels has those', () => {
  const pages = [
    parsePage('Tools.md', '# Tools\n'),
    parsePage('Rules.md', '---\nunlisted: true\n---\n\n# Rules\n'),
  ];
  expect(homeData(buildLadder(pages)).pages.map(({title}) => title)).toEqual(['Tools']);
  const level = parsePage('Growing/L1.md', '# L1: Gardener\n');
  expect(homeData(buildLadder([...pages, level])).pages).toEqual([]);
});

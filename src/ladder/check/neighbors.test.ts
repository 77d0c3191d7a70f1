import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';
import {neighborhoodsOf} from './neighbors';

/** The neighbors of each level of a track, by their ranks. */
function neighborsOf(levels: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  const pages = Object.entries(levels).map(([name, areas]) => {
    const text = areas.map((area) => `\n## ${area}\n\n- I do what ${name} does of it.\n`).join('');
    return parsePage(`Ovens/${name}.md`, `# ${name.replace('-', ': ')}\n${text}`);
  });
  const [track] = buildLadder(pages).tracks;
  if (!track) throw new Error('Unexpected ladder without a track');
  return Object.fromEntries(
    neighborhoodsOf(track).map(({level, below, above}) => [
      level.title,
      [below, above].map((one) => one?.title ?? 'none').join(', '),
    ]),
  );
}

test('a level stands between the nearest below and the nearest above', () => {
  const areas = ['Dough', 'Fire'];
  expect(
    neighborsOf({
      'L1-Baker': areas,
      'L2-Baker': areas,
      'L3-Baker': areas,
      'L4-Baker': areas,
    }),
  ).toEqual({
    'L1 Baker': 'none, L2 Baker',
    'L2 Baker': 'L1 Baker, L3 Baker',
    'L3 Baker': 'L2 Baker, L4 Baker',
    'L4 Baker': 'L3 Baker, none',
  });
});

test('of two at one rank the one with the most areas in common is the neighbor, and one with too few is none', () => {
  expect(
    neighborsOf({
      'L1-Baker': ['Dough', 'Fire'],
      'L2-Baker': ['Dough', 'Fire'],
      'L2-Manager': ['People', 'Plans'],
      'L3-Manager': ['People', 'Plans', 'Fire'],
    }),
  ).toEqual({
    'L1 Baker': 'none, L2 Baker',
    'L2 Baker': 'L1 Baker, L3 Manager',
    'L2 Manager': 'none, L3 Manager',
    'L3 Manager': 'L2 Manager, none',
  });
});

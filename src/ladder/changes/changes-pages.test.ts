import {expect, test} from '@playwright/test';
import {changesQuery, readChangesQuery} from './changes-address';
import {changesPages, lastChanges} from './changes-pages';
import type {ToldDay, ToldPage} from './told';

function told(id: string, count = 1, words = 'I weed my own beds.'): ToldPage {
  return {
    id,
    title: `L1 ${id}`,
    track: 'Garden',
    level: `Garden/${id}`,
    address: `/Garden/${id}/`,
    state: 'changed',
    lines: count,
    sections: [
      {
        name: 'Beds',
        changes: Array.from({length: count}, () => ({
          change: {kind: 'added', what: 'expectation', text: words},
        })),
      },
    ],
  };
}

function day(date: string, ...pages: readonly ToldPage[]): ToldDay {
  return {day: date, commits: [{subject: date, pages}]};
}

test('a year is a page, and the latest one is at the address of all', () => {
  const days = [
    day('2026-02-01', told('a')),
    day('2025-12-31', told('b')),
    day('2025-01-01', told('a')),
  ];
  const pages = changesPages({since: '2024-05-01', days});
  expect(pages.map(({permalink, year, part}) => [permalink, year, part])).toEqual([
    ['/changes/', '2026', undefined],
    ['/changes/2025/', '2025', undefined],
  ]);
  expect(pages.flatMap((page) => page.days)).toEqual(days);
});

test('a year of many changes is broken between levels, and nothing is lost', () => {
  const many = Array.from({length: 40}, (_, index) => told(`p${index}`, 20, 'word '.repeat(20)));
  const pages = changesPages({since: '2024-05-01', days: [day('2025-03-01', ...many)]});
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.map(({permalink}) => permalink).slice(0, 3)).toEqual([
    '/changes/',
    '/changes/2025/2/',
    '/changes/2025/3/',
  ]);
  const shown = pages.flatMap(({days}) =>
    days.flatMap(({commits}) => commits.flatMap((one) => one.pages)),
  );
  expect(shown).toEqual(many);
});

test('the page of a level leads to its latest change, all of its day counted', () => {
  const days: ToldDay[] = [
    {day: '2025-03-02', commits: [{pages: [told('a', 2)]}, {pages: [told('a', 3), told('b')]}]},
    day('2025-03-01', told('a', 7), told('c')),
  ];
  const last = lastChanges(changesPages({since: '2024-05-01', days}));
  expect([...last].map(([id, change]) => [id, change.day, change.lines])).toEqual([
    ['a', '2025-03-02', 5],
    ['b', '2025-03-02', 1],
    ['c', '2025-03-01', 1],
  ]);
});

test('without changes there is one page, which says so', () => {
  expect(changesPages({since: '2024-05-01', days: []})).toEqual([
    {permalink: '/changes/', year: '', days: []},
  ]);
});

test('an address says what to show, and one that makes no sense shows all', () => {
  const choice = {since: '2026-10-01', level: 'Garden/L3'};
  expect(changesQuery(choice)).toBe('since=2026-10-01&level=Garden/L3');
  expect(readChangesQuery(`?${changesQuery(choice)}`)).toEqual(choice);
  expect(readChangesQuery('?since=yesterday&track=/Garden/')).toEqual({track: 'Garden'});
});

import {expect, test} from '@playwright/test';
import {pageAliases} from './aliases';
import {fatesOf} from './fate';
import type {LinkRecord, Registry} from './registry';

const registryOf = (...records: readonly LinkRecord[]): Registry => ({
  records: new Map(records.map((record) => [record.id, record])),
});

function pageRecord(
  id: string,
  ...places: readonly (readonly [date: string, path: string])[]
): LinkRecord {
  return {
    id,
    kind: 'page',
    state: 'live',
    places: places.map(([date, path]) => ({date, path})),
    wordings: [{date: '2026-01-01', text: id}],
  };
}

test('an address that two pages had, one after the other, leads to the later one', () => {
  const earlier = pageRecord('aaaaaaa', ['2026-01-01', 'Old.md'], ['2026-02-01', 'A.md']);
  const later = pageRecord('bbbbbbb', ['2026-02-01', 'Old.md'], ['2026-03-01', 'B.md']);
  for (const registry of [registryOf(earlier, later), registryOf(later, earlier)])
    expect(pageAliases(registry).map(({from, page}) => [from, page.id])).toEqual([
      ['/Old/', 'bbbbbbb'],
    ]);
});

test('an address that a page has now leads nowhere else', () => {
  const moved = pageRecord('aaaaaaa', ['2026-01-01', 'Old.md'], ['2026-02-01', 'A.md']);
  expect(pageAliases(registryOf(moved, pageRecord('bbbbbbb', ['2026-02-01', 'Old.md'])))).toEqual(
    [],
  );
});

test('of two things that are gone and suggested for each other, nothing is suggested', () => {
  const gone = (id: string, likely: string): LinkRecord => ({
    id,
    kind: 'page',
    state: 'gone',
    ended: '2026-02-01',
    likely,
    places: [{date: '2026-01-01', path: `${id}.md`}],
    wordings: [{date: '2026-01-01', text: id}],
  });
  const registry = registryOf(gone('aaaaaaa', 'bbbbbbb'), gone('bbbbbbb', 'aaaaaaa'));
  expect(fatesOf({registry, overrides: []})('aaaaaaa', 1)?.end).toEqual({
    kind: 'gone',
    ended: '2026-02-01',
    likely: undefined,
  });
});

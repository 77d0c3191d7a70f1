import {expect, test} from '@playwright/test';
import {fatesOf} from './fate';
import {checkOverrides, describe, parseOverrides} from './overrides';
import {latest, type LinkRecord, type Registry} from './registry';

const place = {date: '2026-01-01', page: 'ppppppp'};
const item = (id: string, state: object, ...texts: string[]): LinkRecord =>
  ({
    id,
    kind: 'item',
    places: [place],
    wordings: texts.map((text, index) => ({date: `2026-0${index + 1}-01`, text})),
    ...state,
  }) as unknown as LinkRecord;
const registry: Registry = {
  records: new Map(
    [
      item('aaaaaaa', {state: 'gone', ended: '2026-05-01', likely: 'ccccccc'}, 'I bake.'),
      item('bbbbbbb', {state: 'live'}, 'I cook.', 'I cook well.', 'I sing.'),
      item('ccccccc', {state: 'live'}, 'I bake daily.'),
    ].map((record) => [record.id, record]),
  ),
};

function apply(text: string): ReturnType<typeof fatesOf> {
  const {overrides, problems} = parseOverrides(text);
  expect([...problems, ...checkOverrides(overrides, registry)]).toEqual([]);
  return fatesOf({registry, overrides});
}

const problemsOf = (text: string): string[] => {
  const {overrides, problems} = parseOverrides(text);
  return [...problems, ...checkOverrides(overrides, registry)].map(
    ({line, column, message}) => `${line}:${column} ${message}`,
  );
};

test('without corrections there is a tombstone with a likely successor', () => {
  const end = fatesOf({registry, overrides: []})('aaaaaaa', 1)?.end;
  expect(end?.kind).toBe('gone');
  expect(end?.kind === 'gone' && end.likely?.id).toBe('ccccccc');
});

test('continues: the old link leads on and shows then and now', () => {
  const fate = apply('# why\nccccccc: continues aaaaaaa\n')('aaaaaaa', 1);
  expect(fate?.unchanged).toBe(false);
  expect(fate?.end.kind === 'here' && latest(fate.end.record.wordings).text).toBe('I bake daily.');
});

test('continues from a wording on: the others stay where they are', () => {
  const fate = apply('ccccccc: continues bbbbbbb#2\n');
  const ids = [1, 2, 3].map((wording) => {
    const end = fate('bbbbbbb', wording)?.end;
    return end?.kind === 'here' ? end.record.id : end?.kind;
  });
  expect(ids).toEqual(['ccccccc', 'ccccccc', 'bbbbbbb']);
});

test('split offers a choice, merged leads on, not takes away a suggestion or cuts a wording off', () => {
  expect(apply('aaaaaaa: split into bbbbbbb, ccccccc')('aaaaaaa', 1)?.end).toMatchObject({
    kind: 'choice',
    among: [{id: 'bbbbbbb'}, {id: 'ccccccc'}],
  });
  expect(apply('aaaaaaa: merged into ccccccc')('aaaaaaa', 1)?.end.kind).toBe('here');
  expect(apply('aaaaaaa: not ccccccc')('aaaaaaa', 1)?.end).toMatchObject({
    kind: 'gone',
    likely: undefined,
  });
  const cut = apply('bbbbbbb: [not bbbbbbb#3, not ccccccc]');
  expect(cut('bbbbbbb', 2)?.end).toMatchObject({kind: 'gone', ended: '2026-03-01'});
  expect(cut('bbbbbbb', 3)?.unchanged).toBe(true);
});

for (const [what, text, problem] of [
  ['no mapping', '- a\n- b\n', /^1:1 Unexpected contents/],
  ['broken YAML', 'aaaaaaa: [continues\n', /^\d:\d+ Unexpected YAML/],
  [
    'a key that is no id',
    'aaaaaaa: not ccccccc\nhello!: not ccccccc\n',
    /^2:1 Unexpected key `hello!`/,
  ],
  [
    'an unknown verb',
    'aaaaaaa: follows ccccccc\n',
    /^1:10 Unexpected `follows ccccccc`, expected `continues <id>`/,
  ],
  ['a split into one', 'aaaaaaa: split into ccccccc\n', /^1:10 Unexpected/],
  ['an id that was never published', 'aaaaaaa: not 7777777\n', /^1:10 Unexpected id `7777777`/],
  [
    'a wording there is none of',
    'ccccccc: continues bbbbbbb#9\n',
    /wording 9 of `bbbbbbb`, expected 1 to 3/,
  ],
  [
    'the continuation of what is alive',
    'ccccccc: continues bbbbbbb\n',
    /still on the site.*continues bbbbbbb#2/,
  ],
  [
    'two answers',
    'ccccccc: continues aaaaaaa\nbbbbbbb: continues aaaaaaa\n',
    /^2:10 Unexpected second answer for `aaaaaaa`.*line 1.*line 2/,
  ],
  [
    'a circle',
    'aaaaaaa: merged into ccccccc\nccccccc: merged into aaaaaaa\n',
    /Unexpected circle `aaaaaaa` → `ccccccc` → `aaaaaaa`/,
  ],
  [
    'what the first wording asks',
    'bbbbbbb: wording 1 raises\n',
    /^1:10 Unexpected wording 1 of `bbbbbbb`, expected 2 to 3/,
  ],
  [
    'two answers to what a wording asks',
    'bbbbbbb: [wording 2 raises, wording 2 eases]\n',
    /^1:29 Unexpected second answer.*`bbbbbbb: wording 2 eases`/,
  ],
  ['the same key twice', 'aaaaaaa: not ccccccc\naaaaaaa: not bbbbbbb\n', /^2:1 Unexpected YAML/],
] as const) {
  test(`says where and how for ${what}`, () => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });
}

test('an id of digits alone is an id, and an empty file holds no overrides', () => {
  expect(parseOverrides('1234567: not 7654321').overrides.map(describe)).toEqual([
    '1234567: not 7654321',
  ]);
  expect(parseOverrides('# nothing yet\n')).toEqual({overrides: [], problems: []});
  expect(parseOverrides('')).toEqual({overrides: [], problems: []});
});

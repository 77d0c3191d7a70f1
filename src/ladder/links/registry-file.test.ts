import {expect, test} from '@playwright/test';
import {checkRegistry, compareRegistries} from './invariants';
import {formatVersion, parseRegistry, serializeRegistry} from './registry-file';
import type {LinkRecord, Registry} from './registry';

const page: LinkRecord = {
  id: 'aaaaaaa',
  kind: 'page',
  state: 'live',
  places: [{date: '2026-01-01', path: 'Bread/L2-Baker.md'}],
  wordings: [{date: '2026-01-01', text: 'L2 Baker', level: 'L2'}],
};
const item: LinkRecord = {
  id: 'bbbbbbb',
  kind: 'expectation',
  state: 'live',
  places: [{date: '2026-01-01', page: 'aaaaaaa'}],
  wordings: [{date: '2026-01-01', text: 'I bake.', level: 'L2'}],
};
const registryOf = (...records: LinkRecord[]): Registry => ({
  records: new Map(records.map((record) => [record.id, record])),
});
const text = serializeRegistry(registryOf(item, page));
const lines = text.split('\n');
const messages = (file: string): string[] => {
  const parsed = parseRegistry(file);
  return 'problems' in parsed
    ? parsed.problems.map(({line, message}) => `${line}: ${message}`)
    : checkRegistry(parsed.registry, parsed.lines).map(({line, message}) => `${line}: ${message}`);
};

test('is sorted by id, one record a line, and read back as it was', () => {
  expect(lines.map((line) => /"id":"(\w+)"/u.exec(line)?.[1])).toEqual([
    undefined,
    'aaaaaaa',
    'bbbbbbb',
    undefined,
  ]);
  const parsed = parseRegistry(text);
  expect('registry' in parsed && serializeRegistry(parsed.registry)).toBe(text);
  expect(messages(text)).toEqual([]);
});

test('a merge conflict is one clear error at its line', () => {
  const conflict = [
    lines[0],
    lines[1],
    '<<<<<<< HEAD',
    lines[2],
    '=======',
    lines[2],
    '>>>>>>> other',
    '',
  ].join('\n');
  expect(messages(conflict)).toEqual([
    expect.stringMatching(/^3: Unexpected merge conflict, expected one record a line$/u),
  ]);
});

test('a newer format is refused, and so is a file that is something else', () => {
  const newer = text.replace(`"version":${formatVersion}`, `"version":${formatVersion + 1}`);
  expect(messages(newer)).toEqual([
    expect.stringMatching(/^1: Unexpected format version 2.*newer version of this site/u),
  ]);
  expect(messages('{"hello":1}\n')).toEqual([expect.stringMatching(/^1: Unexpected first line/u)]);
});

test('a second record of an id names both lines', () => {
  expect(messages(`${text}${lines[2] ?? ''}\n`)).toEqual([
    expect.stringMatching(/^4: Unexpected second record of `bbbbbbb`.*line 3/u),
  ]);
});

for (const [what, from, to, problem] of [
  ['an id of other letters', '"id":"bbbbbbb"', '"id":"b"', /Unexpected id/],
  ['an unknown kind', '"expectation"', '"wish"', /Unexpected kind/],
  ['a day that no calendar has', '"text":"I bake."', '"text":5', /Unexpected wordings/],
  [
    'a state of its own',
    '"state":"live","places":[{"date":"2026-01-01","page"',
    '"state":"odd","places":[{"date":"2026-01-01","page"',
    /Unexpected state/,
  ],
  ['no JSON', '{"id":"bbbbbbb"', '{"id":bbbbbbb', /Unexpected text, expected one JSON object/],
] as const) {
  test(`a record with ${what} is refused at its line`, () => {
    expect(messages(text.replace(from, to))).toEqual([
      expect.stringMatching(new RegExp(`^3: .*${problem.source}`, 'u')),
    ]);
  });
}

test('a lost page, and two owners of a path, are named with both sides', () => {
  expect(messages(serializeRegistry(registryOf(item)))).toEqual([
    expect.stringMatching(
      /place of `bbbbbbb` \(“I bake\.”\) on `aaaaaaa`, expected the id of a page/u,
    ),
  ]);
  const twin: LinkRecord = {...page, id: 'ccccccc'};
  expect(messages(serializeRegistry(registryOf(page, twin)))).toEqual([
    expect.stringMatching(/second owner of the path `Bread\/L2-Baker.md`.*`aaaaaaa`.*`ccccccc`/u),
  ]);
});

test('what ended owns no address: the path and the fragments it had are free for others', () => {
  const past = {state: 'gone', ended: '2026-02-01'} as const;
  const section: LinkRecord = {
    id: 'ddddddd',
    kind: 'section',
    state: 'live',
    places: [{date: '2026-01-01', page: 'aaaaaaa', anchors: ['dough']}],
    wordings: [{date: '2026-01-01', text: 'Dough', level: 'L2'}],
  };
  const ended = [
    {...page, id: 'ccccccc', ...past},
    {...section, id: 'eeeeeee', ...past},
  ] as LinkRecord[];
  expect(messages(serializeRegistry(registryOf(page, section, ...ended)))).toEqual([]);
  const twin: LinkRecord = {...section, id: 'fffffff'};
  expect(messages(serializeRegistry(registryOf(page, section, twin)))).toEqual([
    expect.stringMatching(/second owner of the fragment `#dough`.*`ddddddd`.*`fffffff`/u),
  ]);
});

test('what was published stays: no id is lost, no wording or place altered', () => {
  const before = registryOf(page, item);
  const compare = (after: Registry): string[] =>
    compareRegistries(before, after, new Map(), 'commit 1234567').map(({message}) => message);
  expect(compare(before)).toEqual([]);
  expect(compare(registryOf(page))).toEqual([
    expect.stringMatching(/Unexpected loss of `bbbbbbb` \(“I bake\.”\).*commit 1234567/u),
  ]);
  const altered = {
    ...item,
    wordings: [{date: '2026-01-01', text: 'I cook.', level: 'L2'}],
  } as LinkRecord;
  expect(compare(registryOf(page, altered))).toEqual([
    expect.stringMatching(
      /wording 1 of `bbbbbbb`: “I cook\.” of 2026-01-01, expected it as published: “I bake\.” of 2026-01-01/u,
    ),
  ]);
  const grown = {
    ...item,
    wordings: [...item.wordings, {date: '2026-02-01', text: 'I bake well.'}],
  } as LinkRecord;
  expect(compare(registryOf(page, grown))).toEqual([]);
  const displaced = {...item, places: [{date: '2026-01-02', page: 'aaaaaaa'}]} as LinkRecord;
  expect(compare(registryOf(page, displaced))).toEqual([
    expect.stringMatching(/Unexpected place 1/u),
  ]);
});

import {expect, test} from '@playwright/test';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import {parse} from 'csv-parse/sync';
import {gardens, ladderOf} from '../../../tests/words/gardens';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {surroundingsOf} from '../references';
import {ladderSchema} from './data/ladder-schema';
import type {PublishedLadder} from './data/published-ladder';
import {plainFiles} from './plain-files';
import {plainSite} from './plain-site';

const address = 'https://ladder.example.org/gardens';

/** The plain files of a ladder, by their paths. */
function filesOf(
  files: Readonly<Record<string, string>>,
  url = 'https://ladder.example.org',
): (path: string) => string {
  const ladder = ladderOf(files);
  const reconciled = reconcile(emptyRegistry, ladder.pages, '2026-03-01');
  const made = plainFiles({
    ladder,
    ...reconciled,
    surroundings: surroundingsOf(ladder, ['Park/map.pdf'], []),
    site: plainSite({title: 'Gardens', tagline: 'What we ask.', url, baseUrl: '/gardens/'}),
  });
  return (path) => {
    const file = made.find((one) => one.path === path);
    if (!file) throw new Error(`No ${path}: ${made.map((one) => one.path).join(', ')}`);
    return file.content();
  };
}

const untidy = {
  ...gardens,
  'README.md':
    '# Our gardens\n\nSee [the map](Park/map.pdf) and [L1][one].\n\n[one]: Garden/L1-Helper.md\n',
  'Garden/L3-Head.md': `---
description: Whoever heads a garden
---

# 🌳 L3: Head

Above the areas.

- I decide.

> Quoted.

## Soil

> _I care for soil._

An intro with *stress*.

### Compost

- I turn it.
  - Weekly, see [L2](L2-Gardener.md#plants) and [pests](/search/?q=old%20pests).

<details>
<summary>What it looks like</summary>

In one year:

- @Ada spread 1+1 heaps, & <b>more</b>.

</details>

- [x] **Mulch**: I spread it.
`,
};

/** The schema with every field that it does not name forbidden: what is published is described. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, strict(value)]),
  );
  const isObject = inner.type === 'object' && 'properties' in inner;
  return isObject && !isPart(inner) ? {...inner, unevaluatedProperties: false} : inner;
}

/** Schemas that others are made of. */
function isPart({properties}: Record<string, unknown>): boolean {
  const names = Object.keys(properties as object);
  return ['text,markdown', 'id,link,since,first'].includes(names.join()) || names[0] === 'file';
}

function problemsOf(json: string): unknown {
  const ajv = new Ajv2020({strict: true, strictRequired: false, allErrors: true});
  addFormats(ajv);
  ajv.validate(strict(ladderSchema(`${address}/ladder.schema.json`)) as object, JSON.parse(json));
  return ajv.errors ?? [];
}

test('JSON is what its schema says, with and without a host, and a track has its own', () => {
  for (const url of ['https://ladder.example.org', 'http://localhost:3000']) {
    const file = filesOf(untidy, url);
    expect(problemsOf(file('ladder.json'))).toEqual([]);
    expect(problemsOf(file('Garden/ladder.json'))).toEqual([]);
  }
  const track = JSON.parse(filesOf(untidy)('Park/ladder.json')) as PublishedLadder;
  expect(track.tracks.map(({name}) => name)).toEqual(['Park']);
  const broken = filesOf(untidy)('ladder.json').replace('"since": "2026-03-01"', '"since": 3');
  expect(problemsOf(broken)).not.toEqual([]);
});

test('every word of a level is in its JSON, in order, and what has no place in the model is a note', () => {
  const {tracks} = JSON.parse(filesOf(untidy)('ladder.json')) as PublishedLadder;
  const level = tracks[0]?.levels.find(({rank}) => rank === 'L3');
  expect(level).toMatchObject({
    emoji: '🌳',
    role: 'Head',
    settings: {description: 'Whoever heads a garden'},
  });
  expect(level?.lines.map(({kind, text}) => `${kind} ${text}`)).toEqual([
    'note Above the areas.',
    'expectation I decide.',
    'note > Quoted.',
  ]);
  const [soil] = level?.areas ?? [];
  expect(soil?.summary).toEqual({text: 'I care for soil.'});
  expect(soil?.lines.map((line) => [line.kind, line.markdown ?? line.text])).toEqual([
    ['note', 'An intro with _stress_.'],
    ['note', '### Compost'],
    ['expectation', 'I turn it.'],
    [
      'expectation',
      `Weekly, see [L2](${address}/Garden/L2-Gardener/#plants) and [pests](${address}/search/?q=old%20pests).`,
    ],
    ['examples-title', 'What it looks like'],
    ['example-note', 'In one year:'],
    ['example', '@Ada spread 1+1 heaps, & <b>more</b>.'],
    ['expectation', '[x] I spread it.'],
  ]);
  expect(soil?.lines.map((line) => ('concern' in line ? line.concern : ''))).toEqual([
    '',
    '',
    'Compost',
    'Compost',
    '',
    '',
    'Compost',
    'Mulch',
  ]);
});

test('a sheet has a row a line, opens as UTF-8, and holds nothing that a spreadsheet would run', () => {
  const text = filesOf(untidy)('ladder.csv');
  expect(text.startsWith('\uFEFFtrack,rank,role,area,concern,kind,text,since,link,file\r\n')).toBe(
    true,
  );
  const rows = parse<Record<string, string>>(text, {bom: true, columns: true});
  expect(rows.find(({kind}) => kind === 'example')).toMatchObject({
    rank: 'L3',
    area: 'Soil',
    text: "'@Ada spread 1+1 heaps, & <b>more</b>.",
    since: '2026-03-01',
  });
  for (const cell of rows.flatMap((row) => Object.values(row)))
    expect(cell).not.toMatch(/^[=+@\t\r-]/u);
  expect(filesOf(untidy)('Park/ladder.csv').split('\r\n')).toHaveLength(4);
});

test('a page as Markdown says all that it says, with whole addresses and no settings', () => {
  const file = filesOf(untidy);
  expect(file('README.md')).toBe(
    `# Our gardens\n\nSee [the map](${address}/assets/files/Park/map.pdf) and [L1](${address}/Garden/L1-Helper/).\n`,
  );
  const level = file('Garden/L3-Head.md');
  expect(level).toMatch(/^# 🌳 L3: Head\n\nAbove the areas\.\n/u);
  expect(level).toContain(
    '<details>\n<summary>What it looks like</summary>\n\nIn one year:\n\n- @Ada spread',
  );
  expect(level).toContain('- [x] **Mulch**: I spread it.');
});

test('without a host, addresses are paths that lead somewhere wherever the site is', () => {
  const file = filesOf(untidy, 'http://localhost:3000');
  expect(file('README.md')).toContain('[L1](/gardens/Garden/L1-Helper/)');
  for (const path of [
    'ladder.json',
    'ladder.csv',
    'llms.txt',
    'llms-full.txt',
    'Garden/L3-Head.md',
  ])
    expect(file(path)).not.toContain('localhost');
  expect(JSON.parse(file('ladder.json'))).not.toHaveProperty('address');
  expect(JSON.parse(filesOf(untidy)('ladder.json'))).toHaveProperty('address', `${address}/`);
});

test('llms.txt has a title, a quote and lists of links, and llms-full.txt every page', () => {
  const file = filesOf(untidy);
  const text = file('llms.txt');
  expect(text.split('\n').slice(0, 5)).toEqual([
    '# Gardens',
    '',
    '> What we ask.',
    '',
    '## Garden',
  ]);
  const rest = text.split('\n').slice(4).filter(Boolean);
  for (const line of rest) expect(line).toMatch(/^(?:## .+|- \[.+\]\(https:\/\/\S+\)(?:: .+)?)$/u);
  expect(text).toContain(`- [L1 Helper](${address}/Garden/L1-Helper.md)`);
  for (const path of ['Garden/L1-Helper.md', 'Park/L1-Keeper.md', 'README.md'])
    expect(file('llms-full.txt')).toContain(file(path));
});

import {expect, test} from '@playwright/test';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {buildLadder} from '../../src/ladder/ladder';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {parsePage} from '../../src/ladder/parse/page';
import {ladderCsv} from '../../src/ladder/publish/data/ladder-csv';
import type {PublishedLadder} from '../../src/ladder/publish/data/published-ladder';
import {publishLadder} from '../../src/ladder/publish/data/publish-ladder';
import type {Reading} from '../../src/ladder/publish/import/draft';
import {planImport, type Plan} from '../../src/ladder/publish/import/plan-import';
import {readJson} from '../../src/ladder/publish/import/read-json';
import {readSheet} from '../../src/ladder/publish/import/read-rows';
import {plainSite} from '../../src/ladder/publish/plain-site';
import {surroundingsOf} from '../../src/ladder/references';
import {gardens} from '../words/gardens';

type Files = Readonly<Record<string, string>>;

const fixtures = join(__dirname, '../fixtures');

/** A ladder as it is exported. */
function exported(
  files: Files,
  others: ReadonlySet<string> = new Set(),
  url = 'https://ladder.example.org',
): {json: string; csv: string} {
  const ladder = buildLadder(Object.entries(files).map(([path, text]) => parsePage(path, text)));
  const published = publishLadder({
    ladder,
    ...reconcile(emptyRegistry, ladder.pages, '2026-03-01'),
    surroundings: surroundingsOf(ladder, others, []),
    site: plainSite({title: 'Gardens', tagline: 'What we ask.', url, baseUrl: '/g/'}),
  });
  return {json: JSON.stringify(published, null, 1), csv: ladderCsv(published.tracks)};
}

function readCsv(csv: string, name = 'Garden'): Reading {
  return readSheet({name, rows: parse(csv, {bom: true, relax_column_count: true})});
}

function imported(reading: Reading, into: Files = {}, others: Iterable<string> = []): Plan {
  if (reading.kind === 'refused') return {files: [], problems: reading.problems};
  const sources = new Map(Object.entries(into));
  const ladder = buildLadder([...sources].map(([path, text]) => parsePage(path, text)));
  return planImport(reading.draft, {ladder, sources, files: new Set(others), roots: ['/g']});
}

function filesOf({files, problems}: Plan): Files {
  expect(problems).toEqual([]);
  return Object.fromEntries(files.map(({path, source}) => [path, source]));
}

/** Whether a ladder that was exported and imported is exported in the same bytes. */
function comesBack(files: Files, others: ReadonlySet<string> = new Set(), url?: string): void {
  const {csv, json} = exported(files, others, url);
  const fromCsv = filesOf(imported(readCsv(csv), {}, others));
  expect(exported(fromCsv, others, url).csv).toBe(csv);
  const fromJson = filesOf(imported(readJson(JSON.parse(json) as PublishedLadder), {}, others));
  expect(exported(fromJson, others, url).json).toBe(json);
}

function folderFiles(folder: string): {files: Files; others: Set<string>} {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());
  const pages = names.filter((name) => name.endsWith('.md'));
  return {
    files: Object.fromEntries(
      pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    ),
    others: new Set(names.filter((name) => !name.endsWith('.md'))),
  };
}

const ladders = [
  'ladder/docs',
  'asked',
  'untidy',
  ...readdirSync(join(fixtures, 'dialects')).map((name) => `dialects/${name}`),
].filter((name) => existsSync(join(fixtures, name)));

for (const name of ladders) {
  test(`${name}: exported, imported and exported again, it is the same to the byte`, () => {
    const {files, others} = folderFiles(join(fixtures, name));
    comesBack(files, others);
    comesBack(files, others, 'http://localhost:3000');
  });
}

const words = fc.constantFrom(
  ...[
    'I rake the paths.',
    'I sow, and I weed.',
    'I ask *why* first.',
    'Read [this](https://e.org/a).',
  ],
  ...[
    'I use `a | b`, <100 ms & more.',
    '= is a sign',
    '- is one too',
    '1. is a number',
    '# none',
    '@Ada',
  ],
  ...[
    'I mind [L1](L1-Helper.md).',
    'a_b_c and **bold**: words',
    "'= quoted",
    'C:\\beds',
    '“So”, I say…',
  ],
  ...[
    '[x] done',
    '![a leaf](https://e.org/l.png)',
    'https://e.org/b',
    '~~no~~ yes',
    'Two  \nlines',
  ],
);
const concern = fc.option(fc.constantFrom('Soil', 'Pests & weeds', 'On-call', 'A_b'), {
  nil: undefined,
});
const line = fc.tuple(concern, words).map(([lead, text]) => {
  const item = text.replaceAll(/^(?=[#\-=@]|\d)/gmu, '\\').replace('\\1. ', String.raw`1\. `);
  return `- ${lead === undefined ? '' : `**${lead.replace('_', String.raw`\_`)}**: `}${item.replaceAll('\n', '\n  ')}`;
});
const list = fc.array(line, {minLength: 1, maxLength: 3}).map((lines) => lines.join('\n'));
const block = fc.oneof(
  list,
  list.map((text) => `<details>\n<summary>Examples</summary>\n\n${text}\n\n</details>`),
  list.map((text) => `<details>\n<summary>In a year</summary>\n${text}\n</details>`),
  fc.constantFrom(
    'A _note_.',
    '```\ncode\n\n- more\n```',
    '| a | b |\n| - | - |\n| 1 | 2 |',
    '### Part & parcel',
    '> A quote.',
  ),
);
const area = fc
  .tuple(
    fc.constantFrom('🌿 Plants', 'Tools', 'Paths & *beds*'),
    fc.boolean(),
    fc.array(block, {maxLength: 4}),
  )
  .map(([name, hasSummary, blocks]) =>
    [`## ${name}`, ...(hasSummary ? ['> What we _mean_.'] : []), ...blocks].join('\n\n'),
  );
// Of two areas with one name a sheet makes one.
const areas = fc.uniqueArray(area, {maxLength: 3, selector: (text) => text.split('\n')[0]});
const level = fc
  .tuple(fc.boolean(), fc.boolean(), fc.option(fc.constant('Prose above.')), areas)
  .map(
    ([hasSummary, hasFacts, above, areas]) =>
      (title: string): string =>
        [
          `# ${title}`,
          ...(hasSummary ? ['> _All in all._'] : []),
          ...(hasFacts ? ['- **Reach**: One bed.\n- **Time & place**: A `season`'] : []),
          ...(above ? [above] : []),
          ...areas,
        ].join('\n\n') + '\n',
  );

test('whatever a ladder says, exported, imported and exported again it is the same to the byte', () => {
  fc.assert(
    fc.property(level, level, level, (one, two, three) => {
      comesBack({
        'Garden/L1-Helper.md': one('L1: Helper'),
        'Garden/L2-Gardener.md': two('L2: Gardener & friend'),
        'The-Park/L1-Keeper.md': three('🌳 L1.0: Keeper'),
        'The-Park/README.md': '# Parks\n',
      });
    }),
    {numRuns: 25},
  );
});

const head = 'track,rank,role,area,concern,kind,text\n';

test('what is wrong is said with its row and its column, all at once, and nothing is planned', () => {
  const plan = imported(
    readCsv(
      `${head}Garden,L1,Helper,Beds,,expectation,I dig.\nGarden,L1,Helper,Beds,,wish,I sow.\nGarden,first,Helper,Beds,,,I rake.\nGarden,L1,Helper,Beds,,,\n`,
    ),
  );
  expect(plan.files).toEqual([]);
  expect(plan.problems.map(({at}) => at)).toEqual([
    'row 3, column F (kind)',
    'row 4, column B (rank)',
    'row 5, column G (text)',
  ]);
});

test('a text that would not be read as it is meant is found before anything is written', () => {
  const {problems} = imported(
    readCsv(
      `${head}Garden,L1,Helper,Beds,,,<!-- hidden -->\nGarden,L1,Helper,Beds,"No: label, this",,I dig.\n`,
    ),
  );
  expect(problems.map(({at}) => at)).toEqual([
    'row 2, column G (text)',
    'row 3, column E (concern)',
  ]);
});

test('a sheet by hand: other names of columns, any order, no files, and links of the site are links to files', () => {
  const csv =
    'Competency,Level,Title,Line,Remarks\nBeds,L2,Gardener,See [L1](https://ladder.example.org/g/Garden/L1-Helper/#beds).,x\nTools,L1,Helper,I clean.,\nBeds,L2,Gardener,I dig.,\n';
  const reading = readCsv(csv);
  expect(reading).toMatchObject({
    draft: {notes: [expect.stringContaining('“Remarks” was not read')]},
  });
  const first = exported(gardens);
  const again = imported(readCsv(first.csv), gardens);
  expect(Object.keys(filesOf(again))).toEqual(Object.keys(gardens));
  const files = filesOf(imported(reading, {'Garden/L1-Helper.md': gardens['Garden/L1-Helper.md']}));
  expect(files['Garden/L2-Gardener.md']).toBe(
    '# L2: Gardener\n\n## Beds\n\n- See [L1](https://ladder.example.org/g/Garden/L1-Helper/#beds).\n- I dig.\n',
  );
  const own = imported(readCsv(csv.replaceAll('https://ladder.example.org', '')), gardens);
  expect(filesOf(own)['Garden/L2-Gardener.md']).toContain('- See [L1](L1-Helper.md#beds).');
});

test('a column a level: areas, concerns, and a line for each line of a cell', () => {
  const csv =
    'Area,About,Junior Gardener (G1),Gardener (G2)\nBeds,,,\n,Digging,I dig.,"• I dig deep.\n• I dig wide."\nTools,,,\n,Care,I clean.,\n';
  const files = filesOf(imported(readCsv(csv, 'Gardeners')));
  expect(files['Gardeners/G2-Gardener.md']).toContain(
    '## Beds\n\n- **Digging**: I dig deep.\n- **Digging**: I dig wide.\n',
  );
  expect(files['Gardeners/G1-Junior-Gardener.md']).toContain('## Tools\n\n- **Care**: I clean.\n');
  expect(imported(readCsv('a,b\nc,d\n')).problems[0]?.message).toContain('a column a level');
});

test('a file whose lines nobody edited comes back as it was, its ampersands too', () => {
  const path = 'Garden/L1-Gardener.md';
  const files = {
    [path]:
      '# L1: Gardener\n\n- **Reach**: R&D\n\n## Beds\n\n- I write \\&copy; on labels of Q&A and R&D.\n',
  };
  expect(filesOf(imported(readCsv(exported(files).csv), files))).toEqual(files);
});

test('files keep their settings when a sheet comes back, and tell new from changed and from same', () => {
  const before = {
    ...gardens,
    'Garden/L3-Head.md': '---\norder: 3\n---\n\n# L3: Head\n\n## Tools\n\n- I buy.\n',
  };
  const {csv} = exported(before);
  const once = imported(readCsv(csv), before);
  expect(once.files.find(({path}) => path === 'Garden/L3-Head.md')).toMatchObject({state: 'same'});
  const twice = imported(readCsv(csv.replace('I buy.', 'I sell.')), filesOf(once));
  expect(twice.files.filter(({state}) => state !== 'same').map(({path}) => path)).toEqual([
    'Garden/L3-Head.md',
  ]);
  expect(filesOf(twice)['Garden/L3-Head.md']).toMatch(/^---\norder: 3\n---\n\n# L3: Head\n/u);
});

test('a file outside the ladder is no place for a level', () => {
  for (const file of [
    '../L1.md',
    '/etc/L1.md',
    'Garden/L1.txt',
    'a//b.md',
    'a\\b.md',
    'C:/x.md',
    '.git/../x.md',
  ])
    expect(imported(readCsv(`rank,text,file\nL1,I dig.,${file}\n`)).problems[0]?.message).toContain(
      'Unexpected file',
    );
});

test('what a file has set already is set anew, once, and what stands beside it stays', () => {
  const reading = readCsv(
    'track,rank,role,area,kind,text\nGarden,B2,Digger,Beds,expectation,I dig.\n',
  );
  const there =
    '---\n# For the gate.\ndescription: Digs\nrank: A1 # as it was\n---\n\n# B2 Digger\n';
  const files = filesOf(imported(reading, {'Garden/B2-Digger.md': there}));
  const source = files['Garden/B2-Digger.md'] ?? '';
  expect(source).toMatch(/^---\n# For the gate\.\ndescription: Digs\nrank: B2.*\n---\n/u);
  expect(source.match(/^rank:/gmu)).toHaveLength(1);
});

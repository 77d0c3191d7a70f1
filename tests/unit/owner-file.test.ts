// cspell:ignore Österlen
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {homeData} from '../../src/ladder/home-data';
import {equalRanks} from '../../src/ladder/equal-ranks';
import {readSettings} from '../../src/docusaurus/read-settings';
import {drawShareImage} from '../../src/docusaurus/files/share-image';
import {surfaces} from '../../src/ladder/owner/accent';
import {openWorkspace} from '../../src/workspace/workspace';

const project = join(__dirname, '../..');
const fixture = join(project, 'tests/fixtures/owner');
const open = (folder: string) => openWorkspace(join(folder, 'docs'), join(folder, 'static'));

test('what the owner says outranks what is read', async () => {
  const {ladder, diagnostics} = await open(fixture).read();
  expect(diagnostics.filter(({rule}) => rule === 'ladder-file')).toEqual([]);
  const outline = ladder.tracks.map(({name, levels}) => [name, levels.map(({title}) => title)]);
  expect(outline).toEqual([
    ['Trees', ['Picker', 'Grower']],
    ['Beds', ['B1 Helper', 'B2 Gardener']],
  ]);
  expect(homeData(ladder).texts.doors.map(({title}) => title)).toEqual(['I dig']);
  const [trees] = ladder.tracks;
  const grower = trees?.levels[1];
  if (!trees || !grower) throw new Error('no such level');
  const equal = equalRanks(ladder)(grower, trees);
  expect(equal.map(({level}) => level.title)).toEqual(['B2 Gardener']);
});

test('the settings of the file are the settings of the site', () => {
  const environment = {SITE_DOCS: join(fixture, 'docs')};
  expect(readSettings(project, environment)).toMatchObject({
    title: 'The garden ladder',
    url: 'https://garden.example.org',
    baseUrl: '/ladder/',
    repository: 'https://git.garden.example/beds/ladder',
    host: 'gitlab',
    branch: 'trunk',
    logo: 'leaf.svg',
    folder: join(fixture, 'docs'),
  });
  expect(readSettings(project, {...environment, SITE_TITLE: 'Mine'}).title).toBe('Mine');
});

test('names that nothing bears, and files that are not there, are reported where they stand', async ({}, info) => {
  const folder = info.outputPath('ladder');
  mkdirSync(join(folder, 'docs/Beds'), {recursive: true});
  for (const [name, rank] of [
    ['Helper', 'B1'],
    ['Gardener', 'B2'],
  ])
    writeFileSync(
      join(folder, `docs/Beds/${name ?? ''}.md`),
      `# ${rank ?? ''}: ${name ?? ''}\n\n## Tools\n\n- I rake.\n`,
    );
  writeFileSync(
    join(folder, 'ladder.yml'),
    `tracks:
  - Bed
  - path: Beds
    levels: [B1, B3, Gardner.md]
ranks: [B2, C9]
equal:
  - [B1, Gardner]
logo: leaf.svg
folder: doc
`,
  );
  const workspace = open(folder);
  const said = async () =>
    (await workspace.read()).diagnostics
      .filter(({rule}) => rule === 'ladder-file')
      .map(
        ({path, line, column, severity, message}) =>
          `${path}:${line}:${column} ${severity} ${message}`,
      );
  expect(await said()).toEqual([
    '../ladder.yml:2:5 warning Unexpected track `Bed`, expected a folder with levels, or a file that holds some: did you mean `Beds`?',
    '../ladder.yml:4:18 warning Unexpected `B3`, expected the rank, the title or the file of a level that there is: did you mean `B1`?',
    '../ladder.yml:4:22 warning Unexpected `Beds/Gardner.md`, expected the rank, the title or the file of a level that there is: did you mean `Beds/Gardener.md`?',
    '../ladder.yml:5:13 warning Unexpected `C9`, expected the rank, the title or the file of a level that there is: `Beds/Helper.md`, `B1 Helper`, `B1`, `Helper`, `Beds/Gardener.md`, `B2 Gardener`, `B2`, or `Gardener`',
    '../ladder.yml:7:10 warning Unexpected `Gardner`, expected the rank, the title or the file of a level that there is: did you mean `Gardener`?',
    '../ladder.yml:8:7 error Unexpected file `leaf.svg`, expected one in `static/` or in the folder of the ladder',
    '../ladder.yml:9:9 error Unexpected folder `doc`, expected one that is there: did you mean `docs`?',
  ]);

  writeFileSync(join(folder, 'ladder.yml'), 'title: Beds\n');
  expect(await said(), 'read again when it changed').toEqual([]);
});

test('the color of links is checked against the surfaces that the style sheet has', () => {
  const css = readFileSync(join(project, 'src/css/foundation.css'), 'utf8');
  const of = (name: string): string[] =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`, 'u').exec(css)?.slice(1) ?? [];
  const pairs = ['paper', 'surface', 'sunken'].map(of);
  expect(surfaces.light).toEqual(pairs.map(([light]) => light));
  expect(surfaces.dark).toEqual(pairs.map(([, dark]) => dark));
});

test('a picture of the title is drawn, without words that no font has', async () => {
  const image = {
    title: 'Garden & beds',
    tagline: '<What> we ask.',
    accent: '#17494d',
    language: 'en',
  };
  const drawn = await drawShareImage(image);
  expect(drawn.missing).toEqual([]);
  expect(Buffer.from(drawn.png.subarray(1, 4)).toString()).toBe('PNG');
  const view = new DataView(drawn.png.buffer, drawn.png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  const again = await drawShareImage(image);
  expect(Buffer.compare(drawn.png, again.png)).toBe(0);

  expect((await drawShareImage({...image, title: '庭の職'})).missing).toEqual(['庭', 'の', '職']);
});

test('a command has a ladder in the language of the site, as a build has it', ({}, info) => {
  const folder = info.outputPath('ladder/docs');
  for (const track of ['Österlen', 'Zinnias', 'Apples']) {
    mkdirSync(join(folder, track), {recursive: true});
    writeFileSync(join(folder, track, 'L1.md'), '# L1: Gardener\n\n## Soil\n\n- I dig.\n');
  }
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/new-level.ts', 'Pears', 'L2', 'Gardener'],
    {
      cwd: project,
      encoding: 'utf8',
      env: {...process.env, SITE_DOCS: folder, SITE_LANGUAGE: 'sv'},
    },
  );
  expect([status, stderr.split('\n')[0]]).toEqual([
    2,
    'Unexpected track “Pears”, expected one of “Apples”, “Zinnias”, “Österlen”',
  ]);
});

// cspell:ignore kumquat mentr zzyzxq mentxxr mmentor menotr mantor xentor entor meentoor
import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {buildLadder} from '../ladder';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {parsePage} from '../parse/page';
import {buildIndex} from './build-index';
import type {Found, SearchIndex} from './found';
import {searchRecords} from './records';
import {openIndex} from './search';

const files: Readonly<Record<string, string>> = {
  'Garden/L1-Helper.md':
    '# L1: Helper\n\n- **Evaluation**: Gardener\n\n## 🌿 Plants\n\n- I water each bed.\n- I label what I sow.\n\n<details>\n<summary>Examples</summary>\n\n- I watered through the drought.\n\n</details>\n',
  'Garden/L2-Gardener.md':
    '# L2: Gardener\n\n- **Evaluation**: Head of the park\n\n## 🌿 Plants\n\n- I water each bed.\n- I mentor a helper for a season.\n',
  'Park/L2-Senior-Keeper.md':
    '# L2: Senior Keeper\n\n## Gates\n\n- I mentor whoever keeps a gate.\n- The word constructor is a word.\n',
  'Guide.md': '# Guide\n\n## Reading\n\nHow a ladder is read.\n',
};

/** Opens an index whose files go through JSON, as they do on their way to a browser. */
function open(sources: Readonly<Record<string, string>>): {index: SearchIndex; loaded: string[]} {
  const ladder = buildLadder(
    Object.entries(sources).map(([path, source]) => parsePage(path, source)),
  );
  const built = buildIndex(
    searchRecords(ladder, reconcile(emptyRegistry, ladder.pages, '2026-01-01').ids),
  );
  const loaded: string[] = [];
  const index = openIndex((name) => {
    loaded.push(name);
    if (!built.has(name)) return Promise.reject(new Error(`There is no ${name}`));
    return Promise.resolve(JSON.parse(JSON.stringify(built.get(name))) as unknown);
  });
  return {index, loaded};
}

const texts = ({results}: Found): string[] => results.map(({text}) => text);

test('finds a line by the forms of its words', async () => {
  const {index} = open(files);
  for (const form of ['mentor', 'mentors', 'mentoring', 'Mentored'])
    expect(texts(await index.search(form, {}, 5))).toContain('I mentor a helper for a season.');
});

test('finds a line by a word with one slip, and says so', async () => {
  const {index} = open(files);
  for (const slip of ['mentr', 'mmentor', 'menotr', 'mantor', 'xentor', 'entor']) {
    const found = await index.search(slip, {}, 5);
    expect(texts(found), slip).toContain('I mentor a helper for a season.');
    expect(found.replaced, slip).toEqual([{word: slip, by: ['mentor']}]);
  }
});

test('a line that is about what is asked stands before one that speaks of it in passing', async () => {
  const {index} = open({
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- **Visitors**: I show water and where to find it.\n- **Water**: I let the young beds have most of what there is in a dry week.\n',
  });
  const [first] = texts(await index.search('water at L2', {}, 5));
  expect(first).toMatch(/^Water: /u);
});

test('the name of a track is no slip of another word, though no line says it', async () => {
  const {index} = open({
    'Barn/L1-Helper.md': '# L1: Helper\n\n## Hay\n\n- I stack what is born dry.\n',
    'Garden/L1-Gardener.md': '# L1: Gardener\n\n## Plants\n\n- I water each bed.\n',
  });
  const found = await index.search('barn', {}, 5);
  expect(found.replaced).toEqual([]);
  expect(found.results[0]).toMatchObject({kind: 'level', places: [{track: 'Barn'}]});
  expect(texts(await index.search('barn hay', {}, 5))).not.toContain('I water each bed.');
});

test('one text at several levels is one result with several places', async () => {
  const {results} = await open(files).index.search('water bed', {}, 5);
  expect(results[0]?.text).toBe('I water each bed.');
  expect(results[0]?.places.map(({rank}) => rank)).toEqual(['L1', 'L2']);
  expect(results[0]?.places[0]?.link).toMatch(/^\/Garden\/L1-Helper\/#[0-9a-z]{7}$/u);
});

test('a question about a role or a rank puts its lines first', async () => {
  const {index} = open(files);
  const first = async (question: string) => (await index.search(question, {}, 5)).results[0];
  expect((await first('does a senior mentor?'))?.text).toBe('I mentor whoever keeps a gate.');
  expect((await first('who evaluates a gardener?'))?.text).toBe('Evaluation: Head of the park');
  expect((await first('who evaluates an L1?'))?.text).toBe('Evaluation: Gardener');
  expect((await first('what about watering at L2'))?.places[0]?.rank).toBe('L2');
});

test('a question that names two ranks finds the page that sets them side by side', async () => {
  const {index} = open(files);
  const {results} = await index.search('difference between L1 and L2', {}, 5);
  expect(results[0]).toMatchObject({
    kind: 'comparison',
    places: [{link: '/compare/Garden/L1-to-L2/', rank: '', track: 'Garden'}],
  });
});

for (const word of ['mentxxr', 'meentoor']) {
  test(`a long word may have two slips: ${word}`, async () => {
    const {replaced, answer} = await open(files).index.search(word, {}, 5);
    expect(replaced).toEqual([{word, by: ['mentor']}]);
    expect(answer).toBe('matches');
  });
}

test('filters narrow results down, and count what each choice would leave', async () => {
  const {index} = open(files);
  const all = await index.search('water', {}, 9);
  expect(all.facets.kind).toEqual([
    {value: 'expectation', count: 1},
    {value: 'example', count: 1},
  ]);
  expect(all.facets.level).toEqual([
    {value: 'L1', count: 2},
    {value: 'L2', count: 1},
  ]);
  const upper = await index.search('water', {level: 'L2'}, 9);
  expect(upper.results.map(({places}) => places.map(({rank}) => rank))).toEqual([['L2']]);
  expect(upper.facets.level).toEqual(all.facets.level);
  expect([upper.count, upper.answer]).toEqual([1, 'matches']);
});

test('filters that leave nothing show what there is without them, and say so', async () => {
  const found = await open(files).index.search('water', {track: 'Park'}, 9);
  expect(found.answer).toBe('unfiltered');
  expect(texts(found)).toContain('I water each bed.');
});

test('filters hold the tracks, ranks and areas of the ladder, in its order, and no section of a guide', async () => {
  const {facets} = await open({
    ...files,
    'Garden/L10-Keeper.md': '# L10: Keeper\n\n## plants\n\n- I plan each bed and gate.\n',
    'Guide.md': '# Guide\n\n## Reading\n\nHow a bed is read.\n',
  }).index.search('bed gate mentor', {}, 20);
  const values = (list: typeof facets.area): string[] => list.map(({value}) => value);
  expect(values(facets.level)).toEqual(['L1', 'L2', 'L10']);
  expect(values(facets.track)).toEqual(['Garden', 'Park']);
  expect(values(facets.area)).toEqual(['Plants', 'Gates']);
  expect(values(facets.kind)).toContain('page');
});

test('a rank, a role or a track shows its levels first', async () => {
  const {index} = open(files);
  const first = async (question: string, count: number): Promise<string[]> =>
    (await index.search(question, {}, count)).results.map(({text}) => text);
  expect(await first('L2', 2)).toEqual(['L2 Gardener', 'L2 Senior Keeper']);
  expect(await first('what does level 2 ask?', 2)).toEqual(['L2 Gardener', 'L2 Senior Keeper']);
  expect(await first('senior', 1)).toEqual(['L2 Senior Keeper']);
  expect(await first('garden L1', 1)).toEqual(['L1 Helper']);
  expect(await first('park', 1)).toEqual(['L2 Senior Keeper']);
});

test('an area or a concern shows its page through all levels first, at its place there, and then its lines', async () => {
  const {index} = open({
    'Garden/L1-Helper.md':
      '# L1: Helper\n\n## Beds\n\n- **Pests**: I report pests.\n- **Frost and snow**: I cover roots.\n',
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Beds\n\n- **Pests**: I fight pests.\n',
    'Garden/L3-Head.md':
      '# L3: Head\n\n## Beds\n\n- **Pests**: I foresee pests.\n- I sweep paths.\n',
    'Park/L1-Keeper.md':
      '# L1: Keeper\n\n- **Evaluation**: Head of the park\n\n## Gates\n\n- **Pests**: I close gates to rabbits.\n',
  });
  const first = async (question: string, count = 1) =>
    (await index.search(question, {}, 5)).results
      .slice(0, count)
      .map(({kind, places}) => [kind, ...places.map(({link}) => link)]);
  const pests = ['concern', '/Garden/areas/beds/#pests', '/Park/areas/gates/#pests'];
  for (const question of [
    'pests',
    'how do pests change through the levels',
    'pests from L1 to L3',
    'pests in the garden',
  ])
    expect(await first(question), question).toEqual([pests]);
  expect(await first('park pests')).toEqual([[pests[0], pests[2], pests[1]]]);
  expect(await first('beds')).toEqual([['area-page', '/Garden/areas/beds/']]);
  expect(await first('snow')).toEqual([['concern', '/Garden/areas/beds/#frost-and-snow']]);
  // The lines of a rank come first, and so does the line that says it; then what it is about, level by level.
  expect((await first('pests at L2'))[0]?.[1]).toContain('/Garden/L2-Gardener/#');
  expect((await first('rabbits', 2)).map(([kind]) => kind)).toEqual(['expectation', 'concern']);
});

test('to ask for help is no question about a level', async () => {
  const {index} = open({'A/L1.md': '# L1: A\n\n## Area\n\n- I ask early.\n- I rake.\n'});
  expect(texts(await index.search('when do I ask or rake', {}, 5))).toContain('I ask early.');
});

test('what can be asked of a ladder is in its own words', async () => {
  expect(await open(files).index.prepare()).toEqual(['L1', 'Plants', 'Gates', 'Helper', 'L1 L2']);
});

test('a page that is unlisted is not found', async () => {
  const source = '# Rules\n\nThe kumquat is ripe.\n';
  const listed = open({...files, 'Rules.md': source}).index;
  const unlisted = open({...files, 'Rules.md': `---\nunlisted: true\n---\n\n${source}`}).index;
  expect((await listed.search('kumquat', {}, 1)).answer).toBe('matches');
  expect((await unlisted.search('kumquat', {}, 1)).answer).not.toBe('matches');
});

const japanese = {
  'A/L1.md': '# L1: 技術者\n\n## 影響\n\n- チームへの影響範囲を説明する。\n- ガイドを書く。\n',
};

test('what no space divides is found by any part of it, with the marks of its letters', async () => {
  const {index} = open(japanese);
  for (const part of ['影響', '影響範囲', '範囲', '響', '説明'])
    expect(texts(await index.search(part, {}, 5)), part).toContain(
      'チームへの影響範囲を説明する。',
    );
  expect(texts(await index.search('ガイド', {}, 5))).toEqual(['ガイドを書く。']);
  expect((await index.search('影響', {}, 5)).replaced).toEqual([]);
  // The same letters without their marks are another word.
  expect((await index.search('カイト', {}, 5)).answer).not.toBe('matches');
});

test('an answer is never empty: what is nearest, or else the levels', async () => {
  const {index} = open(files);
  const like = await index.search('constrictive', {}, 5);
  expect(like).toMatchObject({
    answer: 'nearest',
    replaced: [{word: 'constrictive', by: ['constructor']}],
  });
  expect(texts(like)).toEqual(['The word constructor is a word.']);
  const none = await index.search('zzyzxq', {}, 5);
  expect(none).toMatchObject({answer: 'levels', replaced: [{word: 'zzyzxq', by: []}]});
  expect(texts(none)).toEqual(['L1 Helper', 'L2 Gardener', 'L2 Senior Keeper']);
});

test('words that are names of JavaScript are words', async () => {
  const {index} = open(files);
  expect((await index.search('toString', {}, 5)).answer).not.toBe('matches');
  expect(texts(await index.search('constructor', {}, 5))).toEqual([
    'The word constructor is a word.',
  ]);
});

test('guides are found by their sections', async () => {
  const {results} = await open(files).index.search('how is a ladder read', {}, 5);
  expect(results[0]?.places[0]?.link).toBe('/Guide/#reading');
});

test('a ladder of any words can be indexed, and each of its lines is found by its own words', async () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/u);
  const line = fc.array(word, {minLength: 4, maxLength: 8}).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(line, {minLength: 1, maxLength: 8}), async (lines) => {
      const body = lines.map((each) => `- ${each}\n`).join('');
      const {index} = open({'A/L1.md': `# L1: A\n\n## Area\n\n${body}`});
      for (const each of lines) expect(texts(await index.search(each, {}, 10))).toContain(each);
    }),
    {numRuns: 25},
  );
});

test('a file that could not be loaded is asked for again', async () => {
  const {index: good} = open(files);
  await expect(good.search('water', {}, 5)).resolves.toBeTruthy();
  let broken = true;
  const built = buildIndex([]);
  const index = openIndex((name) =>
    broken ? Promise.reject(new Error('offline')) : Promise.resolve(built.get(name)),
  );
  await expect(index.search('water', {}, 5)).rejects.toThrow('offline');
  broken = false;
  expect((await index.search('water', {}, 5)).count).toBe(0);
});

test('loads only the pieces that a search needs', async () => {
  const many = Object.fromEntries(
    Array.from({length: 60}, (_, number) => [
      `T${number}/L1.md`,
      `# L1: Role\n\n## Area\n\n${Array.from({length: 20}, (__, line) => `- I do thing${number}x${line} with care and patience.\n`).join('')}`,
    ]),
  );
  const {index, loaded} = open(many);
  const found = await index.search('thing7x3', {}, 5);
  expect(found.count).toBe(1);
  expect(loaded.filter((name) => name.startsWith('texts'))).toHaveLength(1);
  expect(loaded.length).toBeLessThan(6);
});

test('lines of a concern that is asked for by its name stand as they climb', async () => {
  const level = (rank: number, line: string) =>
    `# L${rank}: Gardener\n\n## Plants\n\n- **Water**: ${line}\n`;
  const {index} = open({
    'Garden/L1.md': level(
      1,
      'I fill the cans each evening, and again at noon when no rain is near.',
    ),
    'Garden/L2.md': level(2, 'I water.'),
    'Garden/L3.md': level(
      3,
      'I decide which beds have water in a dry summer, and which have to wait.',
    ),
  });
  const order = async (question: string) =>
    (await index.search(question, {}, 9)).results
      .filter(({kind}) => kind === 'expectation')
      .map(({places}) => places[0]?.rank);
  expect(await order('water')).toEqual(['L1', 'L2', 'L3']);
  // Asked for more than that, the line that says it is the first.
  expect((await order('water in a dry summer'))[0]).toBe('L3');
  expect((await order('water at L2'))[0]).toBe('L2');
});

test('without ranks they climb by their roles, whatever way the concern is written in', async () => {
  const level = (role: string, line: string) => [
    `Garden/${role}.md`,
    `# ${role} Gardener\n\n## Plants\n\n- **Tech debt**: ${line}\n`,
  ];
  const {index} = open(
    Object.fromEntries([
      level('Junior', 'I note each bed that was left to itself for more than a year.'),
      level('Lead', 'I decide which of the beds is dug over in spring, and by whom.'),
      level('Senior', 'I dig.'),
    ]) as Record<string, string>,
  );
  const {results} = await index.search('tech debt', {}, 9);
  const lines = results.filter(({kind}) => kind === 'expectation');
  const said = lines.map(({text}) => text.replace('Tech debt: I ', '').split(' ')[0]);
  expect(said).toEqual(['note', 'dig.', 'decide']);
});

test('a title that no level has leads to the level whose title is nearest, and says so', async () => {
  const {index} = open({
    ...files,
    'Park/L3-Principal-Keeper.md':
      '# L3: Principal Keeper\n\n## Gates\n\n- I hire staff for the gates.\n',
  });
  const found = await index.search('staff keeper', {}, 5);
  expect(found.results[0]).toMatchObject({kind: 'level', text: expect.stringContaining('Senior')});
  expect(found.replaced).toEqual([{word: 'staff', by: ['senior'], isTitle: true}]);
  // Alone the word may be anybody, and so it may where more is asked than a role.
  for (const question of ['staff', 'hire staff keeper']) {
    const other = await index.search(question, {}, 5);
    expect([texts(other)[0], other.replaced]).toEqual(['I hire staff for the gates.', []]);
  }
  const more = await index.search('staff keeper mentoring', {}, 5);
  expect(more.replaced).toEqual([]);
});

// cspell:ignore kumquat zzyzxq
import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {openIndexOf, searched, textsOf} from '../../../tests/words/searched';

test('a line that is about what is asked stands before one that speaks of it in passing', async () => {
  const {index} = openIndexOf({
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- **Visitors**: I show water and where to find it.\n- **Water**: I let the young beds have most of what there is in a dry week.\n',
  });
  const [first] = textsOf(await index.search('water at L2', {}, 5));
  expect(first).toMatch(/^Water: /u);
});

test('one text at several levels is one result with several places', async () => {
  const {results} = await openIndexOf(searched).index.search('water bed', {}, 5);
  expect(results[0]?.text).toBe('I water each bed.');
  expect(results[0]?.places.map(({rank}) => rank)).toEqual(['L1', 'L2']);
  expect(results[0]?.places[0]?.link).toMatch(/^\/Garden\/L1-Helper\/#[0-9a-z]{7}$/u);
});

test('a question about a role or a rank puts its lines first', async () => {
  const {index} = openIndexOf(searched);
  const first = async (question: string) => (await index.search(question, {}, 5)).results[0];
  expect((await first('does a senior mentor?'))?.text).toBe('I mentor whoever keeps a gate.');
  expect((await first('who evaluates a gardener?'))?.text).toBe('Evaluation: Head of the park');
  expect((await first('who evaluates an L1?'))?.text).toBe('Evaluation: Gardener');
  expect((await first('what about watering at L2'))?.places[0]?.rank).toBe('L2');
});

test('to ask for help is no question about a level', async () => {
  const {index} = openIndexOf({'A/L1.md': '# L1: A\n\n## Area\n\n- I ask early.\n- I rake.\n'});
  expect(textsOf(await index.search('when do I ask or rake', {}, 5))).toContain('I ask early.');
});

test('what can be asked of a ladder is in its own words', async () => {
  expect(await openIndexOf(searched).index.prepare()).toEqual([
    'L1',
    'Plants',
    'Gates',
    'Helper',
    'L1 L2',
  ]);
});

test('a page that is unlisted is not found', async () => {
  const source = '# Rules\n\nThe kumquat is ripe.\n';
  const listed = openIndexOf({...searched, 'Rules.md': source}).index;
  const unlisted = openIndexOf({
    ...searched,
    'Rules.md': `---\nunlisted: true\n---\n\n${source}`,
  }).index;
  expect((await listed.search('kumquat', {}, 1)).answer).toBe('matches');
  expect((await unlisted.search('kumquat', {}, 1)).answer).not.toBe('matches');
});

test('an answer is never empty: what is nearest, or else the levels', async () => {
  const {index} = openIndexOf(searched);
  const like = await index.search('constrictive', {}, 5);
  expect(like).toMatchObject({
    answer: 'nearest',
    replaced: [{word: 'constrictive', by: ['constructor']}],
  });
  expect(textsOf(like)).toEqual(['The word constructor is a word.']);
  const none = await index.search('zzyzxq', {}, 5);
  expect(none).toMatchObject({answer: 'levels', replaced: [{word: 'zzyzxq', by: []}]});
  expect(textsOf(none)).toEqual(['L1 Helper', 'L2 Gardener', 'L2 Senior Keeper']);
});

test('a ladder of any words can be indexed, and each of its lines is found by its own words', async () => {
  const word = fc.stringMatching(/^[a-z]{3,9}$/u);
  const line = fc.array(word, {minLength: 4, maxLength: 8}).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(line, {minLength: 1, maxLength: 8}), async (lines) => {
      const body = lines.map((each) => `- ${each}\n`).join('');
      const {index} = openIndexOf({'A/L1.md': `# L1: A\n\n## Area\n\n${body}`});
      for (const each of lines) expect(textsOf(await index.search(each, {}, 10))).toContain(each);
    }),
    {numRuns: 25},
  );
});

test('debt is paid too: a question about salaries finds the line about pay and promotion first', async () => {
  const {index} = openIndexOf({
    'A/L1.md':
      '# L1: A\n\n## Area\n\n- I get the debt paid off.\n- I show the gaps in pay and promotion.\n',
  });
  expect(textsOf(await index.search('salary', {}, 5))[0]).toContain('promotion');
});

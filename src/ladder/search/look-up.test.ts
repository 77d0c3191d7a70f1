// cspell:ignore mentr mentxxr mmentor menotr mantor xentor entor meentoor
import {expect, test} from '@playwright/test';
import {openIndexOf, searched, textsOf} from '../../../tests/words/searched';

test('finds a line by the forms of its words', async () => {
  const {index} = openIndexOf(searched);
  for (const form of ['mentor', 'mentors', 'mentoring', 'Mentored'])
    expect(textsOf(await index.search(form, {}, 5))).toContain('I mentor a helper for a season.');
});

test('finds a line by a word with one slip, and says so', async () => {
  const {index} = openIndexOf(searched);
  for (const slip of ['mentr', 'mmentor', 'menotr', 'mantor', 'xentor', 'entor']) {
    const found = await index.search(slip, {}, 5);
    expect(textsOf(found), slip).toContain('I mentor a helper for a season.');
    expect(found.replaced, slip).toEqual([{word: slip, by: ['mentor']}]);
  }
});

for (const word of ['mentxxr', 'meentoor']) {
  test(`a long word may have two slips: ${word}`, async () => {
    const {replaced, answer} = await openIndexOf(searched).index.search(word, {}, 5);
    expect(replaced).toEqual([{word, by: ['mentor']}]);
    expect(answer).toBe('matches');
  });
}

test('the name of a track is no slip of another word, though no line says it', async () => {
  const {index} = openIndexOf({
    'Barn/L1-Helper.md': '# L1: Helper\n\n## Hay\n\n- I stack what is born dry.\n',
    'Garden/L1-Gardener.md': '# L1: Gardener\n\n## Plants\n\n- I water each bed.\n',
  });
  const found = await index.search('barn', {}, 5);
  expect(found.replaced).toEqual([]);
  expect(found.results[0]).toMatchObject({kind: 'level', places: [{track: 'Barn'}]});
  expect(textsOf(await index.search('barn hay', {}, 5))).not.toContain('I water each bed.');
});

test('words that are names of JavaScript are words', async () => {
  const {index} = openIndexOf(searched);
  expect((await index.search('toString', {}, 5)).answer).not.toBe('matches');
  expect(textsOf(await index.search('constructor', {}, 5))).toEqual([
    'The word constructor is a word.',
  ]);
});

const japanese = {
  'A/L1.md': '# L1: 技術者\n\n## 影響\n\n- チームへの影響範囲を説明する。\n- ガイドを書く。\n',
};

test('what no space divides is found by any part of it, with the marks of its letters', async () => {
  const {index} = openIndexOf(japanese);
  for (const part of ['影響', '影響範囲', '範囲', '響', '説明'])
    expect(textsOf(await index.search(part, {}, 5)), part).toContain(
      'チームへの影響範囲を説明する。',
    );
  expect(textsOf(await index.search('ガイド', {}, 5))).toEqual(['ガイドを書く。']);
  expect((await index.search('影響', {}, 5)).replaced).toEqual([]);
  // The same letters without their marks are another word.
  expect((await index.search('カイト', {}, 5)).answer).not.toBe('matches');
});

test('a title that no level has leads to the level whose title is nearest, and says so', async () => {
  const {index} = openIndexOf({
    ...searched,
    'Park/L3-Principal-Keeper.md':
      '# L3: Principal Keeper\n\n## Gates\n\n- I hire staff for the gates.\n',
  });
  const found = await index.search('staff keeper', {}, 5);
  expect(found.results[0]).toMatchObject({kind: 'level', text: expect.stringContaining('Senior')});
  expect(found.replaced).toEqual([{word: 'staff', by: ['senior'], isTitle: true}]);
  // Alone the word may be anybody, and so it may where more is asked than a role.
  for (const question of ['staff', 'hire staff keeper']) {
    const other = await index.search(question, {}, 5);
    expect([textsOf(other)[0], other.replaced]).toEqual(['I hire staff for the gates.', []]);
  }
  const more = await index.search('staff keeper mentoring', {}, 5);
  expect(more.replaced).toEqual([]);
});

test('the word that holds a phrase together is not looked for by itself', async () => {
  const {index} = openIndexOf({
    'A/L1.md': '# L1: A\n\n## Area\n\n- I get tools and seeds.\n- I say who is promoted.\n',
  });
  const found = await index.search('how do I get promoted', {}, 5);
  expect(textsOf(found)).toEqual(['I say who is promoted.']);
  expect([...found.stems]).not.toContain('get');
});

import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {compareRanks} from './rank';
import {rankOfRole, seniorityOf} from './seniority';

test('a word of a script without spaces may say two of the places', () => {
  const [expert, seniorExpert] = ['技术专家', '高级技术专家'].map(
    (role) => seniorityOf(role).place,
  );
  expect(seniorExpert).toBe((expert ?? 0) + 0.5);
  expect(seniorityOf('シニアスタッフエンジニア').place).toBe(seniorityOf('Senior Staff').place);
  expect(seniorityOf('販売スタッフ').words).toEqual([]);
  expect(seniorityOf('实习生园丁').base).toBe(seniorityOf('园丁').base);
  expect(seniorityOf('园丁实习').words).toEqual(['intern']);
});

const climb = [
  'Gardening Intern',
  'Graduate Gardener',
  'Gardening Apprentice',
  'Associate Gardener',
  'Junior Gardener',
  'Gardener',
  'Gardener II',
  'Mid-level Gardener',
  'Senior Gardener',
  'Senior II Gardener',
  'Lead Gardener',
  'Staff Gardener',
  'Senior Staff Gardener',
  'Principal Gardener',
  'Distinguished Gardener',
  'Gardening Fellow',
  'Supervisor',
  'Garden Manager',
  'Senior Garden Manager',
  'Head of Gardens',
  'Associate Director',
  'Director of Gardens',
  'Vice President, Gardens',
];

test('orders roles by the field’s own words', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(climb, {minLength: climb.length}), (roles) => {
      const inOrder = roles.toSorted((a, b) => compareRanks(rankOfRole(a), rankOfRole(b)));
      expect(inOrder).toEqual(climb);
    }),
  );
});

test('takes the words of the trade for no place in it', () => {
  expect(seniorityOf('Junior Garden Manager', new Set(['manager']))).toMatchObject({
    words: ['junior'],
    base: 'garden manager',
  });
});

test('knows the words for a place with and without accents, in other languages and scripts', () => {
  // cspell:disable
  for (const [role, words, base] of [
    ['Jardinière Sénior', ['senior'], 'jardiniere'],
    ['Jardineiro Pleno', ['mid'], 'jardineiro'],
    ['Semi Senior Gardener', ['mid'], 'gardener'],
    ['Старший садовник', ['senior'], 'садовник'],
    ['シニア庭師', ['senior'], '庭師'],
    ['高级园丁', ['senior'], '园丁'],
    ['ミドルウェア担当', [], 'ミドルウェア担当'],
  ] as const)
    // cspell:enable
    expect(seniorityOf(role)).toMatchObject({words, base});
});

test('takes the number of a section for no number of a level', () => {
  expect(seniorityOf('3.1. Garden paths')).toMatchObject({number: undefined, base: 'garden paths'});
});

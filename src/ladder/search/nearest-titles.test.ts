// cspell:ignore développeur confirmé
import {expect, test} from '@playwright/test';
import {nearestTitles} from './nearest-titles';

test('a title that roles have, in whatever language, leads to no other', () => {
  const nearest = nearestTitles(['Développeur confirmé', 'Lead Développeur']);
  expect(nearest).toMatchObject({senior: 'lead', staff: 'lead'});
  expect(nearest).not.toHaveProperty('mid');
  expect(nearest).not.toHaveProperty('lead');
  expect(nearest).not.toHaveProperty('intern');
});

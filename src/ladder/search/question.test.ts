import {expect, test} from '@playwright/test';
import {readQuestion} from './question';

test('reads what a question is about', () => {
  const ranks = ['L1.0', 'L4', 'MG3'];
  const words = (text: string) => readQuestion(text, ranks).words.map(({word}) => word);
  expect(words('what about incidents at L4?')).toEqual(['incidents']);
  expect(readQuestion('incidents at level 4 or l1.0', ranks).ranks).toEqual(['L4', 'L1.0']);
  expect(readQuestion('mg-3 and level 3 and L9', ranks).ranks).toEqual(['MG3']);
  expect(words('what should I do?').length).toBeGreaterThan(0);
  expect(readQuestion('examples of mentoring', ranks)).toMatchObject({examples: true});
  expect(words('a proof of concept')[0]).toBe('proof of concept');
  expect(words('')).toEqual([]);
});

test('what grows from level to level is another question than how somebody grows', () => {
  const through = (text: string) => readQuestion(text, []).throughLevels;
  expect(through('how do incidents change')).toBe(true);
  expect(through('how does testing grow')).toBe(true);
  expect(through('how do I grow')).toBe(false);
  expect(through('how do we propose a change')).toBe(false);
});

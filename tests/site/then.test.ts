import {axeFindings} from './axe';
import {expect, test} from './site-test';

const then = 'compare/then/';

for (const [address, words] of [
  ['?level=Software-Engineering/L3', 'Choose a level and a day'],
  ['?level=Software-Engineering/L3&on=soon', 'Unexpected “soon”, expected a day such as'],
  ['?level=Software-Engineering/L3&on=2026-02-30', 'Unexpected “2026-02-30”'],
  ['?level=Software-Engineering/L3&on=9999-01-01', 'January 1, 9999 is still to come.'],
  ['?level=Software-Engineering/L3&on=1999-01-01', 'its memory begins on'],
  ['?level=Software-Engineering/L9&on=1999-01-01', 'There is no level “Software-Engineering/L9”'],
] as const)
  test(`what is in the way is said in a sentence: ${address}`, async ({page}) => {
    await page.goto(then + address);
    await expect(page.locator('.compare-notice')).toContainText(words);
    await expect(page.locator('.compare')).toHaveCount(0);
    expect(await axeFindings(page)).toEqual([]);
  });

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('the pairs are listed', async ({page}) => {
    await page.goto(`${then}?level=Software-Engineering/L3&on=2026-01-01`);
    await page.getByRole('link', {name: /^L1 Junior Software Engineer\s+to\s+L2/u}).click();
    await expect(page).toHaveURL(/compare\/Software-Engineering\/L1-to-L2\/$/u);
  });
});

test('comparing two levels asks for nothing of days, and two days for one level', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/^.*career-ladder\//u, '')));
  await page.goto('compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /since\/|then/u.test(path))).toEqual([]);
  asked.length = 0;
  await page.getByRole('link', {name: 'What a level said on another day'}).click();
  // The form acts once its program is there.
  await expect(page.getByText('Choose a level and a day')).toBeVisible();
  await page.getByLabel('This level').selectOption('Software-Engineering/L3');
  await page.getByLabel('As it stood on').fill(new Date().toISOString().slice(0, 10));
  await expect(page.locator('.compare__head')).toHaveText([/^L3/u, /^L3.*Today$/u]);
  expect(asked.filter((path) => path.endsWith('.json'))).toHaveLength(2);
});

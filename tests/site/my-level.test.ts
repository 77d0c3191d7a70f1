import {expect, test} from './site-test';

const track = './Software-Engineering/';
const level = `${track}L3-Senior-Software-Engineer/`;
const compare = /compare\/\?from=Software-Engineering\/L3-Senior-Software-Engineer$/u;

test('a reader marks a level as theirs, and home, its track and comparisons begin there', async ({
  page,
}) => {
  await page.goto('./');
  const mine = page.locator('.my-level');
  await expect(mine).toContainText('Mark a level as yours');
  await page.goto(level);
  await page.getByRole('button', {name: 'This is my level'}).click();
  await expect(page.getByRole('button', {name: 'Clear my level'})).toBeVisible();

  await page.goto('./');
  await expect(mine).toContainText('My level: L3 Senior Software Engineer, Software Engineering');
  await expect(page.locator('.step[data-mine]')).toHaveText(/L3\s+Senior Software Engineer/u);
  await expect(page.getByRole('link', {name: 'Compare two levels'})).toHaveAttribute(
    'href',
    compare,
  );
  await page.goto(track);
  await expect(page.locator('.rung[data-mine]')).toHaveText(/^L3/u);
  await page.goto(`${track}areas/domain-expertise/`);
  await expect(page.locator('.rung-lines[data-mine]').first()).toHaveText(/^L3/u);
  await expect(mine).toContainText('My level: L3 Senior Software Engineer');
  await mine.getByRole('link', {name: /compare/u}).click();
  await expect(page.locator('.compare__head')).toHaveText([/L3/u, /L4/u]);
  await page.goto('./compare/');
  await expect(page).toHaveURL(compare);
  await page.goto('./compare/?from=Cloud-Platform/L2&to=Cloud-Platform/L4');
  await expect(page.locator('.compare__head')).toHaveText([/L2/u, /L4/u]);

  await page.goto('./');
  await mine.getByRole('link', {name: /^L3/u}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/^L3/u);
});

test('one press clears it everywhere, and nothing of it leaves the browser', async ({page}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
  await page.goto(level);
  await page.getByRole('button', {name: 'This is my level'}).click();
  await page.goto('./');
  await page.getByRole('button', {name: 'Clear'}).click();
  await expect(page.locator('.my-level')).toContainText('Mark a level as yours');
  await expect(page.locator('[data-mine]')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.goto(level);
  await expect(page.getByRole('button', {name: 'This is my level'})).toBeVisible();
  expect(sent.filter((address) => /[?&#]|my-level/u.test(address))).toEqual([]);
});

test('what else stands in the storage of the browser is passed over', async ({page}) => {
  for (const text of ['not JSON', 'null', '{"page":"https://elsewhere.example/","title":"x"}']) {
    await page.goto('./');
    await page.evaluate((value) => {
      const base = new URL(document.querySelector<HTMLAnchorElement>('.bar__brand')?.href ?? '');
      localStorage.setItem(`my-level${base.pathname}`, value);
    }, text);
    await page.reload();
    await expect(page.locator('.my-level')).toContainText('Mark a level as yours');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'ready');
  }
});

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('no mark is offered', async ({page}) => {
    for (const path of ['./', level, track]) {
      await page.goto(path);
      await expect(page.locator('.my-level:visible, [data-my-level-mark]:visible')).toHaveCount(0);
    }
  });
});

import {fixtureSite} from './fixture-site';
import {expect, test} from './site-test';
import {complete, pagesOf} from './watch';

const track = 'Software-Engineering/';
const level = `${track}L3-Senior-Software-Engineer/`;

test('home shows the whole ladder, each level a link with its role', async ({
  page,
  site,
  request,
}) => {
  await page.goto('./');
  const base = new URL(site.url).pathname;
  const levels = pagesOf(fixtureSite.out, base).filter((path) => /^[^/]+\/L\d[^/]*\/$/u.test(path));
  expect(levels.length).toBeGreaterThan(10);
  const steps = await page
    .locator('a.step')
    .evaluateAll((links) =>
      (links as HTMLAnchorElement[]).map(({pathname, innerText}) => [pathname, innerText.trim()]),
    );
  expect(steps.map(([path]) => path).sort()).toEqual(levels.map((path) => base + path).sort());
  for (const [path = '', role = ''] of steps) {
    expect(role, path).not.toBe('');
    const html = await (await request.get(path)).text();
    expect(html, path).toContain(role.split('\n').at(-1));
  }
  for (const name of ['I am an engineer', 'I am a manager', 'I am a contributor']) {
    const door = page.getByRole('listitem').filter({has: page.getByRole('heading', {name})});
    expect(await door.getByRole('link').count(), name).toBeGreaterThan(0);
  }
});

test('previous and next climb one track from its first level to its last', async ({page}) => {
  await page.goto(`${track}L1-Junior-Software-Engineer/`);
  await complete(page);
  const neighbours = page.getByRole('navigation', {name: 'Previous and next in this track'});
  await expect(neighbours.getByRole('link', {name: /^Previous/u})).toHaveCount(0);
  const climbed: string[] = [];
  for (;;) {
    const heading = page.getByRole('heading', {level: 1});
    climbed.push((await heading.innerText()).slice(0, 2));
    expect(new URL(page.url()).pathname).toContain(track);
    const next = neighbours.getByRole('link', {name: /^Next/u});
    if ((await next.count()) === 0) break;
    const label = (await next.locator('.neighbour__label').innerText()).trim();
    await next.click();
    await expect(heading).toHaveText(new RegExp(label.replace(' ', '\\s+'), 'u'));
  }
  expect(climbed).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6']);
  await neighbours.getByRole('link', {name: /^Previous/u}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(/^L5/u);
});

test('the contents of a level name its areas and lead to them', async ({page}) => {
  await page.goto(level);
  const contents = page.getByRole('navigation', {name: 'On this page'});
  const names = await page.locator('article h2 > span').allInnerTexts();
  expect(names).toHaveLength(4);
  await expect(contents.getByRole('link')).toHaveText(names);
  for (const name of names) {
    await contents.getByRole('link', {name}).click();
    await expect(page.getByRole('heading', {level: 2, name})).toBeInViewport();
    await expect(page.locator('h2:target')).toContainText(name);
  }
});

test('breadcrumbs lead from a level to its track and home', async ({page}) => {
  await page.goto(level);
  const crumbs = page.getByRole('navigation', {name: 'Breadcrumbs'});
  await expect(crumbs.locator('[aria-current="page"]')).toHaveText('L3 Senior Software Engineer');
  await crumbs.getByRole('link', {name: 'Software Engineering'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Software Engineering');
  await crumbs.getByRole('link', {name: 'Ladder'}).click();
  await expect(page.locator('a.step').first()).toBeVisible();
});

test('a track shows each level once, with its summary and its facts', async ({page}) => {
  await page.goto(track);
  const rungs = page.locator('.rung');
  await expect(rungs).toHaveCount(6);
  await expect(rungs.locator('.rung__summary')).toHaveCount(6);
  for (const rung of await rungs.all()) await expect(rung.locator('dt')).toHaveCount(4);
  await expect(page.locator('.rung .absent')).toHaveCount(0);
  await expect(page.locator('.rung').first()).toBeInViewport();
  const adds = await rungs.nth(1).locator('.rung__changes').getAttribute('href');
  expect(adds).toMatch(/compare\/Software-Engineering\/L1-to-L2\/$/u);
  const [first] = await page.locator('.rung__summary').allInnerTexts();
  await rungs.getByRole('link').first().click();
  await expect(page.locator('.level-title + .summary')).toHaveText(first ?? '-');
});

test('the menu holds tracks, then levels by rank, then everything else', async ({page}) => {
  await page.goto(level);
  const menu = page.getByRole('navigation', {name: 'Ladder'});
  await expect(menu.locator('.ladder-menu__track')).toHaveText([
    'Software Engineering',
    'Cloud Platform',
    'Engineering Management',
    'Guides',
  ]);
  await expect(menu.locator('.ladder-menu__rank')).toHaveText([
    'L1',
    'L2',
    'L3',
    'L4',
    'L5',
    'L6',
    'L2',
    'L3',
    'L4',
    'L4',
    'L5',
    'L6',
  ]);
  await expect(menu.locator('[aria-current="page"]')).toHaveCount(1);
});

test('an address where nothing is says so and helps on', async ({page, site}) => {
  const response = await page.goto('Software-Engineering/L9-Nobody/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', {level: 1})).toHaveText(
    'There is no page at this address',
  );
  await page.locator('main').getByRole('link', {name: 'Cloud Platform'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Cloud Platform');
  expect(new URL(page.url()).pathname).toBe(`${new URL(site.url).pathname}Cloud-Platform/`);
});

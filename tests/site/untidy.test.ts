import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {addressesOf} from '../../src/ladder/permalink';
import {splitWords, wordsOfSource} from '../words/words-of-source';
import {buildSite} from './build-site';
import {serveBuild, type ServedSite} from './serve-build';
import {expect, test as base} from './site-test';
import {complete, pagesOf, watch} from './watch';

const root = resolve(__dirname, '../..');
const folder = join(root, 'tests/fixtures/untidy');

/** A ladder that nobody tidied, built whole and served. */
const test = base.extend<object, {untidy: ServedSite & {readonly folder: string}}>({
  untidy: [
    async ({}, use, info) => {
      const out = join(root, 'test-results', `untidy-site-${info.workerIndex}`);
      buildSite({name: `untidy-${info.workerIndex}`, docs: folder, out, basePath: '/'});
      const site = await serveBuild(out, '/');
      await use({...site, folder: out});
      await site.close();
    },
    {scope: 'worker', timeout: 180_000},
  ],
  baseURL: async ({untidy}, use) => {
    await use(untidy.url);
  },
});

// One build serves all.
test.describe.configure({mode: 'default'});

const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.md'));

const addresses = addressesOf(files);
const address = (path: string) => encodeURI(addresses.get(path) ?? '').slice(1);

for (const file of files) {
  test(`every word of ${file} is on its page, in order, once`, async ({page}) => {
    const response = await page.goto(address(file));
    expect(response?.status()).toBe(200);
    const text = await page.locator('article').evaluate((article) => {
      for (const fold of article.querySelectorAll('details')) fold.open = true;
      for (const image of article.querySelectorAll('img')) image.replaceWith(` ${image.alt} `);
      const added =
        '.copy, .fold__count, .examples-switch, .level-links, .area__every, .page-foot, .track-levels, .track-facts, .track-areas, [data-footnote-ref], [data-footnote-backref], #footnote-label';
      for (const part of article.querySelectorAll(added)) part.remove();
      return (article as HTMLElement).innerText;
    });
    const words = wordsOfSource(readFileSync(join(folder, file), 'utf8'));
    expect(words.length).toBeGreaterThan(10);
    expect(splitWords(text)).toEqual(words);
  });
}

const folds: [file: string, labels: string[]][] = [
  ['Bread Ovens/L1 Junior Baker.md', ['Examples 2']],
  ['Bread Ovens/L2 Senior Baker.md', ['Examples from the ovens 1', 'More examples 4']],
  ['Counter/L1.0-Helper.md', ['Examples 1', 'The label, in full', 'Examples: 2']],
  ['Counter/L10-Head-Seller.md', ['Examples 1']],
  ['Counter/L1-Seller.md', []],
];
for (const [file, labels] of folds) {
  test(`${file} has its folds, and their counts`, async ({page}) => {
    await page.goto(address(file));
    const summaries = page.locator('article details.fold > summary');
    await expect(summaries).toHaveCount(labels.length);
    const texts = await summaries.evaluateAll((found) =>
      found.map((node) => Array.from(node.children, ({textContent}) => textContent).join(' ')),
    );
    expect(texts).toEqual(labels);
  });
}

test('facts, areas and emoji are read, however they were written', async ({page}) => {
  await page.goto(address('Bread Ovens/L1 Junior Baker.md'));
  await expect(page.locator('.facts dt')).toHaveText(['Planning Horizon', 'Oven size']);
  await expect(page.locator('.facts dd')).toHaveText(["Tonight's batch", 'One deck']);
  await expect(page.locator('.area__emoji')).toHaveText(['🥖']);
  await expect(page.locator('.area h2 > span')).toHaveText(['Dough and heat', 'Working together']);
  await page.goto(address('Bread Ovens/L2 Senior Baker.md'));
  await expect(page.locator('.facts dd')).toHaveText(['This week', 'Two decks']);
  await expect(page.locator('.area__emoji')).toHaveText(['🥖']);
  await page.goto(address('Counter/L1-Seller.md'));
  await expect(page.locator('.area__emoji')).toHaveText(['🥐']);
  await expect(page.locator('.area').first()).toContainText('It’s on the card');
});

test('nothing that a file brings along runs, asks for anything or takes over the page', async ({
  page,
  untidy,
}) => {
  const problems = watch(page, untidy.url);
  await page.goto(address('Values/Hostile.md'));
  await complete(page);
  const article = page.locator('article');
  for (const text of [
    'Folded words',
    'A paragraph with a style',
    'A fold',
    'A link in HTML',
    'A link in Markdown',
  ])
    await article.getByText(text).click();
  expect(await page.evaluate(() => (window as {ranInPage?: string}).ranInPage)).toBeUndefined();
  const left = await article.evaluate((node) => ({
    elements: Array.from(
      node.querySelectorAll('script, iframe, style, form, svg, object, embed, #site-menu'),
      ({tagName}) => tagName,
    ),
    handlers: Array.from(node.querySelectorAll('*'))
      .flatMap(({attributes}) => Array.from(attributes, ({name, value}) => `${name}=${value}`))
      .filter((attribute) => /^(?:on|style=)|javascript:/iu.test(attribute)),
  }));
  expect(left).toEqual({elements: [], handlers: []});
  await expect(page.getByText('The last words.')).toBeVisible();
  await expect(article).toContainText(
    'Prices of {bread} and {1 + 1} and ${process.env.HOME}, all below <100 ms.',
  );
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Words that must not run');
  // Images that are not there are the file's own fault, and all that may be amiss.
  expect(problems.filter((problem) => !/missing\.png|\/x$|404/u.test(problem))).toEqual([]);
});

test('tracks are found in any folder, with and without a page of their own, their levels by rank', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.locator('.track-steps h3')).toHaveText([
    'Counter',
    'Bread Ovens',
    'Night shift',
    'What the vans carry',
  ]);
  const counter = page.locator('.track-steps').first();
  await expect(counter.locator('.rank')).toHaveText(['L1.0', 'L1', 'L2', 'L10']);
  // Equal ranks of two tracks stand one above the other.
  const steps = await page
    .locator('.track-steps li')
    .evaluateAll((items) =>
      items.map(
        (item) =>
          `${item.querySelector('.rank')?.textContent ?? ''} at ${Math.round(item.getBoundingClientRect().x)}`,
      ),
    );
  expect(new Set(steps).size).toBe(4);
  await page.locator('.ladder-steps').getByRole('link', {name: 'Counter'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Counter');
  await expect(page.locator('.rung .rank')).toHaveText(['L1.0', 'L1', 'L2', 'L10']);
  await expect(page.locator('.rung').first().locator('dt')).toHaveText([
    'Planning horizon',
    'Till',
  ]);
  await expect(page.locator('.absent')).toHaveCount(3);
});

test('links and images lead where a Git host would take them', async ({page}) => {
  const follow = async (file: string, name: string) => {
    await page.goto(address(file));
    await complete(page);
    await page.locator('article').getByRole('link', {name, exact: true}).click();
    const {pathname, hash} = new URL(page.url());
    return pathname + hash;
  };
  expect(await follow('README.md', 'the ovens')).toBe('/Bread-Ovens/');
  expect(await follow('README.md', 'what we value')).toBe('/Values/What-we-value/#flour-first');
  await expect(page.getByRole('heading', {name: 'Flour first'})).toBeInViewport();
  expect(await follow('Bread Ovens/L1 Junior Baker.md', 'the senior baker')).toBe(
    '/Bread-Ovens/L2-Senior-Baker/',
  );
  expect(await follow('Bread Ovens/L1 Junior Baker.md', 'how we price')).toBe(
    '/Counter/L1.0-Helper/#pricing-bread',
  );
  expect(await follow('Bread Ovens/L2 Senior Baker.md', 'the junior baker')).toBe(
    '/Bread-Ovens/L1-Junior-Baker/',
  );
  expect(await follow('Counter/Night-shift/L1-Night-Seller.md', 'the day')).toBe(
    '/Counter/L1-Seller/',
  );
  expect(await follow('Values/What-we-value.md', 'the counter')).toBe('/Counter/');
  expect(await follow('Values/What-we-value.md', 'the first of them')).toBe(
    '/Values/What-we-value/#flour-first',
  );
  await page.goto(address('README.md'));
  const image = page.getByRole('img', {name: 'A loaf with a cross cut into it'});
  expect(await image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBeGreaterThan(
    0,
  );
});

test('what is written keeps its shape in a narrow window', async ({page}) => {
  await page.setViewportSize({width: 390, height: 800});
  await page.goto(address('README.md'));
  const loaf = page.getByRole('img', {name: 'A loaf with a cross cut into it'});
  const {width = 0, height = 0} = (await loaf.boundingBox()) ?? {};
  expect(width).toBeLessThan(390);
  expect(width / height).toBeCloseTo(2, 1);
  const task = page
    .getByRole('listitem')
    .filter({has: page.getByRole('checkbox')})
    .first();
  await expect(task).toHaveCSS('list-style-type', 'none');

  // A list with room between its lines, in a list that has no controls.
  await page.goto(address('Values/What-we-value.md'));
  await complete(page);
  const line = page.getByRole('listitem').filter({hasText: 'Two of them are for sleep.'}).last();
  const [words, control] = await Promise.all(
    [line.getByRole('paragraph'), line.getByRole('button')].map(async (part) => {
      const box = await part.boundingBox();
      return {
        end: (box?.x ?? 0) + (box?.width ?? 0),
        middle: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      };
    }),
  );
  expect(Math.abs((control?.middle ?? 0) - (words?.middle ?? 9))).toBeLessThan(2);
  expect(control?.end).toBeLessThan(390);
});

test('a file and a folder of one name have a page each, and links tell them apart', async ({
  page,
}) => {
  await page.goto('Recipes/');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Recipes');
  await page.getByRole('link', {name: 'beside this folder'}).click();
  await expect(page).toHaveURL(/\/Recipes-2\/$/u);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Recipes as they were');
  await page.getByRole('link', {name: 'all of them'}).click();
  await expect(page).toHaveURL(/\/Recipes\/$/u);
});

test('the page of every file can be edited where the file is', async ({page}) => {
  await page.goto(address('Bread Ovens/L1 Junior Baker.md'));
  await expect(page.getByRole('link', {name: 'Edit this page'})).toHaveAttribute(
    'href',
    'https://github.example.org/tests/ladder/edit/main/tests/fixtures/untidy/Bread%20Ovens/L1%20Junior%20Baker.md',
  );
  await expect(
    page.getByRole('contentinfo').getByRole('link', {name: 'propose a change'}),
  ).toHaveAttribute('href', 'https://github.example.org/tests/ladder');
});

test('every page of the untidy ladder is quiet', async ({page, untidy}) => {
  const problems = watch(page, untidy.url);
  const paths = pagesOf(untidy.folder, '/');
  const [derived, own] = [/^(?:compare|search|review|changes|files)\/|(?:^|\/)areas\//u].flatMap(
    (pattern) => [
      paths.filter((path) => pattern.test(path)),
      paths.filter((path) => !pattern.test(path)),
    ],
  );
  // The files, home, and the pages of the folders that have none.
  expect(own).toHaveLength(files.length + 4);
  // What is made of them: a comparison for each two neighbours, a page for each area of a track, and the pages every site has.
  expect(derived?.length).toBeGreaterThan(files.length / 2);
  for (const path of paths) {
    await page.goto(path);
    await complete(page);
  }
  expect(problems.filter((problem) => !problem.startsWith('/Values/Hostile/'))).toEqual([]);
});

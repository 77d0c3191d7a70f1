import type {Page} from '@playwright/test';
import {expect, test} from './site-test';
import {complete} from './watch';

const level = 'Software-Engineering/L3-Senior-Software-Engineer/';
/** One page of each kind. */
const kinds = [
  './',
  level,
  'Software-Engineering/',
  'Guides/Reading-the-ladder/',
  'Software-Engineering/areas/domain-expertise/',
  'compare/',
  'compare/Software-Engineering/L2-to-L3/',
  'search/',
  'Nowhere/',
];

const leftEdge = (page: Page): Promise<number> =>
  page.locator('main h1').evaluate((heading) => {
    const range = document.createRange();
    range.selectNodeContents(heading);
    return Math.round(range.getBoundingClientRect().left);
  });

for (const width of [320, 390, 1280, 1600, 2560]) {
  test(`at ${width} pixels the text of every kind of page begins at one edge`, async ({page}) => {
    await page.setViewportSize({width, height: 900});
    const edges = new Map<string, number>();
    for (const path of kinds) {
      await page.goto(path);
      edges.set(path, await leftEdge(page));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
    }
    expect(new Set(edges.values()).size, JSON.stringify([...edges])).toBe(1);
  });
}

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

  test('the menu of every kind of page opens', async ({page}) => {
    for (const path of kinds) {
      await page.goto(path);
      const menu = page.getByRole('navigation', {name: 'Ladder'});
      await expect(menu).toBeHidden();
      await page.getByRole('button', {name: 'Menu'}).tap();
      await expect(menu.getByRole('link', {name: 'Software Engineering'}).first()).toBeVisible();
    }
  });

  test('the first screen of home says what this is, shows the climb, and leads on', async ({
    page,
  }) => {
    await page.goto('./');
    for (const part of [
      page.getByRole('heading', {level: 1}),
      page.getByRole('searchbox', {name: 'Search the ladder'}),
      page.getByRole('link', {name: 'Compare two levels'}),
      page.locator('.my-level'),
      page.locator('.step').nth(5),
    ])
      await expect(part).toBeInViewport({ratio: 1});
  });

  test('below the bar stands whose level is read, all the way down', async ({page}) => {
    await page.goto(level);
    await page.locator('.area').last().scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
    });
    const bar = page.locator('.contents--folded > summary');
    await expect(bar).toBeInViewport();
    await expect(bar).toContainText('L3, Software Engineering');
    await bar.tap();
    await page.locator('.contents--folded').getByRole('link').first().tap();
    const heading = page.locator('.area h2').first();
    await expect(heading).toBeInViewport({ratio: 1});
    const covered = await bar.boundingBox();
    const top = (await heading.boundingBox())?.y ?? 0;
    expect(top).toBeGreaterThan((covered?.y ?? 0) + (covered?.height ?? 0));
  });
});

test('home asks what the ladder can answer', async ({page}) => {
  await page.goto('./');
  await page.locator('.home__ways a').first().click();
  await expect(page.locator('.search-page__results .result').first()).toBeVisible();
  await page.goto('./');
  await page.getByRole('searchbox', {name: 'Search the ladder'}).fill('mentor');
  await page.getByRole('searchbox', {name: 'Search the ladder'}).press('Enter');
  await expect(page).toHaveURL(/search\/\?q=mentor$/u);
  await expect(page.locator('.search-page__results .result').first()).toBeVisible();
});

test('the contents mark what is being read', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 700});
  await page.goto(level);
  const current = page.locator('.contents--beside [aria-current]');
  await expect(current).toHaveCount(0);
  const names = await page.locator('.contents--beside a').allInnerTexts();
  for (const [index, name] of names.entries()) {
    await page
      .locator('.area h2')
      .nth(index)
      .evaluate((heading) => {
        heading.scrollIntoView({block: 'start'});
      });
    await expect(current).toHaveText(name);
  }
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await expect(current).toHaveCount(0);
});

test('nothing moves while a page arrives, with a level marked too', async ({page}) => {
  await page.addInitScript(() => {
    const noted = window as Window & {moved?: number};
    noted.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        noted.moved = (noted.moved ?? 0) + (entry as PerformanceEntry & {value: number}).value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(level);
  await page.getByRole('button', {name: 'This is my level'}).click();
  for (const width of [390, 1280]) {
    await page.setViewportSize({width, height: 844});
    for (const path of kinds.filter((kind) => !kind.startsWith('compare/') && kind !== 'search/')) {
      await page.goto(path);
      await complete(page);
      expect(
        await page.evaluate(() => (window as Window & {moved?: number}).moved),
        `${path} at ${width}`,
      ).toBe(0);
    }
  }
});

test('what is pressed is at least 24 pixels high, wherever it is no part of a sentence', async ({
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({width, height: 844});
    for (const path of kinds) {
      await page.goto(path);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select')]
          .filter((target) => {
            if (!target.checkVisibility({visibilityProperty: true, opacityProperty: false}))
              return false;
            const {width: wide, height: high} = target.getBoundingClientRect();
            if (wide <= 1 || target.closest('label') || (wide >= 24 && high >= 24)) return false;
            // In a sentence, the height of its lines rules.
            const words = (target.parentElement?.innerText ?? '').trim();
            return (
              target.innerText.trim() === words || getComputedStyle(target).display !== 'inline'
            );
          })
          .map((target) => target.outerHTML.slice(0, 120)),
      );
      expect(small, `${path} at ${width}`).toEqual([]);
    }
  }
});

test('the review sheets are one press away on every kind of page, on a phone from the menu', async ({
  page,
}) => {
  for (const path of ['./', 'Software-Engineering/', 'changes/']) {
    await page.setViewportSize({width: 1280, height: 800});
    await page.goto(path);
    await expect(page.getByRole('banner').getByRole('link', {name: 'Review'})).toBeVisible();
    await page.setViewportSize({width: 320, height: 700});
    await page.getByRole('button', {name: 'Menu'}).click();
    const link = page.locator('#site-menu').getByRole('link', {name: 'Review sheets'});
    await expect(link).toHaveAttribute('href', /\/review\/$/u);
    await expect(link).toBeVisible();
  }
});

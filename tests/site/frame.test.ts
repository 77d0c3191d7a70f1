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

/** What does not show all that it says: in a box too small for it, or beyond the edge of the window. */
function findCut(): string[] {
  const paper = document.createElement('canvas').getContext('2d');
  const wide = (element: HTMLSelectElement | HTMLInputElement, words: string): boolean => {
    const {font, paddingLeft, paddingRight} = getComputedStyle(element);
    if (paper) paper.font = font;
    const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return (paper?.measureText(words).width ?? 0) > room;
  };
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (!element.checkVisibility({visibilityProperty: true})) return false;
      const {right, width} = element.getBoundingClientRect();
      // What is read out alone, and what can be scrolled.
      if (width < 2 || element.closest('.visually-hidden, .bar__search-words, pre, table'))
        return false;
      const {color, display, overflowX} = getComputedStyle(element);
      if (right > document.documentElement.clientWidth + 1) return true;
      if (element instanceof HTMLInputElement) return wide(element, element.value);
      // A select that shows nothing has its words beside it.
      if (element instanceof HTMLSelectElement)
        return !color.endsWith(', 0)') && wide(element, element.selectedOptions[0]?.text ?? '');
      const isBox = display !== 'inline' && overflowX !== 'visible';
      return isBox && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => element.outerHTML.slice(0, 80));
}

/** The words of headings that begin on one line and end on another. */
function findBroken(): string[] {
  return [...document.querySelectorAll('h1, h2, h3, .bar__brand')].flatMap((heading) => {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    return texts.flatMap((text) =>
      [...(text.textContent ?? '').matchAll(/\p{L}+/gu)]
        .filter(({index, 0: word}) => {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          return new Set([...range.getClientRects()].map(({top}) => top)).size > 1;
        })
        .map(([word]) => word),
    );
  });
}

const windows = [
  {width: 1280, text: 32, isMobile: false},
  {width: 390, text: 32, isMobile: true},
  {width: 320, text: 16, isMobile: true},
];
for (const {width, text, isMobile} of windows) {
  test.describe(`at ${width} pixels, with text of ${text}`, () => {
    test.use({viewport: {width, height: 844}, hasTouch: isMobile, isMobile});

    test('nothing is cut, and no page scrolls sideways', async ({page}) => {
      // What readers set in their browser: breakpoints go by it, as they do not by a style of the page.
      const browser = await page.context().newCDPSession(page);
      await browser.send('Page.setFontSizes', {fontSizes: {standard: text, fixed: 13}});
      const more = ['search/?q=mentoring', 'compare/then/', 'review/', 'changes/', 'files/'];
      for (const path of [...kinds, ...more]) {
        await page.goto(path);
        await complete(page);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
        expect(size).toBe(`${text}px`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
        expect(await page.evaluate(findCut), path).toEqual([]);
        expect(await page.evaluate(findBroken), path).toEqual([]);
      }
    });
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

  test('what is no level says above its title where it stands', async ({page}) => {
    for (const [path, name] of [
      ['Software-Engineering/', 'Software Engineering'],
      ['search/', 'Search'],
      ['changes/', 'What changed'],
      ['files/', 'Plain files'],
      ['compare/', 'Compare'],
    ] as const) {
      await page.goto(path);
      const steps = page.getByRole('navigation', {name: 'Breadcrumbs'}).getByRole('listitem');
      await expect(steps.first()).toHaveText('Ladder');
      await expect(steps.last()).toHaveText(name);
      await expect(steps.last()).toBeVisible();
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

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('home offers no search, which nothing would answer', async ({page}) => {
    await page.goto('./');
    await expect(page.getByRole('search')).toHaveCount(0);
    await expect(page.locator('main a:visible[href*="/search/"]')).toHaveCount(0);
  });
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

import {expect, test} from './site-test';
import {complete} from './watch';

const level = 'Software-Engineering/L3-Senior-Software-Engineer/';
const pages = {
  home: './',
  level,
  track: 'Software-Engineering/',
  guide: 'Guides/Reading-the-ladder/',
  comparison: 'compare/Software-Engineering/L2-to-L3/',
  search: 'search/',
};

// 640 pixels is what is left of a screen of 1280 at a zoom of 200 %.
for (const width of [320, 390, 640]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({viewport: {width, height: 800}});

    for (const [name, path] of Object.entries(pages)) {
      test(`the ${name} page does not scroll sideways`, async ({page}) => {
        await page.goto(path);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        const {scroll, client} = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          client: document.documentElement.clientWidth,
        }));
        expect(scroll).toBeLessThanOrEqual(client);
        // Nothing may hide beyond the edge either, but in a region that scrolls by itself.
        const beyond = await page.evaluate(() =>
          Array.from(document.querySelectorAll('main *'))
            .filter(
              (node) =>
                !node.closest('.visually-hidden, pre, table') &&
                node.getBoundingClientRect().right > innerWidth + 1,
            )
            .map((node) => node.outerHTML.slice(0, 80)),
        );
        expect(beyond).toEqual([]);
      });
    }
  });
}

test('in a menu that is longer than the screen, the page one is on is in sight', async ({page}) => {
  await page.setViewportSize({width: 1280, height: 420});
  await page.goto('Guides/Using-the-ladder-in-a-review/');
  const isKnown = await page.evaluate(() => CSS.supports('scroll-initial-target', 'nearest'));
  expect(isKnown, 'the browser of these tests is older than Chromium 133: update it').toBe(true);
  await expect(page.locator('#site-menu [aria-current="page"]')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // What need not move does not: the first track's name stays where it is.
  await page.setViewportSize({width: 1280, height: 900});
  await page.goto(level);
  expect(await page.locator('#site-menu').evaluate((menu) => menu.scrollTop)).toBe(0);
});

test('a long word in the name of an area breaks before it widens a narrow page', async ({page}) => {
  await page.setViewportSize({width: 320, height: 800});
  await page.goto(level);
  await page.evaluate(() => {
    for (const name of document.querySelectorAll('.area__head h2 > span'))
      name.textContent = 'Interdisciplinary-collaboration-and-more';
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});

  test('the menu opens, and closes on Escape', async ({page}) => {
    await page.goto(level);
    const menu = page.getByRole('navigation', {name: 'Ladder'});
    await expect(menu).toBeHidden();
    await page.getByRole('button', {name: 'Menu'}).tap();
    await expect(menu).toBeVisible();
    await expect(menu.locator('[aria-current="page"]')).toHaveText(
      /L3\s+Senior Software Engineer/u,
    );
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(page.getByRole('button', {name: 'Menu'})).toBeFocused();
  });

  test('the menu closes when one of its links is followed', async ({page}) => {
    await page.goto(level);
    await complete(page);
    await page.getByRole('button', {name: 'Menu'}).tap();
    const menu = page.getByRole('navigation', {name: 'Ladder'});
    await menu
      .getByRole('link', {name: /L4\s+Lead Software Engineer/u})
      .first()
      .tap();
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      /^L4\s+Lead Software Engineer$/u,
    );
    await expect(menu).toBeHidden();
  });

  test('a tap beside the menu sends it away, and comes to nothing below', async ({page}) => {
    await page.goto('./');
    await page.evaluate(() => {
      document.addEventListener('click', ({target}) => {
        document.body.dataset.pressed = (target as Element).className;
      });
    });
    const menu = page.getByRole('navigation', {name: 'Ladder'});
    const link = await page.locator('main a.step').nth(2).boundingBox();
    await page.getByRole('button', {name: 'Menu'}).tap();
    await expect(menu).toBeVisible();
    await page.touchscreen.tap(360, (link?.y ?? 0) + 20);
    await expect(menu).toBeHidden();
    await expect(page.locator('body')).toHaveAttribute('data-pressed', 'menu__beside');
  });

  test('what is touched is large enough', async ({page}) => {
    for (const path of Object.values(pages)) {
      await page.goto(path);
      const small = await page.evaluate(() =>
        Array.from(
          document.querySelectorAll(
            'button, summary, input, select, .step, .neighbour, .ladder-menu a, .bar a, .contents a',
          ),
        )
          .map((node) => ({
            html: node.outerHTML.slice(0, 80),
            box: (node.closest('label') ?? node).getBoundingClientRect(),
          }))
          .filter(({box}) => box.width > 1 && (box.height < 24 || box.width < 24))
          .map(({html}) => html),
      );
      expect(small, path).toEqual([]);
    }
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`printed ${javaScriptEnabled ? 'with' : 'without'} scripts`, () => {
    test.use({javaScriptEnabled});

    test('a level shows every example and no chrome', async ({page}) => {
      await page.goto(level);
      await page.emulateMedia({media: 'print'});
      const examples = page.locator('details.fold li');
      expect(await examples.count()).toBeGreaterThan(10);
      for (const example of await examples.all()) await expect(example).toBeVisible();
      for (const chrome of [
        '.bar',
        '#site-menu',
        '.contents--beside',
        '.contents--folded',
        '.examples-switch',
        '.copy',
        '.neighbours',
        '.foot',
      ]) {
        for (const part of await page.locator(chrome).all()) await expect(part).toBeHidden();
      }
      await expect(page.getByRole('heading', {level: 1})).toBeVisible();
      await expect(page.locator('.facts')).toBeVisible();
    });
  });
}

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('a level is read whole, and its examples open at a click', async ({page}) => {
    await page.goto(level);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      /^L3\s+Senior Software Engineer$/u,
    );
    await expect(page.locator('.area__content > ul > li').first()).toBeVisible();
    const fold = page.locator('details.fold').first();
    await expect(fold.locator('li').first()).toBeHidden();
    await fold.locator('summary').click();
    await expect(fold.locator('li').first()).toBeVisible();
    // What only a script can do is not offered.
    await expect(page.locator('.needs-script:visible')).toHaveCount(0);
  });

  test('the menu of a phone opens', async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    await page.goto(level);
    await page.getByRole('button', {name: 'Menu'}).click();
    await expect(page.getByRole('navigation', {name: 'Ladder'})).toBeVisible();
  });

  test('a link into an example leads to its fold', async ({page}) => {
    await page.goto(level);
    const id = await page.locator('details.fold li[id]').first().getAttribute('id');
    await page.goto(`${level}#${id}`);
    await expect(page.locator('details.fold').first()).toBeVisible();
  });
});

const devices = {
  desktop: {viewport: {width: 1280, height: 900}},
  phone: {viewport: {width: 390, height: 844}},
  dark: {viewport: {width: 1280, height: 900}, colorScheme: 'dark'},
  print: {viewport: {width: 800, height: 1100}},
} as const;
for (const [device, options] of Object.entries(devices)) {
  test(`pictures of the pages: ${device}`, async ({browser, site}, info) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    if (device === 'print') await page.emulateMedia({media: 'print'});
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(new URL(path, site.url).href);
      await complete(page);
      const body = await page.screenshot({fullPage: true});
      expect(body.length).toBeGreaterThan(10_000);
      await info.attach(`${name}-${device}`, {body, contentType: 'image/png'});
    }
    await context.close();
  });
}

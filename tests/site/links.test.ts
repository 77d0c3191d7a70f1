import type {Page} from '@playwright/test';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {axeFindings} from './axe';
import {fixtureSite} from './fixture-site';
import {expect, test} from './site-test';

const level = './Software-Engineering/L3-Senior-Software-Engineer/';

async function clipboard(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const entries = (item?.types ?? []).map(
      async (type) => [type, await (await item?.getType(type))?.text()] as const,
    );
    return Object.fromEntries(await Promise.all(entries)) as Record<string, string>;
  });
}

/** What is copied as text ends with the address. */
function addressIn(copied: Record<string, string>): string {
  return copied['text/plain']?.split('\n').at(-1) ?? '';
}

test.use({permissions: ['clipboard-read', 'clipboard-write']});

test('everything that can be linked has a page, which leads to its place', async ({
  page,
  request,
}) => {
  const ids = readdirSync(join(fixtureSite.out, 's')).filter((name) => !name.includes('.'));
  expect(ids.length).toBeGreaterThan(500);
  const goesTo = new Map<string, string[]>();
  for (const id of ids) {
    const response = await request.get(`./s/${id}/`);
    expect(response.status(), id).toBe(200);
    const go = /data-go="?([^\s">]+)/u.exec(await response.text())?.[1];
    expect(go, id).toBeDefined();
    const [path = '', fragment = ''] = (go ?? '').split('#');
    goesTo.set(path, [...(goesTo.get(path) ?? []), fragment]);
  }
  for (const [path, fragments] of goesTo) {
    await page.goto(path);
    const missing = await page.evaluate(
      (ids) => ids.filter((id) => document.querySelectorAll(`[id="${id}"]`).length !== 1),
      fragments,
    );
    expect(missing, path).toEqual([]);
  }
});

test('copies an expectation as an address and as a titled link', async ({page, context}) => {
  await page.goto(level);
  const item = page.locator('.area li').first();
  const words = (await item.innerText()).trim();
  const control = item.getByRole('button');
  // Seen at rest too, faintly.
  await expect(control).toHaveCSS('opacity', '0.6');
  await item.hover();
  await expect(control).toHaveCSS('opacity', '1');
  await control.click();
  await expect(page.locator('.copy-note')).toContainText('link copied');
  await expect(page.getByRole('status').first()).toContainText('link copied');
  const copied = await clipboard(page);
  const address = addressIn(copied);
  expect(address).toMatch(/\/s\/[0-9a-z]{7,}\/#1$/);
  expect(copied['text/plain']).toContain('Software Engineering, L3 Senior Software Engineer › ');
  expect(copied['text/plain']?.startsWith(words)).toBe(true);
  expect(copied['text/html']).toContain(`href="${address}"`);
  expect(copied['text/html']).toContain(
    `Software Engineering, L3 Senior Software Engineer › Domain expertise › ${words}`,
  );

  const other = await context.newPage();
  await other.goto(address);
  await other.waitForURL(/L3-Senior-Software-Engineer\/#/);
  await expect(other.locator('li:target')).toHaveText(words);
});

for (const viewport of [
  {width: 1280, height: 800},
  {width: 390, height: 844},
  {width: 320, height: 640},
]) {
  test(`the note hides nothing of what was copied, at ${viewport.width} pixels`, async ({page}) => {
    await page.setViewportSize(viewport);
    await page.goto(level);
    const note = page.locator('.copy-note');
    const lines = page.locator('.area').first().locator('.area__content > ul > li');
    for (const block of ['start', 'center', 'end'] as const) {
      const line = lines.nth(2);
      // A page that scrolls hides the note: it has to have come to rest before the press.
      await line.evaluate(async (item, place) => {
        item.scrollIntoView({block: place, behavior: 'instant'});
        const frame = () => new Promise((done) => requestAnimationFrame(done));
        await frame();
        await frame();
      }, block);
      // A press of the control as it stands there: the test’s own would scroll it into the middle.
      await line.locator('.copy').evaluate((control: HTMLElement) => {
        control.click();
      });
      // While it is hidden it keeps what it said the last time.
      await expect(note).toBeVisible();
      await expect(note).toContainText('Words, place and link copied');
      const [words, said] = await Promise.all([line.boundingBox(), note.boundingBox()]);
      if (!words || !said) throw new Error('Expected a line and a note in sight.');
      const isClear = said.y >= words.y + words.height || said.y + said.height <= words.y;
      expect(isClear, `${block}: ${JSON.stringify({words, said})}`).toBe(true);
      expect(said.y + said.height).toBeLessThanOrEqual(viewport.height);
      expect(said.y).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
    }
  });
}

test('by keyboard alone: copy, then the quote instead', async ({page}) => {
  await page.goto(level);
  const item = page.locator('.area li').nth(1);
  const words = (await item.innerText()).trim();
  const control = item.getByRole('button');
  await control.focus();
  await expect(control).toHaveCSS('opacity', '1');
  // As much of its line as a name has room for.
  const name = await control.getAttribute('aria-label');
  expect(`Copy link: ${words}`).toContain((name ?? '-').replace('…', ''));
  expect(name?.length).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  await expect(page.locator('.copy-note')).toBeVisible();
  const link = addressIn(await clipboard(page));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', {name: 'Copy as quote'})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.copy-note')).toContainText('Quote copied');
  const quote = (await clipboard(page))['text/plain'] ?? '';
  expect(quote.startsWith(`> ${words}\n`)).toBe(true);
  expect(quote).toContain(
    `[Software Engineering, L3 Senior Software Engineer › Domain expertise](${link})`,
  );
});

test('an area and a level are copied with all lines that are in sight, each with its link', async ({
  page,
}) => {
  await page.goto(level);
  const note = page.locator('.copy-note');
  const copyLines = async (control: string): Promise<Record<string, string>> => {
    await page.locator(control).first().focus();
    await page.keyboard.press('Enter');
    await note.getByRole('button', {name: /^Copy its \d+ lines$/u}).click();
    await expect(note).toContainText(/\d+ lines copied/u);
    const copied = await clipboard(page);
    await page.keyboard.press('Escape');
    return copied;
  };
  const area = page.locator('.area').first();
  const seen = await area.locator('li:visible').allInnerTexts();
  const linesOf = (markdown = ''): string[] =>
    markdown.split('\n').filter((line) => line.startsWith('- '));
  const copied = await copyLines('.area h2 .copy');
  expect(copied['text/plain']).toMatch(
    /^### \[Software Engineering, L3 Senior Software Engineer › Domain expertise\]\(http\S+#\d+\)\n/u,
  );
  const lines = linesOf(copied['text/plain']);
  expect(lines.map((line) => line.replaceAll(/^- |\*\*| \(\[link\]\([^)]*\)\)$/gu, ''))).toEqual(
    seen.map((text) => text.trim()),
  );
  for (const line of lines)
    expect(line).toMatch(/\(\[link\]\(http\S+\/s\/[0-9a-z]{7,}\/#\d+\)\)$/u);
  expect(copied['text/html']?.match(/<li>/gu)).toHaveLength(seen.length);

  const all = await page.locator('.area li:visible').count();
  expect(linesOf((await copyLines('.level-title .copy'))['text/plain'])).toHaveLength(all);
  await page.getByRole('button', {name: 'Open all examples'}).click();
  const more = await page.locator('.area li:visible').count();
  expect(more).toBeGreaterThan(all);
  expect(linesOf((await copyLines('.level-title .copy'))['text/plain'])).toHaveLength(more);
});

test('where nothing can be copied, the note holds what to copy until it is sent away', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      value: {writeText: () => Promise.reject(new Error('Not allowed'))},
    });
  });
  await page.goto(level);
  const note = page.locator('.copy-note');
  await page.locator('.area li').nth(1).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(note).toContainText(/^Copy this link:[^]*\/s\/[0-9a-z]{7}\/#1/u);
  await page.getByRole('button', {name: 'Copy as quote'}).click();
  await expect(note).toContainText(/^Copy this quote:> \S/u);
  await page.mouse.wheel(0, 200);
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
});

test('what a browser refused to copy is offered again', async ({page}) => {
  await page.addInitScript(() => {
    let presses = 0;
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      value: {
        writeText: () => {
          presses += 1;
          return presses > 1 ? Promise.resolve() : Promise.reject(new Error('Not at a press'));
        },
      },
    });
  });
  await page.goto(level);
  const note = page.locator('.copy-note');
  await page.locator('.area li').nth(1).getByRole('button').press('Enter');
  await expect(note).toContainText('Copy this link:');
  await note.getByRole('button', {name: 'Copy link'}).click();
  await expect(note).toContainText('link copied');
});

test('the tab key leads into the note from the control that it belongs to, and from no other', async ({
  page,
}) => {
  // Tall, so that going from one to the other scrolls nothing, which would send the note away.
  await page.setViewportSize({width: 1280, height: 3000});
  await page.goto(level);
  const controls = page.locator('.area h2 .copy');
  const said = page.locator('[data-announcements]');
  await controls.first().press('Enter');
  await expect(said).toContainText('link copied');
  const first = (await said.textContent()) ?? '';
  await controls.nth(1).press('Enter');
  // The note is the second one's once that is said.
  await expect(said).not.toHaveText(first);
  await expect(said).toContainText('link copied');
  await controls.first().focus();
  await page.keyboard.press('Tab');
  await expect(controls.first()).not.toBeFocused();
  await controls.nth(1).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator('.copy-note button').first()).toBeFocused();
});

test('where what copies cannot be loaded, that is said, and nothing is copied later', async ({
  page,
}) => {
  await page.route('**/islands/copy-*', (route) => route.abort());
  await page.goto(level);
  await page.locator('.area h2 .copy').first().press('Enter');
  await expect(page.locator('.copy-note')).toContainText('Nothing was copied');
  await expect(page.getByRole('status').filter({hasText: 'Nothing was copied'})).toHaveCount(1);
  await expect(page.locator('.copy[data-pressed]')).toHaveCount(0);
});

test('an area, the level, a heading and an item of a guide have controls of their own', async ({
  page,
}) => {
  const links = new Set<string>();
  const copy = async (selector: string): Promise<void> => {
    await page.locator(selector).first().focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.copy-note')).toBeVisible();
    links.add(addressIn(await clipboard(page)));
    // A note still shown from before would say that the next link is copied while it is being copied.
    await page.keyboard.press('Escape');
    await expect(page.locator('.copy-note')).toBeHidden();
  };
  await page.goto(level);
  await copy('.area h2 .copy');
  await copy('.level-title .copy');
  await page.goto('./Guides/Reading-the-ladder/');
  await copy('h2 .copy');
  await copy('.page-title .copy');
  await copy('.markdown li .copy');
  expect([...links].map((link) => /\/s\/[0-9a-z]{7,}\/#1$/.test(link))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
});

test('the controls add nothing to the words: headings are named by theirs', async ({page}) => {
  await page.goto(level);
  await expect(page.getByRole('heading', {name: 'Domain expertise', exact: true})).toBeVisible();
  await expect(page.getByRole('heading', {level: 1})).toHaveAccessibleName(
    'L3 Senior Software Engineer',
  );
  expect(await page.locator('.copy').allInnerTexts()).not.toContain('#');
});

test('the place a link leads to stands below the bar, is marked, and its fold is open', async ({
  page,
}) => {
  await page.goto(level);
  const id = await page.locator('details.fold li').last().getAttribute('id');
  await page.goto(`${level}#${id ?? ''}`);
  const target = page.locator('li:target');
  await expect(target).toBeVisible();
  await expect(target).toBeInViewport();
  const [bar, box] = [await page.locator('.bar').boundingBox(), await target.boundingBox()];
  expect(box?.y ?? 0).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
  const marks = await target.evaluate((element) => {
    const {backgroundColor, boxShadow} = getComputedStyle(element);
    return {backgroundColor, bars: boxShadow.split('rgb').length - 1};
  });
  expect(marks.backgroundColor).not.toBe('rgba(0, 0, 0, 0)');
  expect(marks.bars).toBe(3);
});

for (const [name, viewport] of [
  ['wide', {width: 1280, height: 800}],
  ['narrow', {width: 390, height: 844}],
] as const) {
  test(`a line that a link leads to stands in the middle of a ${name} window, below the name of its area`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(level);
    const line = page.locator('.area').nth(1).locator('.area__content > ul > li').last();
    await page.goto(`${level}#${(await line.getAttribute('id')) ?? ''}`);
    const box = await page.locator('li:target').boundingBox();
    const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(middle).toBeGreaterThan(viewport.height * 0.3);
    expect(middle).toBeLessThan(viewport.height * 0.7);
    const head = page.locator('.area:has(li:target) .area__head');
    await expect(head.getByRole('heading')).toBeInViewport();
    // Also where an area is longer than the window.
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.style.setProperty('height', '200vh');
      document.querySelector('.area:has(:target)')?.append(more);
      scrollBy(0, innerHeight);
    });
    await expect(head.getByRole('heading')).toBeInViewport();
    const bar = page.locator('.contents__place');
    if (name === 'wide') await expect(bar).toBeHidden();
    else {
      await expect(bar).toHaveText('L3, Software Engineering');
      await expect(bar).toBeInViewport();
      const [own, above] = [
        await head.boundingBox(),
        await page.locator('.contents--folded').boundingBox(),
      ];
      expect(own?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 4);
    }
  });
}

test('an unchanged link leaves no step to trip over on the way back', async ({page}) => {
  await page.goto(level);
  const id = (await page.locator('.area li').first().getAttribute('id')) ?? '';
  await page.goto('./');
  await page.goto(`./s/${id}/#1`);
  await page.waitForURL(/L3-Senior/);
  await page.goBack();
  await expect(page.locator('main.home')).toBeVisible();
});

test('the controls are wide enough for a finger and move nothing', async ({browser, baseURL}) => {
  const context = await browser.newContext({
    ...(baseURL !== undefined && {baseURL}),
    viewport: {width: 390, height: 844},
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(level);
  const control = page.locator('.area li .copy').first();
  const box = await control.boundingBox();
  expect(box?.width).toBeGreaterThanOrEqual(44);
  expect(box?.height).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await control.scrollIntoViewIfNeeded();
  const before = await page.locator('.area li').first().boundingBox();
  await control.tap();
  await expect(page.locator('.copy-note')).toBeVisible();
  expect(await page.locator('.area li').first().boundingBox()).toEqual(before);
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the page of a link in ${colorScheme}`, async ({browser, baseURL}) => {
    const context = await browser.newContext({
      ...(baseURL !== undefined && {baseURL}),
      colorScheme,
      javaScriptEnabled: true,
    });
    const page = await context.newPage();
    await page.goto(level);
    const id = (await page.locator('.area li').first().getAttribute('id')) ?? '';
    // A wording that there is none of keeps the page from going on.
    await page.goto(`./s/${id}/#999`);
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
}

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('the page of a link shows the words, the place and the way on; controls that need scripts are not shown', async ({
    page,
  }) => {
    await page.goto(level);
    const item = page.locator('.area li').first();
    const words = (await item.innerText()).trim();
    await expect(item.locator('.copy')).toBeHidden();
    const id = (await item.getAttribute('id')) ?? '';
    await page.goto(`./s/${id}/#1`);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(words);
    await expect(page.locator('.trail')).toHaveText(
      'Software Engineering, L3 Senior Software Engineer › Domain expertise',
    );
    await page.getByRole('link', {name: 'Read it in the ladder'}).click();
    await expect(page.locator('li:target')).toHaveText(words);
  });
});

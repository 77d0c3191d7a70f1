import type {Page} from '@playwright/test';
import {expect, test} from './site-test';
import {complete} from './watch';

const pages = [
  './',
  'Software-Engineering/',
  'Software-Engineering/L3-Senior-Software-Engineer/',
  'compare/Software-Engineering/L2-to-L3/',
  'Software-Engineering/areas/domain-expertise/',
  'compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3',
];
/** More stops than any page has. */
const enough = 400;

/**
 * Goes through a page with one key, from a button put before everything to one put after it or back, and notes every stop
 * that cannot be seen. Thrown: that the focus was lost on the way, or that the way has no end.
 */
async function walk(
  page: Page,
  key: 'Tab' | 'Shift+Tab',
): Promise<{stops: number; unseen: string[]}> {
  const [start, end] = key === 'Tab' ? ['first-stop', 'last-stop'] : ['last-stop', 'first-stop'];
  await page.evaluate(() => {
    if (document.getElementById('first-stop')) return;
    const button = (id: string) =>
      Object.assign(document.createElement('button'), {id, textContent: id});
    document.body.prepend(button('first-stop'));
    document.body.append(button('last-stop'));
  });
  await page.locator(`#${start}`).focus();
  const unseen: string[] = [];
  let before = start;
  for (let stops = 0; stops < enough; stops += 1) {
    await page.keyboard.press(key);
    const found = await page.evaluate((end) => {
      const stop = document.activeElement;
      if (!stop || stop === document.body) return 'lost';
      if (stop.id === end) return 'end';
      // Of what is taller than the window, the part in it counts.
      const boxes = [...stop.getClientRects()]
        .map(({x, y, right, bottom}) => ({
          x,
          y: Math.max(y, 0),
          width: right - x,
          height: Math.min(bottom, innerHeight) - Math.max(y, 0),
        }))
        .filter(({width, height}) => width > 1 && height > 1);
      // A part of it is enough.
      const isSeen = boxes.some(({x, y, width, height}) =>
        [0.1, 0.5, 0.9].some((right) =>
          [0.1, 0.5, 0.9].some((down) => {
            const top = document.elementFromPoint(x + right * width, y + down * height);
            return top !== null && stop.contains(top);
          }),
        ),
      );
      const {x, y} = stop.getBoundingClientRect();
      return {isSeen, what: `${stop.outerHTML.slice(0, 100)} at ${Math.round(x)},${Math.round(y)}`};
    }, end);
    if (found === 'end') return {stops, unseen};
    if (found === 'lost') throw new Error(`Expected a stop after ${before}, found none.`);
    if (!found.isSeen) unseen.push(found.what);
    before = found.what;
  }
  throw new Error(`Unexpected page of more than ${enough} stops.`);
}

for (const viewport of [
  {width: 1280, height: 600},
  // As a window of 1280 is to who has enlarged it twice.
  {width: 640, height: 360},
]) {
  test(`every stop of the keyboard can be seen, forward and back, at ${viewport.width} pixels`, async ({
    page,
  }) => {
    test.setTimeout(3 * 60_000);
    await page.setViewportSize(viewport);
    for (const path of pages) {
      await page.goto(path);
      await complete(page);
      for (const key of ['Tab', 'Shift+Tab'] as const) {
        const {stops, unseen} = await walk(page, key);
        expect(stops, path).toBeGreaterThan(10);
        expect(unseen, `${path} by ${key}`).toEqual([]);
      }
    }
  });
}

test('the lines of an area are one stop, and the arrow keys go from line to line', async ({
  page,
}) => {
  await page.goto('Software-Engineering/L3-Senior-Software-Engineer/');
  const controls = page.locator('.area').first().locator('.area__content > ul > li > .copy');
  const count = await controls.count();
  expect(count).toBeGreaterThan(3);
  // Each is named for its line before anybody comes to it.
  for (const control of await controls.all()) {
    const words = await control.locator('..').innerText();
    const name = (await control.getAttribute('aria-label')) ?? '';
    expect(words).toContain(name.replace(/^Copy link: |…$/gu, ''));
    expect(name.length).toBeGreaterThan(30);
  }
  await controls.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(controls.nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.area').first().locator('summary')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(controls.nth(1)).toBeFocused();
  for (let press = 0; press < count + 2; press += 1) await page.keyboard.press('ArrowDown');
  await expect(controls.last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(controls.nth(count - 2)).toBeFocused();
});

test('the arrow keys are shown at a line where they lead on, and nowhere else', async ({page}) => {
  const shown = async (path: string, alone = false): Promise<string> => {
    await page.goto(path);
    if (alone)
      await page.locator('[data-lines] .line').evaluateAll((lines) => {
        for (const line of lines.slice(1)) line.remove();
      });
    await page.keyboard.press('Tab');
    const control = page.locator(':is(li, .line) > .copy').first();
    await control.focus();
    return control
      .locator('..')
      .evaluate((line) => getComputedStyle(line, '::after').content.replace(/ ?\/.*$/u, ''));
  };
  expect(await shown('Software-Engineering/L3-Senior-Software-Engineer/')).toBe('"↑ ↓"');
  expect(await shown('compare/Software-Engineering/L2-to-L3/')).toBe('"↑ ↓"');
  // Nothing is beside it to go to.
  expect(await shown('compare/Software-Engineering/L2-to-L3/', true)).toBe('none');
  expect(await shown('Guides/Using-the-ladder-in-a-review/')).toBe('none');
});

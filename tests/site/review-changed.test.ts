import type {Page} from '@playwright/test';
import type {LevelData} from '../../src/ladder/compare/level-data';
import {begin, evidence, saved} from './review-page';
import {expect, test} from './site-test';

test('a line that was reworded says what it says now, and is taken over with its evidence', async ({
  page,
}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('I shipped it.');
  await saved(page);
  const line = page.locator('.review-line').first();
  const id = (await line.getAttribute('id')) ?? '';
  let lookups = 0;
  await page.route('**/compare/levels/**', async (route) => {
    lookups += 1;
    const response = await route.fetch();
    const text = await response.text();
    const now = `{"id":"${id}","wording":7,"parts":["I ship whatever I begin."]`;
    const at = text.indexOf(`{"id":"${id}"`);
    const end = text.indexOf(']', at) + 1;
    await route.fulfill({response, body: text.slice(0, at) + now + text.slice(end)});
  });
  await page.reload();
  await expect(page.getByText('The ladder has changed since this sheet was begun')).toBeVisible();
  await expect(line.locator('.review-changed')).toContainText('I ship whatever I begin.');
  await line.getByRole('button', {name: 'Take over these words: I ship whatever I begin.'}).click();
  await expect(line.locator('.line')).toContainText('I ship whatever I begin.');
  await expect(line.locator('.review-changed')).toHaveCount(0);
  await expect(evidence(page)).toHaveValue('I shipped it.');
  await expect(evidence(page)).toBeFocused();
  await saved(page);
  expect(lookups).toBe(1);
  await page.reload();
  await expect(line.locator('.line')).toContainText('I ship whatever I begin.');
  await page.unrouteAll({behavior: 'wait'});
});

test('what was taken over is taken back at a press, and what was written since stays', async ({
  page,
}) => {
  await begin(page, 'Robin');
  await saved(page);
  const line = page.locator('.review-line').first();
  const id = (await line.getAttribute('id')) ?? '';
  const before = await line.locator('.line').innerText();
  await changeLevels(page, (level) => ({
    ...level,
    areas: level.areas.map((area) => ({
      ...area,
      expectations: area.expectations.map((own) =>
        own.id === id ? {...own, wording: 7, parts: ['I ship it all.']} : own,
      ),
    })),
  }));
  await page.reload();
  const undo = page.getByRole('button', {name: 'Undo taking over'});
  await expect(undo).toHaveCount(0);
  for (const name of [/^Take over these words: /u, /^Take over all /u]) {
    const offered = page.getByRole('button', {name});
    await offered.press('Enter');
    await expect(line.locator('.line')).toContainText('I ship it all.');
    await evidence(page).fill('I shipped it.');
    await saved(page);
    await undo.press('Enter');
    await expect(offered).toBeFocused();
    await expect(line.locator('.line')).toHaveText(before);
    await expect(evidence(page)).toHaveValue('I shipped it.');
    await expect(undo).toHaveCount(0);
  }
  await saved(page);
  await page.reload();
  await expect(line.locator('.line')).toHaveText(before);
  await page.unrouteAll({behavior: 'wait'});
});

test('a line that moved goes to where it stands now at a press, with its evidence', async ({
  page,
}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('I shipped it.');
  await saved(page);
  const areas = page.locator('.review-area');
  const id = (await areas.first().locator('.review-line').first().getAttribute('id')) ?? '';
  await changeLevels(page, (level) => {
    const line = level.areas.flatMap(({expectations}) => expectations).find((own) => own.id === id);
    const [first, second, ...rest] = level.areas.map((area) => ({
      ...area,
      expectations: area.expectations.filter((own) => own !== line),
    }));
    if (!line || !first || !second) throw new Error('The level has two areas and the line');
    const moved = {...second, expectations: [line, ...second.expectations]};
    return {...level, areas: [first, moved, ...rest]};
  });
  await page.reload();
  await page
    .locator('.review-changed')
    .getByRole('button', {name: /^Move it there: /u})
    .click();
  await expect(areas.nth(1).locator('.review-line').first()).toHaveAttribute('id', id);
  await expect(page.locator('.review-changed')).toHaveCount(0);
  await expect(
    page.getByRole('textbox', {name: /^Evidence: /u}).and(page.locator(':focus')),
  ).toHaveValue('I shipped it.');
  await saved(page);
  await page.unrouteAll({behavior: 'wait'});
});

test('a line that became an example is found from the top, and leaves the keyboard where it is folded', async ({
  page,
}) => {
  await begin(page, 'Robin');
  await saved(page);
  const id = (await page.locator('.review-line').nth(1).getAttribute('id')) ?? '';
  await changeLevels(page, ({areas: [first, ...rest], ...level}) => {
    const line = first?.expectations.find((own) => own.id === id);
    if (!first || !line) return level;
    const expectations = first.expectations.filter((own) => own !== line);
    return {
      ...level,
      areas: [
        {...first, name: 'Renamed', expectations, examples: [...first.examples, line]},
        ...rest,
      ],
    };
  });
  await page.reload();
  const area = page.locator('.review-area').first();
  await expect(area.locator('> .review-changed')).toContainText('is called “Renamed” now.');
  await page.locator('.review-notice summary').press('Enter');
  await page.locator('.review-notice .fold').getByRole('link').press('Enter');
  await page.keyboard.press('Tab');
  const line = page.locator(`[id="${id}"]`);
  await expect(line.getByRole('link', {name: /^Copy link/u})).toBeFocused();
  await expect(line).toContainText('This line is an example now.');
  await line.getByRole('button', {name: /^Take it over: /u}).press('Enter');
  await expect(area.locator('summary')).toBeFocused();
  await expect(line).toBeHidden();
});

/** Has the site say something else of its levels. */
async function changeLevels(page: Page, change: (level: LevelData) => object): Promise<void> {
  await page.route('**/compare/levels/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, json: change((await response.json()) as LevelData)});
  });
}

import type {Page} from '@playwright/test';
import {axeFindings} from './axe';
import {begin, downloadedFile, evidence, saved} from './review-page';
import {expect, test} from './site-test';

/** A sheet's file that somebody chooses. */
function file(name: string, text: string) {
  return {name, mimeType: 'application/json', buffer: Buffer.from(text)};
}

const level = 'Software-Engineering/L3-Senior-Software-Engineer/';

test('two people write apart, talk over both sheets, and neither is changed', async ({
  page,
  browser,
  site,
}) => {
  const second = (of: Page) => of.getByRole('textbox', {name: /^Evidence: /u}).nth(1);
  await begin(page, 'Robin');
  await evidence(page).fill('I took it to release.');
  await second(page).fill('I wrote the design.');
  await saved(page);
  const engineers = await downloadedFile(page, 'Download the file');

  const apart = await browser.newContext({baseURL: site.url});
  const manager = await apart.newPage();
  await begin(manager, 'Robin', 'Sam');
  await evidence(manager).fill('A calm release.');
  await saved(manager);
  const managers = await downloadedFile(manager, 'Download the file');
  await manager.getByRole('link', {name: 'All sheets'}).click();
  await expect(manager.getByRole('heading', {level: 1})).toBeFocused();
  await manager.locator('input[type=file]').setInputFiles([file('robin.json', engineers)]);
  await expect(manager.getByRole('alert')).toContainText('was opened');
  await manager.getByRole('button', {name: 'Bring the two together'}).click();

  const parts = manager.locator('.review-area > h2');
  await expect(parts.first()).toHaveText('Seen by one of you');
  await expect(parts.nth(1)).toHaveText('Seen by both');
  const first = manager.locator('.review-two').first();
  await expect(first).toContainText('I wrote the design.');
  await expect(first).toContainText('Nothing written');
  // Who listens is told whose line it is, and what differs there.
  await expect(first).toHaveAccessibleName(/^Robin saw it, Sam did not: /u);
  await expect(first.getByRole('group', {name: /^Sam wrote of: /u})).toHaveText(
    'SamNothing written',
  );
  await first.getByRole('textbox', {name: /^Agreed: /u}).fill('More designs.');
  await saved(manager);
  const both = await downloadedFile(manager, 'Download the file');
  for (const text of ['I wrote the design.', 'A calm release.', 'More designs.'])
    expect(both).toContain(text);
  await manager.getByRole('link', {name: 'As a document'}).click();
  await expect(manager.locator('.review-document')).toContainText('Agreed');

  await manager.getByRole('link', {name: 'Go on writing'}).click();
  await manager.getByRole('link', {name: 'All sheets'}).click();
  await manager.getByRole('link', {name: 'Robin', exact: true}).first().click();
  const again = JSON.parse(await downloadedFile(manager, 'Download the file')) as object;
  expect([engineers, managers].map((text) => JSON.parse(text) as object)).toContainEqual(again);
  await apart.close();
});

test('who brings sheets of two people together is told so first', async ({page}) => {
  const ofTwo = page.getByText('These two sheets are about different people: ');
  const sides = page.getByRole('form', {name: 'Bring two sheets together'});
  for (const [name, writer] of [
    ['Robin', 'Robin'],
    ['Robin', 'Sam'],
    ['Alex', 'Sam'],
  ] as const) {
    await begin(page, name, writer);
    await saved(page);
  }
  await page.getByRole('link', {name: 'All sheets'}).click();
  for (const [first, second, isSaid] of [
    [/Robin.*Robin/u, /Robin.*Sam/u, false],
    [/Robin.*Robin/u, /Alex/u, true],
  ] as const) {
    for (const [at, choice] of [first, second].entries()) {
      const select = sides.getByRole('combobox').nth(at);
      const label = await select.locator('option', {hasText: choice}).first().textContent();
      await select.selectOption({label: label ?? ''});
    }
    await expect(ofTwo).toBeVisible({visible: isSaid});
  }
});

test('a conversation can be read and written by everybody', async ({page}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('I took it to release.');
  await saved(page);
  const own = await downloadedFile(page, 'Download the file');
  await page.getByRole('link', {name: 'All sheets'}).click();
  const other = own
    .replace(/"key": "[^"]*"/u, '"key": "other"')
    .replace(/"writer": "[^"]*"/u, '"writer": "Sam"');
  await page.locator('input[type=file]').setInputFiles([file('other.json', other)]);
  await page.getByRole('button', {name: 'Bring the two together'}).click();
  await expect(page.getByRole('heading', {name: 'Seen by both'})).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
});

test('an earlier sheet beside the new one has its evidence and goals carried over', async ({
  page,
}) => {
  await begin(page, 'Robin in spring');
  await evidence(page).fill('I shipped it in May.');
  await page
    .getByRole('button', {name: /^Add a goal to: /u})
    .first()
    .click();
  await page.keyboard.type('Ship it again');
  await saved(page);
  await begin(page, 'Robin in autumn');
  await page.getByLabel('Lay an earlier sheet beside').selectOption({index: 1});
  const then = page.locator('.review-line .review-then');
  await expect(then).toContainText('I shipped it in May.');
  await then.getByRole('button', {name: /^Carry over to: /u}).click();
  await expect(evidence(page)).toHaveValue('I shipped it in May.');
  await expect(page.getByRole('textbox', {name: /^Goal at: /u})).toHaveValue('Ship it again');
});

test('what was written of an area and of the whole last time is carried over beside its field', async ({
  page,
}) => {
  const fields = page.getByRole('textbox', {name: /^Summary of /u});
  const [area, whole] = [fields.first(), fields.last()];
  await begin(page, 'Robin in spring');
  await area.fill('A calm half-year.');
  await whole.fill('Well done.');
  await saved(page);
  await begin(page, 'Robin in autumn');
  await area.fill('A busy one.');
  await page.getByLabel('Lay an earlier sheet beside').selectOption({index: 1});
  const presses = page.getByRole('button', {name: /^Carry over to: Summary of /u});
  await presses.first().click();
  await expect(area).toHaveValue('A busy one.\n\nA calm half-year.');
  await expect(area).toBeFocused();
  await presses.click();
  await expect(whole).toHaveValue('Well done.');
  await expect(whole).toBeFocused();
  await expect(presses).toHaveCount(0);
  await saved(page);
});

test('a conversation beside the new sheet shows what each of the two wrote, with whose it is', async ({
  page,
}) => {
  await begin(page, 'Robin', 'Robin');
  await evidence(page).fill('I shipped it in May.');
  await saved(page);
  await begin(page, 'Robin', 'Sam');
  await evidence(page).fill('A calm release.');
  await saved(page);
  await page.getByRole('link', {name: 'All sheets'}).click();
  await page.getByRole('button', {name: 'Bring the two together'}).click();
  await saved(page);
  await begin(page, 'Robin in autumn');
  const sheets = page.getByLabel('Lay an earlier sheet beside');
  await sheets.selectOption({
    label: (await sheets.locator('option', {hasText: 'both sides'}).textContent()) ?? '',
  });
  const then = page.locator('.review-line .review-then');
  await expect(then).toContainText('RobinI shipped it in May.');
  await expect(then).toContainText('SamA calm release.');
  await then.getByRole('button', {name: /^Carry over \(Sam\) to: /u}).click();
  await expect(evidence(page)).toHaveValue('A calm release.');
  await expect(evidence(page)).toBeFocused();
  // What is there already is not offered again.
  await expect(then.getByRole('button')).toHaveAccessibleName(/^Carry over \(Robin\) to: /u);
});

test('a line of a level page is noted at once, and the next one in the same sheet', async ({
  page,
}) => {
  const lines = page.locator('.area li[id]');
  for (const [index, text] of ['First.', 'Second.'].entries()) {
    await page.goto(level);
    await expect(page.getByText('press the link beside a line to take a note')).toBeVisible();
    await lines.nth(index).hover();
    await lines.nth(index).locator('.copy').click();
    await page.getByRole('link', {name: 'Add to my review'}).click();
    const field = page.getByRole('textbox', {name: /^Evidence: /u}).nth(index);
    await expect(field).toBeFocused();
    await expect(field).toHaveAccessibleDescription(/^You are writing in the sheet “My evidence /u);
    await page.keyboard.type(text);
    await saved(page);
  }
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Review: My evidence');
  await expect(evidence(page)).toHaveValue('First.');
});

test('an area is nothing to note at: a sheet has lines', async ({page}) => {
  await page.goto(level);
  const head = page.locator('.area__head').first();
  await head.hover();
  await head.locator('.copy').click();
  await expect(page.getByRole('button', {name: /^Copy its /u})).toBeVisible();
  await expect(page.getByRole('link', {name: 'Add to my review'})).toHaveCount(0);
});

test('a level page leads to the review of its level', async ({page}) => {
  await page.goto(level);
  await page.getByRole('link', {name: 'Start a review'}).click();
  await expect(page.getByRole('combobox', {name: 'Level'})).toHaveValue('Software-Engineering/L3');
});

import {begin, evidence, saved} from './review-page';
import {expect, test} from './site-test';

test('who removes a sheet, or leaves it, is led on by the keyboard and told', async ({page}) => {
  await begin(page, 'Robin');
  await saved(page);
  await page.goto('review/');
  await page.getByRole('button', {name: 'Remove Robin'}).press('Enter');
  await expect(page.getByRole('button', {name: 'Leave it'})).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', {name: 'Remove Robin'})).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', {level: 1})).toBeFocused();
  await expect(page.getByRole('status').filter({hasText: 'Removed: Robin'})).toHaveCount(1);
});

test('from the title of a sheet two presses of a key lead past all its fields', async ({page}) => {
  await begin(page, 'Robin');
  await page.getByRole('heading', {level: 1}).focus();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', {name: 'Skip to downloading and printing'});
  await expect(skip).toBeFocused();
  await expect(skip).toHaveCSS('opacity', '1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', {name: 'Download the file'})).toBeFocused();
  await expect(skip).toHaveCSS('opacity', '0');
});

test('who adds a level is at it, and who takes it out is where it can be added again', async ({
  page,
}) => {
  await begin(page, 'Robin');
  await page.getByRole('button', {name: /^And toward L4/u}).press('Enter');
  await expect(page.getByRole('heading', {level: 2, name: /^L4 /u})).toBeFocused();
  await page.getByRole('button', {name: /^Take L4 .* out again$/u}).press('Enter');
  await expect(page.getByRole('combobox', {name: 'Or another level'})).toBeFocused();
  await expect(
    page.getByRole('status').filter({hasText: 'Saved: A level was taken out'}),
  ).toHaveCount(1);
});

test('a level is chosen with the arrow keys and added at a press', async ({page}) => {
  await begin(page, 'Robin');
  const other = page.getByRole('combobox', {name: 'Or another level'});
  const levels = page.locator('.review-level');
  await other.selectOption({label: 'L1 Junior Software Engineer, Software Engineering'});
  await expect(levels).toHaveCount(1);
  await page.getByRole('button', {name: 'Add the level'}).click();
  await expect(levels).toHaveCount(2);
});

test('sheets that are looked at beside another are no steps to go back by', async ({page}) => {
  for (const name of ['In spring', 'In summer', 'In autumn']) {
    await begin(page, name);
    await saved(page);
  }
  const steps = await page.evaluate(() => history.length);
  const choice = page.getByLabel('Lay an earlier sheet beside');
  for (const index of [1, 2]) await choice.selectOption({index});
  await expect(page).toHaveURL(/beside=/u);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.reload();
  await expect(choice).not.toHaveValue('');
});

test('a document begins at itself, and the sheet at its title', async ({page}) => {
  await begin(page, 'Robin');
  await evidence(page).fill('I shipped it.');
  await page.getByRole('link', {name: 'As a document'}).press('Enter');
  await expect(page.getByRole('article', {name: 'Review: Robin'})).toBeFocused();
  await page.getByRole('link', {name: 'Go on writing'}).press('Enter');
  await expect(page.getByRole('heading', {level: 1})).toBeFocused();
});

test('what is copied at a line of a sheet says the track that it is of', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await begin(page, 'Robin');
  await page.locator('.review-line .copy').first().press('Enter');
  await expect(page.locator('.copy-note')).toContainText('link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '\nSoftware Engineering, L3 Senior Software Engineer › ',
  );
});

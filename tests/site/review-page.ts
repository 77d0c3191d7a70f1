import {readFileSync} from 'node:fs';
import type {Locator, Page} from '@playwright/test';
import {expect} from './site-test';

/** Where a review of a level begins. */
export const start = 'review/?level=Software-Engineering/L3';

/** The room beside the first line. */
export function evidence(page: Page): Locator {
  return page.getByRole('textbox', {name: /^Evidence: /u}).first();
}

/** Begins a sheet about Robin. */
export async function begin(page: Page, name: string, writer = name): Promise<void> {
  await page.goto(start);
  await page.getByLabel('Whose review').fill(name);
  await page.getByLabel('Your name').fill(writer);
  await page.getByRole('button', {name: 'Begin'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(`Review: ${name}`);
}

/** Waits until what is written is in the browser. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('.review-keeping')).toHaveText('Saved in this browser');
}

/** The text of the file that a control has the browser download. */
export async function downloadedFile(page: Page, control: string): Promise<string> {
  const downloaded = page.waitForEvent('download');
  await page.getByRole('button', {name: control}).click();
  return readFileSync(await (await downloaded).path(), 'utf8');
}

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {runLinks} from '../../src/cli/links';
import {axeFindings} from './axe';
import {buildSite} from './build-site';
import {serveBuild, type ServedSite} from './serve-build';
import {expect, test} from './site-test';

const base = '/ladder/';

const baker = `# L2: Baker

> I bake the daily bread.

## 🥖 Dough

- I shape two hundred rolls in an hour.
- I judge by touch whether a dough has rested.
- I wake the oven before the birds.

<details>
<summary>Examples</summary>
- I saved a batch that was too wet.
</details>
`;
const cook = `# L2: Pastry Cook

## Sugar

- I temper chocolate on marble and know by its gloss when it is ready.
`;
const rules = `# House rules

## Opening

- The first to arrive lights the ovens and airs the flour store.

## Closing

- The last to leave closes the valves by hand and writes it down.
`;

/** Builds of a small ladder, before and after an edit; the ladder, its links and the output are in one folder. */
class Bakery {
  readonly folder = mkdtempSync(join(tmpdir(), 'bakery-'));
  private site: ServedSite | undefined;

  write(files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, 'docs', path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(join(file, '..'), {recursive: true});
        writeFileSync(file, text);
      }
    }
  }

  async record(date: string): Promise<void> {
    const said: string[] = [];
    const output = {out: (text: string) => said.push(text), err: (text: string) => said.push(text)};
    expect(await runLinks(['--date', date], this.folder, output), said.join('\n')).toBe(0);
  }

  async build(): Promise<string> {
    await this.site?.close();
    const out = join(this.folder, 'build');
    buildSite({name: 'bakery', docs: join(this.folder, 'docs'), out, basePath: base});
    this.site = await serveBuild(out, base);
    return this.site.url;
  }

  async close(): Promise<void> {
    await this.site?.close();
    rmSync(this.folder, {recursive: true, force: true});
  }
}

async function copyLinkTo(page: Page, words: string): Promise<string> {
  const item = page.locator('li, h1, h2').filter({hasText: words}).first();
  const own = item.locator('.copy').first();
  const control = (await own.count()) > 0 ? own : page.locator('header .copy').first();
  await control.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.copy-note')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  // The next build is served on another port.
  return link.replace(/^[^]*\/s\//u, 's/');
}

test('links copied today still tell the truth after the ladder has changed', async ({browser}) => {
  test.setTimeout(300_000);
  const bakery = new Bakery();
  try {
    bakery.write({
      'Bread/L2-Baker.md': baker,
      'Pastry/L2-Pastry-Cook.md': cook,
      'Guides/House-rules.md': rules,
    });
    await bakery.record('2026-01-05');
    let url = await bakery.build();
    const context = await browser.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${url}Bread/L2-Baker/`);
    const reworded = await copyLinkTo(page, 'I shape two hundred rolls');
    const kept = await copyLinkTo(page, 'I judge by touch');
    const deleted = await copyLinkTo(page, 'I wake the oven');
    const level = await copyLinkTo(page, 'Baker');
    await page.goto(`${url}Pastry/L2-Pastry-Cook/`);
    const moved = await copyLinkTo(page, 'I temper chocolate');

    // The page is renamed and its words change; another folder; a line goes; a file is broken up.
    bakery.write({
      'Bread/L2-Baker.md': null,
      'Bread/L2-Journeyman.md': baker
        .replace('# L2: Baker', '# L2: Journeyman Baker')
        .replace('two hundred rolls in an hour', 'three hundred rolls in an hour')
        .replace('- I wake the oven before the birds.\n', '')
        .replace('🥖 Dough', '🍞 Dough and loaves'),
      'Pastry/L2-Pastry-Cook.md': null,
      'Sweets/L2-Pastry-Cook.md': cook,
      'Guides/House-rules.md': null,
      'Guides/Opening.md': `# Opening up\n\n${rules.split('\n').slice(2, 6).join('\n')}`,
      'Guides/Closing.md': `# Locking up\n\n${rules.split('\n').slice(6).join('\n')}`,
    });
    // What the build does by itself, and then again with the registry written down.
    await bakery.record('2026-09-10');
    url = await bakery.build();

    await page.goto(url + reworded);
    const sentence = page.getByRole('heading', {level: 1});
    await expect(sentence).toHaveText(
      'This line was reworded on September 10, 2026, after your link was made.',
    );
    await expect(sentence).toBeInViewport();
    const followed = page.locator('section:target');
    await expect(followed.locator('del')).toHaveText('two');
    await expect(followed.locator('ins')).toHaveText('three');
    await expect(followed).toContainText('Now, in Bread, L2 Journeyman Baker › Dough and loaves');
    // The sentence, then and now, each once; older wordings are folded.
    await expect(page.getByText('rolls in an hour.').filter({visible: true})).toHaveCount(2);
    await page.getByText('All 2 wordings').click();
    await expect(page.getByText('Since January 5, 2026, in Bread, L2 Baker › Dough')).toBeVisible();
    await page.getByRole('link', {name: 'Read it in the ladder'}).click();
    await expect(page.locator('li:target')).toHaveText('I shape three hundred rolls in an hour.');

    await page.goto(url + kept);
    await page.waitForURL(/\/Bread\/L2-Journeyman\/#/);
    await expect(page.locator('li:target')).toHaveText(
      'I judge by touch whether a dough has rested.',
    );
    await page.goto(url + moved);
    await page.waitForURL(/\/Sweets\/L2-Pastry-Cook\/#/);
    await expect(page.locator('li:target')).toContainText('I temper chocolate');

    await page.goto(url + deleted);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(
      'I wake the oven before the birds.',
    );
    await expect(page.getByText('removed from the ladder on September 10, 2026')).toBeVisible();
    await expect(page.getByRole('link', {name: 'Bread, L2 Journeyman Baker'})).toBeVisible();
    await expect(page.getByRole('link', {name: 'To the whole ladder'})).toHaveAttribute(
      'href',
      base,
    );
    await page.getByRole('link', {name: 'Dough and loaves'}).click();
    await page.waitForURL(/\/Bread\/L2-Journeyman\/#/);
    await page.goto(url + level);
    await expect(page.locator('section:target del')).toHaveCount(0);
    await expect(page.locator('section:target ins')).toHaveText(/Journeyman/);

    // Addresses of the site itself, as browsers and bookmarks keep them.
    await page.goto(`${url}Bread/L2-Baker/#dough`);
    await page.waitForURL(/\/Bread\/L2-Journeyman\/#dough$/);
    await expect(page.locator('[id="dough"]')).toHaveCount(1);
    await expect(page.getByRole('heading', {name: 'Dough and loaves'})).toBeInViewport();
    await page.goto(`${url}Guides/House-rules/#closing`);
    await page.waitForURL(/\/Guides\/Closing\/#/);
    await page.goto(`${url}Guides/House-rules/`);
    await expect(page.getByRole('link', {name: 'Locking up', exact: true})).toBeVisible();
    const id = /s\/(\w+)/u.exec(deleted)?.[1] ?? '';
    await page.goto(`${url}Bread/L2-Journeyman/#${id}`);
    await page.waitForURL(new RegExp(`/s/${id}/`, 'u'));
    await context.close();

    for (const colorScheme of ['light', 'dark'] as const) {
      const bare = await browser.newContext({javaScriptEnabled: false, colorScheme});
      const reader = await bare.newPage();
      await reader.goto(url + reworded);
      await expect(reader.locator('section:target del')).toHaveText('two');
      await reader.goto(url + kept);
      await expect(reader.getByRole('heading', {level: 1})).toHaveText(
        'I judge by touch whether a dough has rested.',
      );
      await bare.close();
      const seeing = await browser.newContext({colorScheme});
      const checked = await seeing.newPage();
      for (const address of [reworded, deleted, level, 'Guides/House-rules/']) {
        await checked.goto(url + address);
        expect(await axeFindings(checked), address).toEqual([]);
      }
      await seeing.close();
    }
  } finally {
    await bakery.close();
  }
});

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {axeColorFindings, axeFindings} from './axe';
import {expect, ownSite, test} from './site-test';
import {complete, pagesOf, watch} from './watch';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// What holds for any ladder, held to the one that is published: whatever its words are.
test.use({siteFolder: ownSite});

const paths = existsSync(join(ownSite.out, 'sitemap.xml'))
  ? pagesOf(ownSite.out, ownSite.basePath)
  : [];

test('the sitemap has the home page and others', () => {
  expect(paths).toContain('');
  expect(paths.length).toBeGreaterThan(1);
});

test('whatever was published has a page for its link', () => {
  const registry = join(__dirname, '../../links/registry.jsonl');
  const records = existsSync(registry) ? readFileSync(registry, 'utf8').split('\n').slice(1) : [];
  const lost = records
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as {id: string}).id)
    .filter((id) => !existsSync(join(ownSite.out, 's', id, 'index.html')));
  expect(lost).toEqual([]);
});

for (const path of paths) {
  test(`/${path} is quiet, keeps to this host, passes axe in light and in dark, and fits a narrow screen`, async ({
    page,
    site,
  }) => {
    const noted = watch(page, site.url);
    await page.goto(new URL(path, site.url).href);
    await complete(page);
    // What is folded is read too.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const light = await axeFindings(page, wcag);
    await page.emulateMedia({colorScheme: 'dark'});
    // Of what it looks at, colors alone differ.
    const dark = await axeColorFindings(page);
    expect([...light, ...dark, ...noted]).toEqual([]);
    await page.setViewportSize({width: 320, height: 800});
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(excess).toBeLessThanOrEqual(0);
  });
}

test('no page has an id twice, or a link to an id that is not there', async ({page, site}) => {
  for (const path of paths) {
    await page.goto(new URL(path, site.url).href);
    const {ids, fragments} = await page.evaluate(() => ({
      ids: Array.from(document.querySelectorAll('[id]'), ({id}) => id),
      fragments: Array.from(
        document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]'),
        ({hash}) => decodeURIComponent(hash.slice(1)),
      ),
    }));
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      path,
    ).toEqual([]);
    expect(
      fragments.filter((fragment) => !ids.includes(fragment)),
      path,
    ).toEqual([]);
  }
});

test('every link of every page leads somewhere, below the base path', async ({
  page,
  site,
  request,
}) => {
  const base = new URL(site.url).pathname;
  const known = new Map<string, number>();
  for (const path of paths) {
    await page.goto(new URL(path, site.url).href);
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) =>
        (found as HTMLAnchorElement[]).map(({href}) => href.split('#')[0] ?? ''),
      );
    for (const link of new Set(links)) {
      if (new URL(link).origin !== new URL(site.url).origin) continue;
      expect(new URL(link).pathname.startsWith(base), `${path} → ${link}`).toBe(true);
      if (!known.has(link)) known.set(link, (await request.get(link, {maxRedirects: 0})).status());
      expect(known.get(link), `${path} → ${link}`).toBe(200);
    }
  }
  expect(known.size).toBeGreaterThan(1);
});

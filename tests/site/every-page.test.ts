import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import {expect, test} from './site-test';
import {complete, pagesOf, watch} from './watch';

const build = resolve(__dirname, '../../build');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const paths = existsSync(resolve(build, 'sitemap.xml'))
  ? pagesOf(build, process.env.SITE_BASE_URL ?? '/')
  : [];

test('the sitemap has pages', () => {
  expect(paths.length).toBeGreaterThan(15);
});

for (const path of paths) {
  test(`/${path} is quiet, keeps to this host and passes axe, in light and in dark`, async ({
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
    const light = await new AxeBuilder({page}).withTags(wcag).analyze();
    await page.emulateMedia({colorScheme: 'dark'});
    // Of what it looks at, colors alone differ.
    const dark = await new AxeBuilder({page}).withRules(['color-contrast']).analyze();
    const problems = [...light.violations, ...dark.violations].flatMap(({id, nodes}) =>
      nodes.map(({target, failureSummary = ''}) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
    expect([...problems, ...noted]).toEqual([]);
    // An axe that looked at nothing would find nothing.
    expect(light.passes.length).toBeGreaterThan(10);
    expect(dark.passes.length + dark.incomplete.length).toBeGreaterThan(0);
  });
}

test('every page has one heading, a title and a description of its own, and says where it lives', async ({
  request,
  site,
  page,
}) => {
  const paths = pagesOf(build, new URL(site.url).pathname);
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  for (const path of paths) {
    const html = await (await request.get(path)).text();
    const found = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const content = (selector: string) =>
        parsed.querySelector(selector)?.getAttribute('content') ?? '';
      return {
        lang: parsed.documentElement.lang,
        // Classes of the theme's own style modules, which are not in the style sheet of the site.
        unstyled: [...parsed.querySelectorAll('[class]')].flatMap(({classList}) =>
          [...classList].filter((name) => /[a-z]_[\w-]{4}$/iu.test(name) && !name.includes('__')),
        ),
        headings: parsed.querySelectorAll('h1').length,
        mains: parsed.querySelectorAll('main').length,
        title: parsed.title,
        description: content('meta[name=description]'),
        shared: content('meta[property="og:description"]'),
        canonical: parsed.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '',
        image: content('meta[property="og:image"]'),
      };
    }, html);
    expect(found, path).toMatchObject({lang: 'en', headings: 1, mains: 1, unstyled: []});
    expect(found.description.length, path).toBeGreaterThan(15);
    expect(found.shared, path).toBe(found.description);
    expect(new URL(found.canonical).pathname, path).toBe(new URL(path, site.url).pathname);
    expect(
      (await request.get(new URL(found.image).pathname)).status(),
      `${path}: ${found.image}`,
    ).toBe(200);
    expect(titles.get(found.title), `${path}: ${found.title}`).toBeUndefined();
    expect(descriptions.get(found.description), `${path}: ${found.description}`).toBeUndefined();
    titles.set(found.title, path);
    descriptions.set(found.description, path);
  }
});

test('no page has an id twice, or a link to an id that is not there', async ({page, site}) => {
  for (const path of pagesOf(build, new URL(site.url).pathname)) {
    await page.goto(path);
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

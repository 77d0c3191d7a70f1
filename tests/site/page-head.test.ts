import {fixtureSite} from './fixture-site';
import {expect, test} from './site-test';
import {pagesOf} from './watch';

test('every page has one heading, a title and a description of its own, and says where it lives', async ({
  request,
  site,
  page,
}) => {
  const paths = pagesOf(fixtureSite.out, fixtureSite.basePath);
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

import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {contentSecurityPolicy} from '../../src/ladder/publish/content-security-policy';
import {finishSite} from '../../src/docusaurus/finish/finish-site';
import {purgeStyles, scriptWords} from '../../src/docusaurus/finish/purge-styles';
import {noNames, readHtml, type UsedNames} from '../../src/docusaurus/finish/read-html';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const namesIn = (html: string): UsedNames => {
  const used = noNames();
  readHtml(html, used);
  return used;
};
const policyOf = (html: string): string => contentSecurityPolicy(readHtml(html, noNames()));

test.describe('the policy of a page', () => {
  test('has the hash of every script that runs in it, minified and unquoted as it is', () => {
    const policy = policyOf(
      '<!doctype html><html lang=en><head><meta charset=UTF-8><script>a("</p>")</script><body><p>x<script type=application/ld+json>{}</script><script type=module>b</script>',
    );
    expect(policy).toContain(`script-src 'strict-dynamic' ${hash('a("</p>")')} ${hash('b')};`);
    expect(policy).not.toContain(hash('{}'));
  });

  test('allows nothing but what this very page holds, and its own host', () => {
    expect(policyOf('<script>1</script>').split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'strict-dynamic' ${hash('1')}`,
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "media-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });

  test('never allows what is inline, or code made of text', () => {
    for (const html of ['<p style="color: red">a', '<style>p{}</style><script>1</script>', '']) {
      expect(policyOf(html)).not.toMatch(/unsafe-inline|unsafe-eval'|https?:|\*/);
    }
  });

  test('lets a style attribute be that one style', () => {
    expect(policyOf('<td style="text-align:left">a')).toContain(
      `style-src 'self' 'unsafe-hashes' ${hash('text-align:left')};`,
    );
    expect(policyOf('<td>a')).toContain("style-src 'self';");
  });

  test('of a page without scripts runs none', () => {
    expect(policyOf('<p>a')).toContain("script-src 'none'");
  });
});

test('what is data in a script is no name that it uses', () => {
  const words = [
    ...scriptWords(`e.className="card";e.exports=JSON.parse('{"a":"hero\\'s \\\\ row"}')`),
  ];
  expect(words).toContain('card');
  expect(words).not.toContain('hero');
  expect(words).not.toContain('row');
});

test.describe('the styles of a site', () => {
  const css =
    '@layer docusaurus.infima{:root{--ifm-a:1px;--ifm-b:var(--ifm-a);--ifm-c:2px}.table td{padding:var(--ifm-b)}.navbar{top:0}blockquote{margin:0}.toggled{left:0}hr{margin:1px}}.navbar--ours{top:1px}';

  test('keep what a page or a script may use, and our own rules', async () => {
    const used = namesIn('<table class="table"><td>1</td></table>');
    const purged = await purgeStyles(css, used, new Set(['toggled', 'hr']));
    expect(purged).toContain('.table td');
    // A script adds elements, and classes of our own alone.
    expect(purged).toContain('hr{');
    expect(purged).not.toContain('.toggled');
    expect(purged).toContain('.navbar--ours');
    expect(purged).not.toContain('.navbar{');
    expect(purged).not.toContain('blockquote');
    // One that is read by one that is read stays; one that nobody reads goes.
    expect(purged).toContain('--ifm-a');
    expect(purged).not.toContain('--ifm-c');
  });

  test('have a rule as soon as a page comes to need it', async () => {
    const used = namesIn('<blockquote>a</blockquote>');
    expect(await purgeStyles(css, used, new Set())).toContain('blockquote{margin:0}');
  });
});

test.describe('a finished site', () => {
  const page = (body: string): string =>
    `<!doctype html><html lang=en><head><meta charset=UTF-8><meta data-rh=true name=a><link rel=stylesheet href=/x/assets/css/styles.1234.css /><script>1</script></head><body>${body}`;

  const write = (folder: string, css: string, body = 'a<!-- -->b'): void => {
    for (const name of ['assets/css', 'assets/js', 'compare'])
      mkdirSync(join(folder, name), {recursive: true});
    writeFileSync(join(folder, 'index.html'), page(body));
    writeFileSync(join(folder, '404.html'), page(''));
    writeFileSync(join(folder, 'compare/index.html'), page(body));
    writeFileSync(join(folder, 'assets/css/styles.1234.css'), css);
    writeFileSync(join(folder, 'assets/js/main.js'), 'application()');
  };
  const finish = (outDir: string): Promise<void> =>
    finishSite({
      outDir,
      baseUrl: '/x/',
      paths: ['/x/', '/x/404.html', '/x/compare/', '/x/compare/'],
      scripts: ['document.createElement("mark")'],
    });

  test('has no application, and each page one policy with the hash of its script', async ({}, info) => {
    const folder = info.outputPath('site');
    write(folder, 'b{top:0}');
    await finish(folder);
    expect(existsSync(join(folder, 'assets/js'))).toBe(false);
    for (const name of ['index.html', '404.html', 'compare/index.html']) {
      const html = readFileSync(join(folder, name), 'utf8');
      expect(html.split('<meta http-equiv=Content-Security-Policy content="')).toHaveLength(2);
      expect(html).toContain('<meta charset=UTF-8><meta http-equiv=Content-Security-Policy');
      expect(html).toContain(`script-src 'strict-dynamic' ${hash('1')};`);
      expect(html).toContain('"><meta name=a><link ');
    }
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('<body>ab');
  });

  test('names its style sheet by what is in it', async ({}, info) => {
    const folder = info.outputPath('site');
    write(folder, '@layer docusaurus.infima{.a{top:0}mark{top:0}}b{top:0}');
    await finish(folder);
    const [name = ''] = readdirSync(join(folder, 'assets/css'));
    expect(name).not.toBe('styles.1234.css');
    expect(readFileSync(join(folder, 'assets/css', name), 'utf8')).toBe(
      '@layer docusaurus.infima{mark{top:0}}b{top:0}',
    );
    for (const file of ['index.html', '404.html', 'compare/index.html'])
      expect(readFileSync(join(folder, file), 'utf8')).toContain(`href=/x/assets/css/${name} `);
  });

  test('stops where the builder makes pages or styles in another way, and says where to look', async ({}, info) => {
    const folder = info.outputPath('site');
    write(folder, 'b{top:0}', '<script src=/x/main.js></script>');
    await expect(finish(folder)).rejects.toThrow(
      /Unexpected script \/x\/main\.js in .*“What leans on Docusaurus” in src\/docusaurus\/README\.md/u,
    );
    write(folder, 'b{top:0}');
    writeFileSync(join(folder, 'assets/css/more.css'), '');
    await expect(finish(folder)).rejects.toThrow(
      /more\.css.*expected one style sheet.*src\/docusaurus\/README\.md/u,
    );
  });
});

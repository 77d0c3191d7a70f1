import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {contentSecurityPolicy} from '../../src/ladder/publish/content-security-policy';
import {finishSite} from '../../src/docusaurus/finish/finish-site';
import {readHtml} from '../../src/docusaurus/finish/read-html';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = (html: string): string => contentSecurityPolicy(readHtml(html));

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
    rmSync(folder, {recursive: true});
    write(folder, 'b{top:0}.hero{color:var(--ifm-color-primary)}');
    await expect(finish(folder)).rejects.toThrow(
      /Unexpected `--ifm-color-primary` in assets\/css, expected no styles of the theme.*src\/docusaurus\/README\.md/u,
    );
  });
});

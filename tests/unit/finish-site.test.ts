import {createHash} from 'node:crypto';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {contentSecurityPolicy} from '../../src/docusaurus/finish/content-security-policy';
import {finishSite} from '../../src/docusaurus/finish/finish-site';
import {noteFacts} from '../../src/docusaurus/finish/noted-part';
import {purgeStyles, wordsOf} from '../../src/docusaurus/finish/purge-styles';
import {addNames, noNames, readHtml, type UsedNames} from '../../src/docusaurus/finish/read-html';

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const namesIn = (html: string): UsedNames => {
  const used = noNames();
  addNames(used, readHtml(html).names);
  return used;
};
const policyOf = (html: string): string => {
  const facts = readHtml(html);
  return contentSecurityPolicy({...facts, hasScriptFiles: facts.scriptFiles.length > 0});
};

test.describe('the policy of a page', () => {
  test('has the hash of every script that runs in it, minified and unquoted as it is', () => {
    const policy = policyOf(
      '<!doctype html><html lang=en><head><meta charset=UTF-8><script>a("</p>")</script><body><p>x<script type=application/ld+json>{}</script><script type=module>b</script>',
    );
    expect(policy).toContain(`script-src 'strict-dynamic' ${hash('a("</p>")')} ${hash('b')};`);
    expect(policy).not.toContain(hash('{}'));
  });

  test('never allows what is inline, or code made of text', () => {
    for (const html of [
      '<p style="color: red">a',
      '<script src=/x.js></script>',
      '<style>p{}</style><script>1</script>',
      '',
    ]) {
      expect(policyOf(html)).not.toMatch(/unsafe-inline|unsafe-eval'|https?:|\*/);
      expect(policyOf(html)).toContain("default-src 'none'");
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
    ...wordsOf(`e.className="card";e.exports=JSON.parse('{"a":"hero\\'s \\\\ row"}')`),
  ];
  expect(words).toContain('card');
  expect(words).not.toContain('hero');
  expect(words).not.toContain('row');
});

test.describe('the styles of a site', () => {
  const css =
    '@layer docusaurus.infima{:root{--ifm-a:1px;--ifm-b:var(--ifm-a);--ifm-c:2px}.table td{padding:var(--ifm-b)}.navbar{top:0}blockquote{margin:0}.toggled{left:0}}.navbar--ours{top:1px}';

  test('keep what a page or a script may use, and our own rules', async () => {
    const used = namesIn('<table class="table"><td>1</td></table>');
    const purged = await purgeStyles(css, used, new Set(['toggled']));
    expect(purged).toContain('.table td');
    expect(purged).toContain('.toggled');
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
  const script = '<script src=/x/main.js defer></script>';
  const page = (body: string): string =>
    `<!doctype html><html lang=en><head><meta charset=UTF-8><meta name=page-script><meta data-rh=true name=a><link rel=stylesheet href=/x/assets/css/styles.1234.css /><script>1</script>${script}</head><body>${body}`;

  const write = (folder: string, css: string, body = 'a<!-- -->b'): void => {
    mkdirSync(join(folder, 'assets/css'), {recursive: true});
    mkdirSync(join(folder, 'compare'));
    writeFileSync(join(folder, 'index.html'), page(body));
    writeFileSync(join(folder, '404.html'), page(''));
    writeFileSync(join(folder, 'compare/index.html'), page(body));
    writeFileSync(join(folder, 'assets/css/styles.1234.css'), css);
  };
  const finish = (outDir: string, keptStyles = `${outDir}.css`): Promise<void> =>
    finishSite({
      outDir,
      keptStyles,
      baseUrl: '/x/',
      paths: ['/x/', '/x/404.html', '/x/compare/', '/x/compare/'],
      applicationPaths: ['/x/compare/'],
      pageScript: 'own()',
      otherScripts: ['document.createElement("mark")'],
    });

  test('loads the application where it is needed, and nowhere else', async ({}, info) => {
    const folder = info.outputPath('site');
    write(folder, 'b{top:0}');
    await finish(folder);
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    expect(home).not.toContain('main.js');
    expect(home).toContain('<body>ab');
    expect(home).toContain(`script-src 'strict-dynamic' ${hash('own()')} ${hash('1')};`);
    expect(home).toContain('"><script>own()</script><meta name=a><link ');
    expect(home).not.toContain('page-script');
    expect(readFileSync(join(folder, '404.html'), 'utf8')).not.toContain('main.js');
    const compare = readFileSync(join(folder, 'compare/index.html'), 'utf8');
    expect(compare).toContain(`<script>1</script>${script}</head><body>a<!-- -->b`);
    expect(compare).toContain(`script-src 'self' ${hash('own()')} ${hash('1')};`);
    for (const html of [home, compare])
      expect(html.split('<meta http-equiv=Content-Security-Policy content="')).toHaveLength(2);
    expect(home).toContain('<meta charset=UTF-8><meta http-equiv=Content-Security-Policy');
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

  test('takes its style sheet from the last build as long as nothing it is made of has changed', async ({}, info) => {
    const kept = info.outputPath('kept.css');
    let sites = 0;
    const styles = async (css: string, body: string): Promise<string> => {
      const folder = info.outputPath(`site-${(sites += 1)}`);
      write(folder, css, body);
      await finish(folder, kept);
      const [name = ''] = readdirSync(join(folder, 'assets/css'));
      return readFileSync(join(folder, 'assets/css', name), 'utf8');
    };
    const css = '@layer docusaurus.infima{.a{top:0}.b{top:0}}b{top:0}';
    const left = '@layer docusaurus.infima{.a{top:0}}b{top:0}';
    expect(await styles(css, '<p class=a>one')).toBe(left);
    const whole = readFileSync(kept, 'utf8');
    expect(whole).toContain(left);
    // What only the kept one can say.
    const marked = whole.replace('.a{top:0}', '.a{top:9}');
    writeFileSync(kept, marked);
    expect(await styles(css, '<p class=a>two')).toBe(left.replace('.a{top:0}', '.a{top:9}'));

    expect(await styles(css, '<p class="a b">one'), 'another name').toBe(css);
    writeFileSync(kept, marked);
    expect(await styles(`${css}i{top:0}`, '<p class=a>'), 'other styles').toBe(`${left}i{top:0}`);
    for (const length of [0, 9, whole.length - 1]) {
      writeFileSync(kept, marked.slice(0, length));
      expect(await styles(css, '<p class=a>one'), 'cut short').toBe(left);
    }
  });

  test('is the same when what its parts hold was noted as they were rendered', async ({}, info) => {
    const css = '@layer docusaurus.infima{.a{top:0}.b{top:0}#c{top:0}mark{top:0}q{top:0}}';
    const part = `<q class="a" style="top:0">a<!-- -->b --> c</q><script>2</script>${script}<p id=c>`;
    const minified = (html: string): string => html.replaceAll('class="a"', 'class=a');
    const pages = [part, noteFacts(part), minified(part), minified(noteFacts(part))];
    const sites = pages.map((inside, index) => {
      const folder = info.outputPath(String(index));
      write(folder, css, `<div>${inside}</div><!-- -->${script}`);
      return folder;
    });
    await Promise.all(sites.map(async (folder) => finish(folder)));
    const [plain, noted, plainMinified, notedMinified] = sites.map((folder) =>
      readdirSync(folder, {recursive: true, encoding: 'utf8'})
        .toSorted()
        .filter((name) => /\.\w+$/u.test(name))
        .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
    expect(noted).toEqual(plain);
    expect(notedMinified).toEqual(plainMinified);
    expect(notedMinified).not.toEqual(plain);
    expect(JSON.stringify(plain)).toContain(
      '@layer docusaurus.infima{.a{top:0}#c{top:0}mark{top:0}q{top:0}}',
    );
    expect(JSON.stringify(plain)).toContain(hash('2'));
  });
});

import {spawn} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join, relative, resolve} from 'node:path';
import {expect, test} from './site-test';

const root = resolve(__dirname, '../..');

const cook = '# L1: Cook\n\n> I keep the fire.\n\n## Fire\n\n- I light the fire before dawn.\n';

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

test('a development server shows what is written, wherever it belongs, and what is wrong with it', async ({
  page,
}, info) => {
  test.setTimeout(240_000);
  const home = info.outputPath('kitchen');
  const write = (path: string, text: string): void => {
    mkdirSync(join(home, 'docs', path, '..'), {recursive: true});
    writeFileSync(join(home, 'docs', path), text);
  };
  write('Kitchen/L1-Cook.md', cook);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [
      join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
      'start',
      '--no-open',
      '--port',
      String(port),
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'development',
        FORCE_COLOR: '0',
        SITE_DOCS: relative(root, join(home, 'docs')),
        SITE_BASE_URL: '/',
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/development-test',
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  try {
    await new Promise<void>((ready, failed) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('compiled')) ready();
      };
      server.stdout.on('data', hear);
      server.stderr.on('data', hear);
      server.on('exit', () => {
        failed(new Error(`The development server stopped:\n${said}`));
      });
    });
    const slowly = {timeout: 60_000};
    await page.goto(`http://localhost:${port}/Kitchen/L1-Cook/`);
    await expect(page.getByText('I light the fire before dawn.')).toBeVisible(slowly);

    // The words of the page that is open.
    write('Kitchen/L1-Cook.md', cook.replace('before dawn', 'at four'));
    await expect(page.getByText('I light the fire at four.')).toBeVisible(slowly);

    // What is wrong with it, until it is mended.
    write('Kitchen/L1-Cook.md', `${cook}- I ask [the baker](../Bakery/L1-Baker.md).\n`);
    const notice = page.getByText('Unexpected link to');
    await expect(notice).toBeVisible(slowly);
    await expect(notice).toContainText('Bakery/L1-Baker.md');
    expect(said).toContain('docs/Kitchen/L1-Cook.md:8:9  error  broken-link');
    write('Kitchen/L1-Cook.md', cook);
    await expect(notice).toHaveCount(0, slowly);

    // A file that is no text any more: the server goes on, and so does the page once it is mended.
    writeFileSync(join(home, 'docs/Kitchen/L1-Cook.md'), Buffer.from(cook, 'utf16le'));
    const unreadable = page.getByText('expected Markdown saved as UTF-8 text');
    await expect(unreadable).toBeVisible(slowly);
    write('Kitchen/L1-Cook.md', cook);
    await expect(page.getByText('I light the fire before dawn.')).toBeVisible(slowly);
    await expect(unreadable).toHaveCount(0, slowly);

    // A new file: in the menu, on a page of its own, on the track's page and beside its neighbor.
    write('Kitchen/L2-Chef.md', cook.replace('L1: Cook', 'L2: Chef').replace('light', 'share'));
    const menu = page.getByRole('navigation', {name: 'Ladder'});
    const chef = menu.getByRole('link', {name: 'L2 Chef'});
    await expect(chef).toBeVisible(slowly);
    await expect(page.getByRole('link', {name: 'What L2 adds to L1'})).toBeVisible(slowly);
    await chef.click();
    await expect(page.getByText('I share the fire before dawn.')).toBeVisible(slowly);
    await page.getByRole('link', {name: 'What L2 adds to L1'}).click();
    await expect(page).toHaveURL(/\/compare\/Kitchen\/L1-to-L2\/$/u);
    await expect(page.getByText('I light the fire before dawn.')).toBeVisible(slowly);

    // The line has a permanent link already, and search finds it.
    const id = await (async () => {
      await page.goto(`http://localhost:${port}/Kitchen/L2-Chef/`);
      const line = page.getByRole('listitem').filter({hasText: 'I share the fire'});
      await expect(line).toBeVisible(slowly);
      return (await line.getAttribute('id')) ?? '';
    })();
    // It goes on before it has loaded.
    await page.goto(`http://localhost:${port}/s/${id}/`, {waitUntil: 'commit'});
    await page.waitForURL(new RegExp(`/Kitchen/L2-Chef/#${id}$`, 'u'));
    await page.getByRole('button', {name: 'Search'}).first().click();
    await page.keyboard.type('share');
    await expect(page.locator('dialog [role="option"]').first()).toContainText(
      'I share the fire',
      slowly,
    );

    // A file that goes is gone from all of them.
    const before = said.length;
    rmSync(join(home, 'docs/Kitchen/L2-Chef.md'));
    // A page that is opened between two states of the site may be of neither, and stay empty.
    await expect.poll(() => said.slice(before), slowly).toContain('compiled');
    await page.goto(`http://localhost:${port}/Kitchen/`);
    await expect(menu.getByRole('link', {name: 'L1 Cook'})).toBeVisible(slowly);
    await expect(chef).toHaveCount(0, slowly);
  } finally {
    server.kill();
    await info.attach('what the server said', {body: said, contentType: 'text/plain'});
  }
});

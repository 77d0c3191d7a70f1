import {cpSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {expect, test} from '@playwright/test';
import {runLinks} from '../../cli/links';
import {english} from '../language';
import {openWorkspace} from '../../workspace/workspace';
import {hostFiles} from './host-files';
import {formerAddresses, linkPages, movedPages} from './link-pages';

const site = {
  title: 'Kitchen',
  url: 'https://ladder.example.org',
  baseUrl: '/ladder/',
  icon: 'favicon.svg',
  language: english,
};

test('an old address leads on, but never takes the place of a page that is there now', async ({}, info) => {
  const write = (path: string, text: string): void => {
    const file = info.outputPath(path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
  };
  const silent = {out: () => undefined, err: () => undefined};
  write('docs/Ovens.md', '# Ovens\n\n- We heat them before dawn.\n');
  write('docs/Hearth.md', '# The hearth\n\n- Nobody sits closer than a yard.\n');
  write('docs/Ovens/L1-Cook.md', '# L1: Cook\n\n## Fire\n\n- I light the fire before dawn.\n');
  expect(await runLinks(['--date', '2026-01-05'], info.outputPath('.'), silent)).toBe(0);

  // The folder has a page of its own making now, at the address of the file that was beside it.
  for (const name of ['Ovens.md', 'Hearth.md']) {
    cpSync(info.outputPath('docs', name), info.outputPath('docs/Guides', name));
    rmSync(info.outputPath('docs', name));
  }
  const workspace = openWorkspace(info.outputPath('docs'), info.outputPath('static'));
  const {links} = await workspace.read();
  const routes = ['/ladder/Ovens/', '/ladder/Guides/Ovens/', '/ladder/Guides/Hearth/'];
  const files = formerAddresses(links, site, routes);
  expect(files.map(({path}) => path)).toEqual(['Hearth/index.html']);
  expect(files[0]?.content()).toContain('/ladder/Guides/Hearth/');
  const [headers, redirects] = hostFiles(movedPages(links, site, routes), site.baseUrl);
  expect(headers?.content()).toMatch(/^\/ladder\/\*\n {2}X-Content-Type-Options: nosniff\n/u);
  expect(redirects?.path).toBe('_redirects');
  expect(redirects?.content()).toBe('/ladder/Hearth/ /ladder/Guides/Hearth/ 301\n');
});

test('the page of a link shows what its line is about as a label, beside words that do not hold it', async ({}, info) => {
  const file = info.outputPath('docs/Garden/L1-Helper.md');
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, '# L1: Helper\n\n## Beds\n\n- **Pests**: I look for <aphids>.\n- I dig.\n');
  const workspace = openWorkspace(info.outputPath('docs'), info.outputPath('static'));
  const snapshot = await workspace.read();
  const pages = linkPages(snapshot, site).map(({content}) => content());
  const [page = ''] = pages.filter((html) => html.includes('aphids'));
  expect(page).toContain('<h1><span class="concern">Pests:</span> I look for &lt;aphids&gt;.</h1>');
  expect(page).toContain('property="og:title" content="Pests: I look for &lt;aphids&gt;."');
  expect(pages.filter((html) => html.includes('class="concern"'))).toHaveLength(1);
});

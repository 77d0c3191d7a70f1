import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {serveBuild} from '../site/serve-build';

/** What a URL answers, without following where it leads. */
async function answer(url: URL | string) {
  const response = await fetch(url, {redirect: 'manual'});
  const location = response.headers.get('location');
  return {status: response.status, location, text: location ? '' : await response.text()};
}

function writeSite(folder: string): string {
  mkdirSync(join(folder, 'track/empty'), {recursive: true});
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'nothing here');
  writeFileSync(join(folder, 'about.html'), 'about');
  writeFileSync(join(folder, 'track/index.html'), 'track');
  return folder;
}

for (const base of ['/', '/career-ladder/']) {
  test(`answers as GitHub Pages does under ${base}`, async ({}, info) => {
    const site = await serveBuild(writeSite(info.outputPath('site')), base);
    const at = (path: string) => answer(new URL(path, site.url));
    try {
      expect(new URL(site.url).pathname).toBe(base);
      expect(await at('./')).toMatchObject({status: 200, text: 'home'});
      expect(await at('./?q=1')).toMatchObject({status: 200, text: 'home'});
      expect(await at('track/')).toMatchObject({status: 200, text: 'track'});
      expect(await at('track?q=1')).toMatchObject({status: 301, location: `${base}track/?q=1`});
      expect(await at('about')).toMatchObject({status: 200, text: 'about'});
      expect(await at('about.html')).toMatchObject({status: 200, text: 'about'});
      for (const path of [
        'gone',
        'gone/',
        'about/',
        'track/empty/',
        'track/gone.css',
        '%2e%2e/x',
      ]) {
        expect(await at(path), path).toMatchObject({status: 404, text: 'nothing here'});
      }
    } finally {
      await site.close();
    }
  });
}

test('leaves what is beside the base path alone', async ({}, info) => {
  const site = await serveBuild(writeSite(info.outputPath('site')), 'career-ladder');
  const {origin} = new URL(site.url);
  try {
    expect(await answer(`${origin}/career-ladder?q`)).toMatchObject({
      location: '/career-ladder/?q',
    });
    expect(await answer(`${origin}/`)).toMatchObject({status: 404});
    expect(await answer(`${origin}/career-ladder-2/`)).toMatchObject({status: 404});
  } finally {
    await site.close();
  }
});

test('says what to do when nothing was built', async ({}, info) => {
  await expect(serveBuild(info.outputPath(), '/')).rejects.toThrow(/npm run build/);
});

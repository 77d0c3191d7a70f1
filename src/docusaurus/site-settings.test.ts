import {expect, test} from '@playwright/test';
import {readSiteSettings} from './site-settings';

test('has an answer to everything', () => {
  const {repository, ...settings} = readSiteSettings({});
  // What it is, is the owner's to say.
  for (const [name, value] of Object.entries(settings)) expect(value, name).toMatch(/\S/u);
  expect(repository).toMatch(/^$|^https?:/u);
});

test('takes the environment’s word', () => {
  const settings = readSiteSettings({
    SITE_TITLE: ' Bakery ',
    SITE_TAGLINE: 'Bread.',
    SITE_URL: 'https://ladder.example.org/career-ladder',
    SITE_BASE_URL: 'career-ladder',
    SITE_REPOSITORY: 'https://git.example.org/bakery/ladder.git',
    SITE_BRANCH: 'trunk',
    SITE_DOCS: 'levels',
    SITE_LANGUAGE: 'pt-br',
  });
  expect(settings).toEqual({
    title: 'Bakery',
    tagline: 'Bread.',
    url: 'https://ladder.example.org',
    baseUrl: '/career-ladder/',
    repository: 'https://git.example.org/bakery/ladder',
    branch: 'trunk',
    docs: 'levels',
    language: 'pt-BR',
  });
});

for (const [written, baseUrl] of Object.entries({
  '': '/',
  '/': '/',
  a: '/a/',
  '/a': '/a/',
  '//a//b/': '/a/b/',
})) {
  test(`reads the base path ${JSON.stringify(written)} as ${baseUrl}`, () => {
    expect(readSiteSettings({SITE_BASE_URL: written}).baseUrl).toBe(baseUrl);
  });
}

test('takes the base path from the address of the site', () => {
  const {url, baseUrl} = readSiteSettings({SITE_URL: 'https://example.org/team/ladder'});
  expect(url).toBe('https://example.org');
  expect(baseUrl).toBe('/team/ladder/');
});

test('refuses a base path that is an address, and says where that goes', () => {
  expect(() => readSiteSettings({SITE_BASE_URL: 'https://example.org/ladder/'})).toThrow(
    'Unexpected SITE_BASE_URL `https://example.org/ladder/`, expected a path such as `/ladder/`: the address of the host goes into SITE_URL',
  );
});

test('refuses two paths that disagree', () => {
  const settings = {SITE_URL: 'https://example.org/a/', SITE_BASE_URL: '/b/'};
  expect(() => readSiteSettings(settings)).toThrow(
    'Unexpected SITE_BASE_URL `/b/` beside SITE_URL `https://example.org/a/`, expected the same path in both, or in one alone',
  );
});

for (const name of ['SITE_URL', 'SITE_REPOSITORY']) {
  test(`refuses a ${name} that is no address, by name`, () => {
    expect(() => readSiteSettings({[name]: 'ladder.example.org'})).toThrow(
      `Unexpected ${name} \`ladder.example.org\`, expected an address that begins with https://`,
    );
  });
}

test('refuses a SITE_LANGUAGE that is the code of none', () => {
  expect(() => readSiteSettings({SITE_LANGUAGE: 'plain English'})).toThrow(
    'Unexpected SITE_LANGUAGE `plain English`, expected the code of a language such as `en`, `ja` or `pt-BR`',
  );
});

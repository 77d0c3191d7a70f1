import {expect, test} from '@playwright/test';
import {readSiteSettings} from './site-settings';

test('has an answer to everything', () => {
  expect(readSiteSettings({})).toEqual({
    title: 'Career Ladder',
    tagline: 'What every level asks, in plain words, with examples of what it looks like.',
    url: '',
    baseUrl: '/',
    repository: '',
    host: undefined,
    branch: 'main',
    docs: 'docs',
    docsInRepository: 'docs',
    language: 'en',
    logo: undefined,
    image: undefined,
    font: undefined,
    accent: undefined,
  });
});

const said = {
  title: 'Garden',
  tagline: 'Beds.',
  address: 'https://garden.example.org/ladder',
  repository: 'https://gitlab.com/garden/ladder',
  branch: 'trunk',
  folder: 'beds',
  language: 'ja',
};
const remote = {
  repository: {address: 'https://github.com/remote/ladder', host: 'github'},
  branch: 'main',
  folder: 'site/beds',
} as const;

test('takes the owner’s word before git’s', () => {
  expect(readSiteSettings({}, said, remote)).toMatchObject({
    title: 'Garden',
    tagline: 'Beds.',
    url: 'https://garden.example.org',
    baseUrl: '/ladder/',
    repository: 'https://gitlab.com/garden/ladder',
    host: 'gitlab',
    branch: 'trunk',
    docs: 'beds',
    docsInRepository: 'site/beds',
    language: 'ja',
  });
});

test('takes git’s word where nobody says anything', () => {
  expect(readSiteSettings({}, {}, remote)).toMatchObject({
    repository: 'https://github.com/remote/ladder',
    host: 'github',
    branch: 'main',
  });
});

test('takes the environment’s word', () => {
  const settings = readSiteSettings(
    {
      SITE_TITLE: ' Bakery ',
      SITE_TAGLINE: 'Bread.',
      SITE_URL: 'https://ladder.example.org/career-ladder',
      SITE_BASE_URL: 'career-ladder',
      SITE_REPOSITORY: 'https://git.example.org/bakery/ladder.git',
      SITE_BRANCH: 'trunk',
      SITE_DOCS: 'levels',
      SITE_LANGUAGE: 'pt-br',
    },
    said,
    remote,
  );
  expect(settings).toMatchObject({
    title: 'Bakery',
    tagline: 'Bread.',
    url: 'https://ladder.example.org',
    baseUrl: '/career-ladder/',
    repository: 'https://git.example.org/bakery/ladder',
    branch: 'trunk',
    docs: 'levels',
    language: 'pt-BR',
    host: undefined,
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

for (const written of ['/a b/', '/a"><b/', '/a?b', '/a/../b/', '/#a/'])
  test(`refuses the base path ${written}, which is no path of an address`, () => {
    expect(() => readSiteSettings({SITE_BASE_URL: written})).toThrow(
      `Unexpected SITE_BASE_URL \`${written}\`, expected a path of letters, digits and dashes, such as \`/ladder/\``,
    );
  });

test('takes no path of the owner’s address beside another address', () => {
  const {baseUrl} = readSiteSettings({SITE_URL: 'https://example.org'}, said);
  expect(baseUrl).toBe('/');
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

for (const code of ['plain English', 'zz'])
  test(`refuses the SITE_LANGUAGE ${code}, which is the code of none`, () => {
    expect(() => readSiteSettings({SITE_LANGUAGE: code})).toThrow(
      `Unexpected SITE_LANGUAGE \`${code}\`, expected the code of a language such as \`en\`, \`ja\` or \`pt-BR\``,
    );
  });

import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {gitHosts, type GitHost} from './schema';
import {parsePage} from '../parse/page';
import {surroundingsOf} from '../references';
import {editAddress} from './edit-address';
import {readSiteSettings} from './site-settings';

const levels =
  '# Beds\n\n## B1: Helper\n\n### Tools\n\n- I rake.\n\n## B2: Gardener\n\n### Tools\n\n- I mow.\n';
const ladder = buildLadder([
  parsePage('Beds & more/All.md', levels),
  parsePage('About.md', '# A\n'),
]);
const surroundings = surroundingsOf(ladder, [], []);

const settings = (host: GitHost | undefined) => ({
  ...readSiteSettings({SITE_BRANCH: 'main', SITE_REPOSITORY: 'https://git.example.org/garden'}),
  docsInRepository: 'site/docs',
  host,
});

const forms: Readonly<Record<GitHost, string>> = {
  github: 'edit/main/site/docs/Beds%20%26%20more/All.md#L9',
  gitlab: '-/edit/main/site/docs/Beds%20%26%20more/All.md#L9',
  bitbucket: 'src/main/site/docs/Beds%20%26%20more/All.md?mode=edit&at=main#lines-9',
  azure: '?path=/site/docs/Beds%20%26%20more/All.md&version=GBmain&_a=contents&line=9',
  gitea: '_edit/main/site/docs/Beds%20%26%20more/All.md#L9',
};

for (const host of gitHosts) {
  test(`a level of a file is edited at its line on ${host}`, () => {
    const [, second] = ladder.tracks[0]?.levels ?? [];
    const address = editAddress(second?.path ?? '', surroundings, settings(host));
    expect(address?.replace(/^https:\/\/git\.example\.org\/garden\/?/u, '')).toBe(forms[host]);
  });
}

test('a page is edited in its file', () => {
  const address = editAddress('About.md', surroundings, settings('github'));
  expect(address).toBe('https://git.example.org/garden/edit/main/site/docs/About.md');
});

test('nothing is offered where the form of an address is not known, or there is no repository', () => {
  expect(editAddress('About.md', surroundings, settings(undefined))).toBeUndefined();
  const none = {...settings('github'), repository: ''};
  expect(editAddress('About.md', surroundings, none)).toBeUndefined();
});

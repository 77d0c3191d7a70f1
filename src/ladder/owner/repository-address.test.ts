import {expect, test} from '@playwright/test';
import {repositoryAddress} from './repository-address';

const remotes: Readonly<Record<string, readonly [address: string, host?: string]>> = {
  'git@github.com:garden/ladder.git': ['https://github.com/garden/ladder', 'github'],
  'ssh://git@ssh.github.com:443/garden/ladder.git': ['https://github.com/garden/ladder', 'github'],
  'https://github.com/garden/ladder': ['https://github.com/garden/ladder', 'github'],
  'https://digger:secret@github.garden.example/a/b.git': [
    'https://github.garden.example/a/b',
    'github',
  ],
  'git@gitlab.com:garden/beds/ladder.git': ['https://gitlab.com/garden/beds/ladder', 'gitlab'],
  'ssh://git@gitlab.garden.example:2222/beds/ladder.git': [
    'https://gitlab.garden.example/beds/ladder',
    'gitlab',
  ],
  'git@bitbucket.org:garden/ladder.git': ['https://bitbucket.org/garden/ladder', 'bitbucket'],
  'https://digger@bitbucket.org/garden/ladder.git': [
    'https://bitbucket.org/garden/ladder',
    'bitbucket',
  ],
  'git@ssh.dev.azure.com:v3/garden/Beds/ladder': [
    'https://dev.azure.com/garden/Beds/_git/ladder',
    'azure',
  ],
  'https://garden@dev.azure.com/garden/Beds/_git/ladder': [
    'https://dev.azure.com/garden/Beds/_git/ladder',
    'azure',
  ],
  'garden@vs-ssh.visualstudio.com:v3/garden/Beds/ladder': [
    'https://garden.visualstudio.com/Beds/_git/ladder',
    'azure',
  ],
  'https://codeberg.org/garden/ladder.git': ['https://codeberg.org/garden/ladder', 'gitea'],
  'gitea@gitea.garden.example:beds/ladder.git': [
    'https://gitea.garden.example/beds/ladder',
    'gitea',
  ],
  'http://git.garden.example:3000/beds/ladder.git': ['http://git.garden.example:3000/beds/ladder'],
  'git://git.garden.example/ladder.git/': ['https://git.garden.example/ladder'],
};

for (const [remote, [address, host]] of Object.entries(remotes)) {
  test(`people visit ${remote} at ${address}`, () => {
    expect(repositoryAddress(remote)).toEqual({address, host});
  });
}

for (const remote of [
  '/srv/ladder.git',
  '../ladder',
  'C:\\ladder',
  'file:///srv/ladder',
  '',
  'https://',
])
  test(`nobody can visit ${JSON.stringify(remote)}`, () => {
    expect(repositoryAddress(remote)).toBeUndefined();
  });

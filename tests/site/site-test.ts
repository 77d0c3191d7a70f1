import {resolve} from 'node:path';
import {expect, test as base} from '@playwright/test';
import {thisMachine} from '../browser/find-browser';
import {findLaunch} from '../browser/launch';
import {noteApplicationRequests} from './application-requests';
import {serveBuild, type ServedSite} from './serve-build';

const build = resolve(__dirname, '../../build');

interface Fixtures {
  /** The built site, served. `page.goto('./')` is its home, whatever its base path. */
  site: ServedSite;
}

interface Checks {
  /** Fails every test in which a page that is static asked for the application. */
  staticPages: undefined;
}

/** A test of the built site, in a browser of this machine. */
export const test = base.extend<Checks, Fixtures>({
  site: [
    async ({}, use) => {
      const site = await serveBuild(build, process.env.SITE_BASE_URL ?? '/');
      await use(site);
      await site.close();
    },
    {scope: 'worker'},
  ],

  launchOptions: [
    async ({launchOptions}, use) => {
      const launch = await findLaunch(thisMachine());
      if (launch.kind === 'missing') throw new Error(launch.reason);
      await use({...launchOptions, ...launch.options});
    },
    {scope: 'worker'},
  ],

  baseURL: async ({site}, use) => {
    await use(site.url);
  },

  staticPages: [
    async ({browser}, use) => {
      const {noted, stop} = noteApplicationRequests(browser);
      await use(undefined);
      stop();
      expect(noted, 'what static pages asked for of the application').toEqual([]);
    },
    {auto: true},
  ],
});

export {expect} from '@playwright/test';

import {resolve} from 'node:path';
import {test as base} from '@playwright/test';
import {thisMachine} from '../browser/find-browser';
import {findLaunch} from '../browser/launch';
import {serveBuild, type ServedSite} from './serve-build';

const build = resolve(__dirname, '../../build');

interface Fixtures {
  /** The built site, served. `page.goto('./')` is its home, whatever its base path. */
  site: ServedSite;
}

/** A test of the built site, in a browser of this machine. */
export const test = base.extend<object, Fixtures>({
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
});

export {expect} from '@playwright/test';

import {resolve} from 'node:path';
import {test as base} from '@playwright/test';
import {thisMachine} from '../browser/find-browser';
import {findLaunch} from '../browser/launch';
import {fixtureSite} from './fixture-site';
import {serveBuild, type ServedSite} from './serve-build';

/** The site of `docs/`, as `npm run build` left it. */
export const ownSite = {
  out: resolve(__dirname, '../../build'),
  basePath: process.env.SITE_BASE_URL ?? '/',
};

interface Options {
  /** Where the site is that is tested: that of the fixture ladder, unless a test says otherwise. */
  siteFolder: {readonly out: string; readonly basePath: string};
}

interface Fixtures {
  /** The built site, served. `page.goto('./')` is its home, whatever its base path. */
  site: ServedSite;
}

/** A test of a built site, in a browser of this machine. */
export const test = base.extend<object, Options & Fixtures>({
  siteFolder: [fixtureSite, {scope: 'worker', option: true}],

  site: [
    async ({siteFolder: {out, basePath}}, use) => {
      const site = await serveBuild(out, basePath);
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

import render from '@docusaurus/core/lib/client/serverEntry';
import {planFile} from '@generated/rendering-plan.json';
import {readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {noteFacts} from '../finish/noted-part';
import {dataBegun, letGo} from './page-data';
import {openRenderings, type KeptRenderings, type RenderingPlan} from './kept-renderings';

/** What the site builder runs this bundle with: a function that finds files from where the bundle is. */
declare const __non_webpack_require__: {resolve(request: string): string};

let renderings: KeptRenderings | undefined;

/**
 * The entry of the bundle that renders pages, in place of Docusaurus' own: it renders only what it must.
 */
export default async function renderPage(
  parameters: Parameters<typeof render>[0],
): ReturnType<typeof render> {
  renderings ??= openRenderings(
    JSON.parse(readFileSync(planFile, 'utf8')) as RenderingPlan,
    dirname(__non_webpack_require__.resolve('./server.bundle.js')),
  );
  const {pathname} = parameters;
  const known = renderings.find(pathname);
  if (known) return known;
  const rendered = render(parameters);
  // Before it waits for anything, it has asked for all that the page is made of.
  const data = dataBegun();
  const {html, collectedData} = await rendered;
  await letGo(data);
  const rendering = {html: noteFacts(html), collectedData};
  renderings.keep(pathname, rendering);
  return rendering;
}

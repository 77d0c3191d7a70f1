import type {Page} from '@playwright/test';
import {source, type AxeResults, type RunOptions} from 'axe-core';

/**
 * What axe finds wrong with a page as it stands, a line for each part of it.
 *
 * @param tags - of the rules that it looks for; all, unless told otherwise
 */
export function axeFindings(page: Page, tags?: string[]): Promise<string[]> {
  return look(page, tags ? {runOnly: tags} : {}, 10);
}

/** What axe finds wrong with the colors of a page as it stands. */
export function axeColorFindings(page: Page): Promise<string[]> {
  return look(page, {runOnly: {type: 'rule', values: ['color-contrast']}}, 1);
}

/** @throws when it could judge fewer rules than it must: an axe that looks at nothing finds nothing */
async function look(page: Page, options: RunOptions, least: number): Promise<string[]> {
  // It is put into a page once, past the page's policy: to read half a megabyte of script is most of what a look costs.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const {violations, passes, incomplete} = await page.evaluate(
    (given) =>
      (globalThis as unknown as {axe: {run: (options: object) => Promise<AxeResults>}}).axe.run(
        given,
      ),
    options,
  );
  if (passes.length + incomplete.length + violations.length < least)
    throw new Error(`axe looked at next to nothing of ${page.url()}`);
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary = ''}) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

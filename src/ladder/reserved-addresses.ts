/** The folder of the search index, below the base URL. */
export const searchIndexFolder = 'find';

/** The pages that every site has and no file stands for, and what for. */
const pages = new Map([
  ['/compare/', 'comparing levels'],
  ['/compare/then/', 'comparing levels'],
  ['/review/', 'review sheets'],
  ['/changes/', 'what changed'],
  ['/search/', 'searching'],
  ['/files/', 'the ladder as plain files'],
]);

/** Their addresses, which pages of the ladder may link to. */
export const pagesOfEverySite: readonly string[] = [...pages.keys()];

/** Other addresses that the site has for itself, and what for. */
const reserved: readonly {readonly at: RegExp; readonly use: string}[] = [
  {at: /^\/review\/(?:since|templates)\//iu, use: 'review sheets'},
  {at: /^\/changes\/\d{4}\/(?:\d+\/)?$/iu, use: 'what changed'},
  {at: new RegExp(`^/${searchIndexFolder}/`, 'iu'), use: 'the search index'},
  {at: /^\/s\//iu, use: 'permanent links'},
  {at: /\/ladder\.(?:json|csv)\/$/iu, use: 'the ladder as plain files'},
  {at: /^\/(?:ladder\.schema\.json|llms(?:-full)?\.txt)\/$/iu, use: 'the ladder as plain files'},
  {at: /\.md\/$/iu, use: 'pages as Markdown'},
];

/**
 * What the site itself has at the address of a page.
 *
 * @param permalink - below the base URL, with a slash at both ends
 * @returns what it is there for; undefined where the page can be
 */
export function reservedFor(permalink: string): string | undefined {
  return pages.get(permalink.toLowerCase()) ?? reserved.find(({at}) => at.test(permalink))?.use;
}

/** The folder of the search index, below the base URL. */
export const searchIndexFolder = 'find';

/** Addresses that the site has for itself, and what for. */
const reserved: readonly {readonly at: RegExp; readonly use: string}[] = [
  {at: /^\/compare\/(?:then\/)?$/iu, use: 'comparing levels'},
  {at: /^\/review\/(?:$|since\/|templates\/)/iu, use: 'review sheets'},
  {at: /^\/changes\/(?:\d{4}\/(?:\d+\/)?)?$/iu, use: 'what changed'},
  {at: /^\/search\/$/iu, use: 'searching'},
  {at: new RegExp(`^/${searchIndexFolder}/`, 'iu'), use: 'the search index'},
  {at: /^\/s\//iu, use: 'permanent links'},
  {at: /^\/files\/$/iu, use: 'the ladder as plain files'},
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
  return reserved.find(({at}) => at.test(permalink))?.use;
}

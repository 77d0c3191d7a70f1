import {escapedText} from './markdown/write-markdown';
import type {PublishedLadder} from './data/published-ladder';

/**
 * `llms.txt`: what the site is and what it holds, for programs that read pages for people.
 *
 * @param ladder - the ladder
 * @param files - other forms of the whole ladder: what each is, and its address
 */
export function llmsText(
  {title, description, tracks, pages}: PublishedLadder,
  files: readonly (readonly [name: string, address: string, note: string])[],
): string {
  const link = (name: string, address: string, note = ''): string =>
    `- [${escapedText(name)}](${address})${note === '' ? '' : `: ${note}`}`;
  const sections = [
    ...tracks.map(({name, levels}) => ({
      name,
      links: levels.map((level) => link(level.title, level.source, level.summary?.text)),
    })),
    {name: 'Other pages', links: pages.map((page) => link(page.title, page.source))},
    {name: 'Optional', links: files.map(([name, address, note]) => link(name, address, note))},
  ];
  const written = sections
    .filter(({links}) => links.length > 0)
    .map(({name, links}) => `## ${escapedText(name)}\n\n${links.join('\n')}\n`);
  return [`# ${escapedText(title)}\n`, `> ${escapedText(description)}\n`, ...written].join('\n');
}

/**
 * `llms-full.txt`: every page of the ladder, one after the other.
 *
 * @param pages - the address and the Markdown of each
 */
export function llmsFullText(
  {title, description}: Pick<PublishedLadder, 'title' | 'description'>,
  pages: readonly {readonly address: string; readonly markdown: string}[],
): string {
  const parts = pages.map(({address, markdown}) => `<!-- ${address} -->\n\n${markdown}`);
  return [`# ${escapedText(title)}\n\n> ${escapedText(description)}\n`, ...parts].join('\n');
}

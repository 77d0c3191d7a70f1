import {requestedSlug} from '../../parse/front-matter';
import {folderOf} from '../../ladder';
import {isIndex} from '../../parse/page';
import {folderPermalink, permalinkOf} from '../../permalink';
import {defineRule} from '../rule';

/** Addresses that some server or reader would take for the same. */
function addressKey(permalink: string): string {
  return permalink.normalize('NFC').toLowerCase();
}

export const duplicateAddress = defineRule({
  scope: 'ladder',
  name: 'duplicate-address',
  severity: 'error',
  why: 'Two files with one address would hide each other: every link would lead to only one of them.',
  good: {
    'Garden/README.md': '# Garden\n',
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n',
  },
  bad: {
    'Garden/Our tools.md': '# Our tools\n',
    'Garden/Our-tools.md': '# Our tools, by shed\n',
    'Garden/README.md': '# Garden\n',
    'Garden/Seeds.md': '---\nslug: /Garden/\n---\n\n# Seeds\n',
    'Garden/index.md': '# The garden\n',
    'Orchard.md': '# Orchard\n',
    'Orchard/README.md': '# The orchard\n',
  },
  says: [
    'Garden/Our-tools.md:1:1 Unexpected address `/Garden/Our-tools/`, which `Garden/Our tools.md` has too, expected one of its own: rename one of the two files',
    'Garden/README.md:1:1 Unexpected address `/Garden/`, which `Garden/index.md` has too, expected one of its own: a folder has one page; join the two files, or rename one',
    'Garden/Seeds.md:1:1 Unexpected `slug: /Garden/`, the address of `Garden/index.md`, expected none: a file’s address is its path; take the line out',
    'Orchard/README.md:1:1 Unexpected address `/Orchard/`, which `Orchard.md` has too, expected one of its own: this file is the page of the folder `Orchard`; rename `Orchard.md`, or join the two files',
  ],
  check({ladder, sources}) {
    const at = {line: 1, column: 1};
    const owners = new Map<string, string>();
    for (const {path, page} of ladder.tracks) {
      if (!page && path !== '') owners.set(addressKey(folderPermalink(path)), `${path}/`);
    }
    const shared = ladder.pages.flatMap(({path}) => {
      const permalink = permalinkOf(path);
      const owner = owners.get(addressKey(permalink));
      owners.set(addressKey(permalink), owner ?? path);
      if (owner === undefined) return [];
      const message = `Unexpected address \`${permalink}\`, which \`${owner}\` has too, expected one of its own: ${mendOf(path, owner)}`;
      return [{path, at, message}];
    });
    const requested = ladder.pages.flatMap(({path}) => {
      const slug = requestedSlug(sources.get(path) ?? '');
      const owner =
        slug === undefined
          ? undefined
          : owners.get(addressKey(`/${slug}/`.replaceAll(/\/+/gu, '/')));
      if (slug === undefined || owner === undefined || owner === path) return [];
      const message = `Unexpected \`slug: ${slug}\`, the address of \`${owner}\`, expected none: a file’s address is its path; take the line out`;
      return [{path, at, message}];
    });
    return [...shared, ...requested];
  },
});

/** Which of two files gives way. */
function mendOf(path: string, owner: string): string {
  if (owner.endsWith('/'))
    return `that is the address of the folder; rename this file, or move it to \`${owner}README.md\``;
  const [index, beside] = isIndex(path) ? [path, owner] : [owner, path];
  if (!isIndex(index)) return 'rename one of the two files';
  if (isIndex(beside)) return 'a folder has one page; join the two files, or rename one';
  const which = index === path ? 'this file' : `\`${index}\``;
  return `${which} is the page of the folder \`${folderOf(index)}\`; rename \`${beside}\`, or join the two files`;
}

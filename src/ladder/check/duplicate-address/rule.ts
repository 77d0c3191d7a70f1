import {requestedSlug} from '../../parse/front-matter';
import {folderPermalink, permalinkOf} from '../../permalink';
import {reservedFor} from '../../reserved-addresses';
import {defineRule} from '../rule';

/** Addresses that some server or reader would take for the same. */
function addressKey(permalink: string): string {
  return permalink.normalize('NFC').toLowerCase();
}

export const duplicateAddress = defineRule({
  scope: 'ladder',
  name: 'duplicate-address',
  severity: 'error',
  why: 'Two files with one address would hide each other: every link would lead to only one of them. The site itself has a few addresses too.',
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
    'compare/L1.md': '# L1: Helper\n\n## Plants\n\n- I sow each bed on time.\n',
    'search.md': '# How we search\n',
  },
  says: [
    'compare/L1.md:1:1 Unexpected folder `compare/`, whose address `/compare/` the site has for comparing levels, expected another name: rename the folder',
    'Garden/Our-tools.md:1:1 Unexpected address `/Garden/Our-tools/`, which `Garden/Our tools.md` has too, expected one of its own: rename or remove one of the two files',
    'Garden/README.md:1:1 Unexpected address `/Garden/`, which `Garden/index.md` has too, expected one of its own: rename or remove one of the two files',
    'Garden/Seeds.md:1:1 Unexpected `slug: /Garden/`, the address of `Garden/index.md`, expected none: a file’s address is its path; take the line out',
    'search.md:1:1 Unexpected address `/search/`, which the site has for searching, expected another: rename the file',
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
      const message = `Unexpected address \`${permalink}\`, which \`${owner}\` has too, expected one of its own: rename or remove one of the two files`;
      return [{path, at, message}];
    });
    const taken = ladder.pages.flatMap(({path}) => {
      const permalink = permalinkOf(path);
      const use = reservedFor(permalink);
      if (use === undefined) return [];
      const message = `Unexpected address \`${permalink}\`, which the site has for ${use}, expected another: rename the file`;
      return [{path, at, message}];
    });
    const takenFolders = ladder.tracks.flatMap(({path, page, levels: [level]}) => {
      const permalink = folderPermalink(path);
      const use = path === '' || page || !level ? undefined : reservedFor(permalink);
      if (!level || use === undefined || reservedFor(permalinkOf(level.path)) !== undefined)
        return [];
      const message = `Unexpected folder \`${path}/\`, whose address \`${permalink}\` the site has for ${use}, expected another name: rename the folder`;
      return [{path: level.path, at, message}];
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
    return [...shared, ...taken, ...takenFolders, ...requested];
  },
});

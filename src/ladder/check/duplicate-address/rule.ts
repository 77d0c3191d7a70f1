import {requestedSlug} from '../../parse/front-matter';
import {addressKey, folderPermalink, permalinkOf} from '../../permalink';
import {reservedFor} from '../../reserved-addresses';
import {defineRule, type PlacedFinding} from '../rule';

export const duplicateAddress = defineRule({
  scope: 'ladder',
  name: 'duplicate-address',
  severity: 'error',
  why: 'Two files with one address would hide each other, so one is published at a numbered address that nobody expects. A page that the site makes of a folder cannot give way, nor can the addresses that the site itself has.',
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
    'Our-beds/L1.md': '# L1: Helper\n\n## Plants\n\n- I water what I am shown.\n',
    'Our beds/L2.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n',
    'compare/L1.md': '# L1: Helper\n\n## Plants\n\n- I sow each bed on time.\n',
    's/Seeds.md': '# Seeds\n',
    'search.md': '# How we search\n',
  },
  says: [
    'compare/L1.md:1:1 Unexpected folder `compare/`, whose address `/compare/` the site has for comparing levels, expected another name: rename the folder',
    'Garden/index.md:1:1 Unexpected address `/Garden/`, which `Garden/README.md` has, expected one of its own: the page is published at `/Garden-2/`; rename or remove one of the two files',
    'Garden/Our-tools.md:1:1 Unexpected address `/Garden/Our-tools/`, which `Garden/Our tools.md` has, expected one of its own: the page is published at `/Garden/Our-tools-2/`; rename or remove one of the two files',
    'Garden/Seeds.md:1:1 Unexpected `slug: /Garden/`, the address of `Garden/README.md`, expected none: a file’s address is its path; take the line out',
    'Orchard.md:1:1 Unexpected address `/Orchard/`, which `Orchard/README.md` has, expected one of its own: the page is published at `/Orchard-2/`; rename or remove one of the two files',
    'Our beds/L2.md:1:1 Unexpected folder `Our beds/`, whose address `/Our-beds/` the folder `Our-beds/` has too, expected one of its own: rename one of the two',
    's/Seeds.md:1:1 Unexpected address `/s/Seeds/`, which the site has for permanent links, expected another: rename the folder `s/`',
    'search.md:1:1 Unexpected address `/search/`, which the site has for searching, expected another: rename the file',
  ],
  check({ladder, sources}) {
    const at = {line: 1, column: 1};
    const owners = new Map(ladder.pages.map(({path, permalink}) => [addressKey(permalink), path]));
    const numbered = ladder.pages.flatMap(({path, permalink}): PlacedFinding[] => {
      const wanted = permalinkOf(path);
      const owner = owners.get(addressKey(wanted));
      if (permalink === wanted || owner === undefined) return [];
      const message = `Unexpected address \`${wanted}\`, which \`${owner}\` has, expected one of its own: the page is published at \`${permalink}\`; rename or remove one of the two files`;
      return [{path, at, message, severity: 'warning'}];
    });
    const shared = ladder.tracks.flatMap(({path: folder, page}): PlacedFinding[] => {
      const path = owners.get(addressKey(folderPermalink(folder)));
      if (page || folder === '' || path === undefined) return [];
      const message = `Unexpected address \`${folderPermalink(folder)}\`, which the folder \`${folder}/\` has too, expected one of its own: rename the file, or give the folder a \`README.md\``;
      return [{path, at, message}];
    });
    const taken = ladder.pages.flatMap(({path}) => {
      const permalink = permalinkOf(path);
      const use = reservedFor(permalink);
      if (use === undefined) return [];
      const [top = '', ...below] = path.split('/');
      const what = below.length > 0 ? `the folder \`${top}/\`` : 'the file';
      const message = `Unexpected address \`${permalink}\`, which the site has for ${use}, expected another: rename ${what}`;
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
    const firstOf = new Map<string, string>();
    const twins = ladder.tracks.flatMap(({path, page, levels: [level]}) => {
      const permalink = folderPermalink(path);
      const twin = firstOf.get(addressKey(permalink));
      const where = page?.path ?? level?.path;
      if (twin === undefined) firstOf.set(addressKey(permalink), path);
      if (twin === undefined || where === undefined) return [];
      const message = `Unexpected folder \`${path}/\`, whose address \`${permalink}\` the folder \`${twin}/\` has too, expected one of its own: rename one of the two`;
      return [{path: where, at, message}];
    });
    const requested = ladder.pages.flatMap(({path}): PlacedFinding[] => {
      const slug = requestedSlug(sources.get(path) ?? '');
      const owner =
        slug === undefined
          ? undefined
          : owners.get(addressKey(`/${slug}/`.replaceAll(/\/+/gu, '/')));
      if (slug === undefined || owner === undefined || owner === path) return [];
      const message = `Unexpected \`slug: ${slug}\`, the address of \`${owner}\`, expected none: a file’s address is its path; take the line out`;
      return [{path, at, message}];
    });
    return [...numbered, ...shared, ...taken, ...takenFolders, ...twins, ...requested];
  },
});

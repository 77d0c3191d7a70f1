import {expect, test} from '@playwright/test';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {groupBy} from '../../src/ladder/group-by';
import {buildLadder} from '../../src/ladder/ladder';
import {readLevelName} from '../../src/ladder/level-name';
import {parseOwnerFile} from '../../src/ladder/owner/owner-file';
import {parsePage} from '../../src/ladder/parse/page';
import {wordsOf} from '../../src/ladder/parse/words';

const file = join(__dirname, '../../docs/Guides/Shapes-of-a-ladder.md');
// Another ladder may have no such guide.
const guide = existsSync(file) ? readFileSync(file, 'utf8') : '';

interface Sample {
  readonly section: string;
  readonly path: string;
  readonly source: string;
}

/** The samples of the guide, each with the name that stands over it and the heading that it stands under. */
function samplesOfGuide(): Sample[] {
  const {children} = fromMarkdown(guide);
  let section = '';
  return children.flatMap((node, index): Sample[] => {
    if (node.type === 'heading') section = wordsOf(node);
    if (node.type !== 'code') return [];
    const before = children[index - 1];
    const path = wordsOf(before ?? []).replace(/:$/u, '');
    return [{section, path, source: `${node.value}\n`}];
  });
}

const samples = samplesOfGuide();
const pagesOnly = samples.filter(({path}) => path.endsWith('.md'));

for (const [section, files] of groupBy(pagesOnly, (sample) => sample.section)) {
  test(`each sample under “${section}” is a level, or a track’s page`, () => {
    const {pages, tracks} = buildLadder(files.map(({path, source}) => parsePage(path, source)));
    const [track] = tracks;
    expect(tracks).toHaveLength(1);
    const placed = [track?.page, ...(track?.levels ?? [])];
    expect(pages.filter((page) => !placed.includes(page))).toEqual([]);
  });
}

test('the names in its table are read as those of levels', () => {
  const names = [...guide.matchAll(/^\| .*$/gmu)].flatMap(([row]) =>
    [...row.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
  );
  for (const name of names) {
    const [fileName = ''] = name.replaceAll('-', ' ').split('.md');
    const title = /^\d|\.md$/u.test(name) ? 'Gardener' : name;
    expect(readLevelName({title, fileName, frontMatter: {}}), name).toBeDefined();
  }
});

test('its ladder.yml is one', () => {
  const said = samples.filter(({path}) => path === 'ladder.yml');
  expect(said.flatMap(({source}) => parseOwnerFile(source).problems)).toEqual([]);
});

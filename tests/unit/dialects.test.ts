import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {nodesOfBlock} from '../../src/ladder/block-nodes';
import {buildLadder, isLevel} from '../../src/ladder/ladder';
import type {Page} from '../../src/ladder/model';
import {parsePage} from '../../src/ladder/parse/page';
import {wordsOf} from '../../src/ladder/parse/words';
import {ladderOutline} from '../words/ladder-outline';

/** The words that a page shows. */
function wordsIn(page: Page): string[] {
  return wordsOf(page.blocks.flatMap(nodesOfBlock)).split(' ');
}

const folder = join(__dirname, '../fixtures/dialects');

/** The pages of a fixture, as a workspace would read them. */
function pagesOf(dialect: string) {
  return readdirSync(join(folder, dialect), {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.md'))
    .map((path) => parsePage(path, readFileSync(join(folder, dialect, path), 'utf8')));
}

for (const dialect of readdirSync(folder)) {
  const pages = pagesOf(dialect);
  const outline = join(folder, dialect, 'outline.txt');

  test(`reads ${dialect} as its outline says`, () => {
    expect(ladderOutline(buildLadder(pages))).toBe(readFileSync(outline, 'utf8'));
  });

  test(`keeps every word of ${dialect}, and every level in a track`, () => {
    const ladder = buildLadder(pages);
    const split = new Map(
      pages.map((page) => [page.path, ladder.pages.filter(({file}) => file === page.path)]),
    );
    for (const page of pages) {
      const shown = new Set((split.get(page.path) ?? []).flatMap(wordsIn));
      expect(wordsIn(page).filter((word) => !shown.has(word))).toEqual([]);
    }
    const inTracks = ladder.tracks.flatMap(({levels}) => levels);
    expect(new Set(inTracks)).toEqual(new Set(ladder.pages.filter(isLevel)));
    expect(new Set(ladder.pages.map(({permalink}) => permalink)).size).toBe(ladder.pages.length);
  });

  test(`reads ${dialect} the same in whatever order its files come`, () => {
    const expected = ladderOutline(buildLadder(pages));
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, {minLength: pages.length}), (shuffled) => {
        expect(ladderOutline(buildLadder(shuffled))).toBe(expected);
      }),
      {numRuns: 20},
    );
  });
}

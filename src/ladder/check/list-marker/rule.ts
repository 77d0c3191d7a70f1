import type {List} from 'mdast';
import type {Page} from '../../model';
import {fileOf, parsePage, readAsLevel} from '../../parse/page';
import {levelsInFile} from '../../recognition/levels-in-file';
import {nodesOfType} from '../page-parts';
import {defineRule, type Finding} from '../rule';

export const listMarker = defineRule({
  scope: 'page',
  name: 'list-marker',
  severity: 'warning',
  why: 'Another marker in the middle of a list begins a new list: the items drift apart on the page.',
  mends: 'writes the marker that most items of the page have',
  good: {'Guide.md': '# Guide\n\n- Sow.\n- Water.\n- Weed.\n'},
  bad: {'Guide.md': '# Guide\n\n- Sow.\n- Water.\n* Weed.\n'},
  says: ['Guide.md:5:1 Unexpected list marker `*`, expected `-` as in the rest of the page'],
  check({page, source}) {
    // The lines of a table's cell are a list without markers.
    const lists = nodesOfType(page, 'list').filter(
      (list) => !list.ordered && /^[-*+]$/u.test(markerOf(list, source)),
    );
    const counts = new Map<string, number>();
    for (const list of lists) {
      const marker = markerOf(list, source);
      counts.set(marker, (counts.get(marker) ?? 0) + list.children.length);
    }
    const [expected, ...others] = [...counts].toSorted(([, a], [, b]) => b - a);
    if (!expected || others.length === 0) return [];
    const strangers = lists.filter((list) => markerOf(list, source) !== expected[0]);
    const edits = strangers
      .flatMap(startsOf)
      .map((start) => ({start, end: start + 1, text: expected[0]}));
    const mended = edits.reduce(
      (text, {start, end, text: marker}) => text.slice(0, start) + marker + text.slice(end),
      source,
    );
    // All markers of a list are changed together: each change alone would need a check of the whole page.
    const canMend = saysTheSame(mended, source, page);
    return strangers.map((list, index): Finding => ({
      at: list.position?.start ?? {line: 1, column: 1},
      message: `Unexpected list marker \`${markerOf(list, source)}\`, expected \`${expected[0]}\` as in the rest of the page`,
      mend: canMend && index === 0 ? edits : [],
    }));
  },
});

/**
 * Whether the mended text says the same. With another marker a list may join its neighbor, and stop being one of facts;
 * an item of nothing but marks turns into a line across the page.
 */
function saysTheSame(mended: string, source: string, page: Page): boolean {
  const texts = (text: string): string =>
    JSON.stringify(readAgain(text, page).map(({statements}) => statements.map((one) => one.text)));
  return texts(mended) === texts(source);
}

/** What a text is read as in place of a page's: the page may be a level by its folder alone, or one of its file's. */
function readAgain(text: string, {file: path, level, within}: Page): readonly Page[] {
  const page = parsePage(path, text);
  const file = fileOf(page);
  if (within) return levelsInFile(page)?.levels ?? [page];
  return [level && !page.level && file ? readAsLevel(file, {...level, isSure: true}) : page];
}

/** Where the marker of each item of a list stands. */
function startsOf({children}: List): number[] {
  return children.map(({position}) => position?.start.offset ?? 0);
}

function markerOf({children}: List, source: string): string {
  return source[children[0]?.position?.start.offset ?? 0] ?? '';
}

import {splitFile, type SplitFile} from '../parse/level-parts';
import type {Page} from '../model';
import {fileOf, type ReadFile} from '../parse/page';
import {levelsInHeadings} from './levels-in-headings';
import {levelsInTables} from './levels-in-tables';

const known = new WeakMap<ReadFile, SplitFile | null>();

/**
 * The levels that one file holds, and the page that is left of it: headings of one depth, or columns of its tables, that
 * read as levels.
 *
 * @param page - a page as it was parsed by itself
 * @returns undefined for a file that is one level, or none
 */
export function levelsInFile(page: Page): SplitFile | undefined {
  const file = fileOf(page);
  if (!file) return undefined;
  const split = known.get(file);
  if (split !== undefined) return split ?? undefined;
  const found = findIn(file, page);
  known.set(file, found ?? null);
  return found;
}

function findIn(file: ReadFile, page: Page): SplitFile | undefined {
  const inHeadings = levelsInHeadings(file);
  if (page.level) {
    // A file that is a level by itself holds several only if its own title is one of them.
    const isTitle = inHeadings.some(({parts}) => parts.some(({title}) => title === file.title));
    return isTitle ? splitFile(file, inHeadings) : undefined;
  }
  const groups = inHeadings.length > 0 ? inHeadings : levelsInTables(file);
  return groups.length > 0 ? splitFile(file, groups) : undefined;
}

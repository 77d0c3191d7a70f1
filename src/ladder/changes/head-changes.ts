import {ChangesByPage} from '../compare/changes-by-page';
import {comparePassages} from '../compare/compare-passages';
import type {WordChange} from '../compare/change-words';
import type {LevelName} from '../level-name';
import type {Page} from '../model';
import {fileOf, parsePage, readAsLevel} from '../parse/page';
import {rankOfRole} from '../seniority';
import type {ChangedFile, MainChange} from './main-changes';

/** A change of what stands above the areas of a level: a fact, or its summary. */
export interface HeadChange {
  readonly commit: MainChange;
  readonly path: string;
  readonly change: WordChange;
}

/** The kinds of change that only the files tell of: the registry does not know them. */
const headKinds: ReadonlySet<string> = new Set<WordChange['what']>(['fact', 'summary']);

/** A heading under the title, as it begins in a line. */
const heading = /^ {0,3}#{2,6}[ \t]|^.*\n {0,3}-{2,}[ \t]*$/mu;

/**
 * What became of the facts and the summaries of levels, of which the registry knows nothing. They stand above the first
 * area: only that part of a file is read, and only where it changed.
 *
 * @param history - the commits
 * @param isLevel - whether the page of a file is a level
 */
export function headChanges(
  history: readonly MainChange[],
  isLevel: (path: string) => boolean,
): HeadChange[] {
  const pages = new Map<string, Page>();
  const read = (path: string, head: string): Page => {
    const key = `${path}\0${head}`;
    const page = pages.get(key) ?? asLevel(parsePage(path, head));
    pages.set(key, page);
    return page;
  };
  return history.flatMap((commit) =>
    commit.files
      .filter(({path}) => isLevel(path))
      .flatMap(({path, before, after}: ChangedFile): HeadChange[] => {
        if (before === undefined || after === undefined) return [];
        const [was, is] = [headOf(before), headOf(after)];
        if (was === is) return [];
        const changes = new ChangesByPage();
        comparePassages(read(path, was), read(path, is), () => '', changes);
        return changes
          .of(path, undefined)
          .flatMap((section) => section.changes)
          .filter((change): change is WordChange => headKinds.has(change.what))
          .map((change) => ({commit, path, change}));
      }),
  );
}

function headOf(text: string): string {
  const source = text.replaceAll('\r\n', '\n');
  const [front = ''] = /^\uFEFF?---\n[^]*?\n---\n/u.exec(source) ?? [];
  const body = source.slice(front.length);
  return front + body.slice(0, heading.exec(body)?.index);
}

/** By itself a page is a level only where its title leaves no doubt; this one is known to be. */
function asLevel(page: Page): Page {
  if (page.level) return page;
  const file = fileOf(page);
  if (!file) return page;
  const role = file.name;
  const name: LevelName = {rank: rankOfRole(role), role, by: 'owner', isSure: true};
  return readAsLevel(file, file.levelName ?? name);
}

import {comparable} from '../check/page-parts';
import {wordDifferences} from '../word-differences';
import {ChangesByPage} from './changes-by-page';
import {comparePassages, type NameNow} from './compare-passages';
import {compareUnseen} from './compare-unseen';
import type {Change, ChangedPage, LadderChanges} from './ladder-changes';
import {followed, pairStatements, type Placed, type Version} from './ladders-match';
import {countLinks} from './link-counts';

/**
 * Says what changed between two versions of a ladder in the ladder's own terms.
 */
export function compareLadders(before: Version, after: Version): LadderChanges {
  const pagesNow = new Map(
    Array.from(
      followed(before, after, (page) => [page]),
      ([was, is]) => [was.path, is.path],
    ),
  );
  const movedTo = (path: string): string => pagesNow.get(path) ?? path;
  const matching = pairStatements(before, after);
  const sectionsNow = followed(before, after, ({sections}) => sections);
  const nameNow: NameNow = ({section}) =>
    comparable((section && (sectionsNow.get(section) ?? section))?.name ?? '');
  const changes = new ChangesByPage();

  for (const {before: was, after: is} of matching.matched) {
    const what = is.statement.kind;
    const sameWords = was.statement.text === is.statement.text;
    const from = placeName(was, was.page.path);
    const stayed =
      movedTo(was.page.path) === is.page.path &&
      nameNow(was) === comparable(is.section?.name ?? '') &&
      what === was.statement.kind;
    const hasMoved = !stayed;
    const [concernBefore, concernAfter] = [was.statement.concern, is.statement.concern];
    if (concernBefore !== concernAfter) {
      changes.add(is.page.path, is.section?.name, {
        kind: 'concern',
        what,
        text: is.statement.text,
        before: concernBefore,
        after: concernAfter,
      });
    }
    if (sameWords && !hasMoved) continue;
    const pieces = sameWords ? undefined : wordDifferences(was.statement.text, is.statement.text);
    changes.add(
      is.page.path,
      is.section?.name,
      hasMoved
        ? {
            kind: 'moved',
            what,
            text: is.statement.text,
            ...labelOf(is),
            from,
            ...(pieces && {pieces}),
          }
        : {kind: 'reworded', what, ...labelOf(is), pieces: pieces ?? []},
    );
  }
  for (const placed of matching.added) {
    const {page, section, statement} = placed;
    changes.add(page.path, section?.name, {
      kind: 'added',
      what: statement.kind,
      text: statement.text,
      ...labelOf(placed),
    });
  }
  for (const placed of matching.removed) {
    const {page, section, statement} = placed;
    const id = before.ids.get(statement);
    changes.add(movedTo(page.path), section?.name, {
      kind: 'removed',
      what: statement.kind,
      text: statement.text,
      ...labelOf(placed),
      ...(id !== undefined && {id}),
    });
  }

  const pagesBefore = new Map(before.ladder.pages.map((page) => [movedTo(page.path), page]));
  const pagesAfter = new Map(after.ladder.pages.map((page) => [page.path, page]));
  for (const [path, page] of pagesAfter) {
    comparePassages(pagesBefore.get(path), page, nameNow, changes);
    compareUnseen(pagesBefore.get(path), page, changes);
  }
  for (const [path, page] of pagesBefore) {
    if (pagesAfter.has(path)) continue;
    comparePassages(page, undefined, nameNow, changes);
    compareUnseen(page, undefined, changes);
  }

  const pages = [...new Set([...pagesAfter.keys(), ...pagesBefore.keys()])]
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .flatMap((path): ChangedPage[] => {
      const was = pagesBefore.get(path);
      const is = pagesAfter.get(path);
      const sections = changes.of(path, is ?? was);
      const {title} = is ?? was ?? {title: path};
      const state = !was ? 'added' : !is ? 'removed' : was.path !== path ? 'renamed' : 'changed';
      if (state === 'changed' && sections.length === 0) return [];
      return [{path, title, state, sections, ...(state === 'renamed' && was && {from: was.path})}];
    });
  const said = new Set(pages.map(({path}) => path));
  const counts = countLinks(before, after);
  const movedLines = pages
    .flatMap(allChanges)
    .filter(({kind, what}) => kind === 'moved' && what !== 'area').length;
  return {
    pages,
    links: {
      ...counts,
      moved: counts.moved + movedLines,
      unclear: matching.unclear.map(({before: was, after: is}) => ({
        page: is.page.path,
        before: was.statement.text,
        after: is.statement.text,
        answer: `${after.ids.get(is.statement) ?? ''}: continues ${before.ids.get(was.statement) ?? ''}`,
      })),
    },
    formattingOnly: [...after.sources]
      .filter(
        ([path, text]) =>
          !said.has(path) && before.sources.has(path) && before.sources.get(path) !== text,
      )
      .map(([path]) => path),
  };
}

function allChanges({sections}: ChangedPage): Change[] {
  return sections.flatMap(({changes}) => changes);
}

/** What a line is about: a reader of the change knows the line by it. */
function labelOf({statement: {concern}}: Placed): {readonly concern?: string} {
  return concern === undefined ? {} : {concern};
}

/** Where a statement stood; levels of one title in two tracks are two places, so the path says it. */
function placeName({section}: Placed, path: string): string {
  return section ? `${path} › ${section.name}` : path;
}

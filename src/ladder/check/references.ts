import type {Diagnostic, Edit} from '../diagnostic';
import type {Ladder, Page, Reference} from '../model';
import {resolveReference, type Destination, type Surroundings} from '../references';

/**
 * Finds every link and image of a ladder that leads nowhere. Where there is exactly one place that can be meant, a machine
 * can mend it.
 *
 * @param sources - the text of each file
 * @returns an error for each, in the order of the files
 */
export function checkReferences(
  ladder: Ladder,
  surroundings: Surroundings,
  sources: ReadonlyMap<string, string>,
): Diagnostic[] {
  return ladder.pages.flatMap((page) =>
    page.links.flatMap((reference) => {
      const destination = resolveReference(reference.url, page.path, surroundings, reference.kind);
      return destination.kind === 'broken'
        ? [brokenReference(page, reference, destination, sources.get(page.file) ?? '')]
        : [];
    }),
  );
}

function brokenReference(
  page: Page,
  reference: Reference,
  {problem, mend: advice, meant}: Extract<Destination, {kind: 'broken'}>,
  source: string,
): Diagnostic {
  const {kind, place} = reference;
  const mend = meant === undefined ? [] : mendOf(reference, meant, source);
  return {
    path: page.file,
    line: place.start.line,
    column: place.start.column,
    severity: 'error',
    rule: 'broken-link',
    message: `Unexpected ${kind} to ${problem}, expected one that leads somewhere: ${advice}`,
    ...(mend.length > 0 && {mend}),
  };
}

/** What stands before an address: `](`, `]: `, or `href="`. */
const before = /(?:\]\(|\]:|\b(?:href|src)\s*=)\s*[<"']?$/iu;

/** The address in its link; nothing where it is written in another way than it is read, with an entity in it. */
function mendOf({url, place}: Reference, meant: string, source: string): Edit[] {
  const from = place.start.offset ?? 0;
  const written = source.slice(from, place.end.offset);
  for (let at = written.indexOf(url); at >= 0; at = written.indexOf(url, at + 1)) {
    const end = at + url.length;
    const isWhole = /^(?:[)>"'\s]|$)/u.test(written.slice(end, end + 1));
    if (isWhole && before.test(written.slice(0, at)))
      return [{start: from + at, end: from + end, text: meant}];
  }
  return [];
}

import type {Linkable} from './links/mint';
import type {Ladder} from './model';

/** What the lines of a ladder are about, by their ids: a label of today, of which the registry knows nothing. */
export function concernsOf(
  {pages}: Pick<Ladder, 'pages'>,
  ids: ReadonlyMap<Linkable, string>,
): Map<string, string> {
  return new Map(
    pages.flatMap(({statements}) =>
      statements.flatMap((statement): [string, string][] => {
        const id = ids.get(statement);
        const {concern} = statement;
        return id === undefined || concern === undefined ? [] : [[id, concern]];
      }),
    ),
  );
}

import type {Linkable} from '../links/mint';
import type {Ladder} from '../model';
import {lastChanges, type ChangesPage, type LastChange} from './changes-pages';

/** The latest change of each level, by the address of its page, with the id of that page. */
export type LastChangeOfPages = Readonly<
  Record<string, (LastChange & {readonly id: string}) | undefined>
>;

/** The latest change of each level that has changed. */
export function lastChangeOfPages(
  {pages}: Ladder,
  ids: ReadonlyMap<Linkable, string>,
  changes: readonly ChangesPage[],
): LastChangeOfPages {
  const last = lastChanges(changes);
  return Object.fromEntries(
    pages.flatMap((page) => {
      const id = ids.get(page);
      const change = last.get(id ?? '');
      return id !== undefined && change ? [[page.permalink, {...change, id}]] : [];
    }),
  );
}

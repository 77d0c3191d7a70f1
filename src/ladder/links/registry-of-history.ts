import {compareRegistries} from './invariants';
import type {Override} from './overrides';
import {reconcile} from './reconcile';
import {emptyRegistry, type Registry} from './registry';
import type {HistoryReader, HistoryVersion} from './replay-history';

/**
 * The registry of a ladder that has none, as if its links had been recorded at every commit.
 *
 * @param history - the commits, oldest first; all are read by what the reader's owner says now
 * @param reader - reads their files
 * @param overrides - the overrides
 * @throws Error when a commit would take a link back
 */
export function registryOfHistory(
  history: readonly Pick<HistoryVersion, 'date' | 'docs'>[],
  reader: Pick<HistoryReader, 'load' | 'pages'>,
  overrides: readonly Override[],
): Registry {
  reader.load(history.map(({docs}) => docs));
  return history.reduce((registry, {date, docs}) => {
    const pages = reader.pages(docs, undefined) ?? [];
    const {registry: next} = reconcile(registry, pages, date, overrides);
    const lost = compareRegistries(registry, next, new Map(), 'the commit before');
    if (lost.length > 0) throw new Error(lost.map(({message}) => message).join('\n'));
    return next;
  }, emptyRegistry);
}

import type {Catalog} from './index-format';

/**
 * What a reader may ask of a ladder, in its own words: a rank, a role, the areas that most levels have, and what differs
 * between two ranks.
 */
export function suggestionsFrom(catalog: Catalog): string[] {
  const {ranks, roles, areas, pageTracks, pageRanks, pageRoles, spotAreas} = catalog;
  // The levels of the first track, which come before all other pages.
  const levels = pageRoles
    .map((role, page) => ({role: roles[role] ?? '', rank: ranks[pageRanks[page] ?? 0] ?? ''}))
    .filter(({role, rank}, page) => pageTracks[page] === pageTracks[0] && `${rank}${role}` !== '');
  const half = Math.floor((levels.length - 1) / 2);
  const [middle, next] = [levels[half], levels[half + 1]];
  const counts = new Map<string, number>();
  for (const number of spotAreas) {
    const name = areas[number] ?? '';
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const common = [...counts].toSorted(([, a], [, b]) => b - a);
  return [
    middle?.rank,
    ...common.slice(0, 2).map(([name]) => name),
    middle?.role,
    middle?.rank && next?.rank && middle.rank !== next.rank ? `${middle.rank} ${next.rank}` : '',
  ].flatMap((text) => (text ? [text] : []));
}

import type {Language} from '../language';
import type {Ladder} from '../model';
import {shortName} from '../rank';
import type {PairLink} from './compare-list';
import {neighbourPairs, type NeighbourPair} from './level-names';

/** A pair of neighbours, and the pairs that its page leads to. */
export interface PairPage extends NeighbourPair {
  readonly links: {readonly below?: PairLink; readonly above?: PairLink};
}

/** Every page that sets two neighbours side by side. */
export function pairPages(ladder: Ladder, language: Language): PairPage[] {
  const pairs = neighbourPairs(ladder);
  return pairs.map((pair, index) => {
    const [below, above] = [pairs[index - 1], pairs[index + 1]];
    return {
      ...pair,
      links: {
        ...(below?.to === pair.from && {below: pairLink(below, language)}),
        ...(above?.from === pair.to && {above: pairLink(above, language)}),
      },
    };
  });
}

function pairLink({from, to, permalink}: NeighbourPair, {say}: Language): PairLink {
  const ranks = [from, to].map(({level}) => shortName(level));
  const [first = '', second = ''] = ranks[0] === ranks[1] ? [from.title, to.title] : ranks;
  return {name: say`${first} to ${second}`, permalink};
}

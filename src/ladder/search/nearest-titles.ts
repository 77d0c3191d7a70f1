import {placeOfRoleWord, seniorityWords, wordsOfRole} from '../seniority-words';
import {searchWordsIn} from './search-words';

/** Words whose places are further apart stand for other work. */
const nearEnough = 3;

/**
 * The field's words for how senior a role is that no role of the ladder has, each with the nearest that one has: where
 * nobody is called staff, who asks for a staff engineer means a lead.
 *
 * @param roles - the role titles of the ladder
 * @returns `{staff: 'lead'}`
 */
export function nearestTitles(roles: readonly string[]): Record<string, string> {
  const words = new Set(roles.flatMap(searchWordsIn));
  // What a role says in another language it has too, but no text can be looked up by the word for it.
  const said = new Set(roles.flatMap(wordsOfRole));
  const own = seniorityWords.filter((word) => words.has(word));
  return Object.fromEntries(
    seniorityWords.flatMap((word) => {
      const gapTo = (other: string): number =>
        Math.abs((placeOfRoleWord(word) ?? 0) - (placeOfRoleWord(other) ?? 0));
      const [nearest] = own.toSorted((a, b) => gapTo(a) - gapTo(b));
      const isKnown = nearest === undefined || said.has(word) || gapTo(nearest) > nearEnough;
      return isKnown ? [] : [[word, nearest]];
    }),
  );
}

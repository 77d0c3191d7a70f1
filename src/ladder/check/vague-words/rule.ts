import {expectationsOf, placeOfWord} from '../page-parts';
import {defineRule} from '../rule';

/**
 * Words that leave the size of an ask to the reader, and what to say in their place. Words such as “regularly” are fine:
 * the count that would replace them invites people to count, and shuts out who works fewer hours.
 */
const vague: readonly (readonly [words: RegExp, ask: string])[] = [
  [
    /(?:as|if|when|where|whenever|wherever) (?:appropriate|needed|necessary|required|applicable|possible)/u,
    'when that is',
  ],
  [/(?:appropriate|suitable|adequate|reasonable|sufficient)(?:ly)?/u, 'what makes it so'],
  [
    /(?:effective|efficient|competent|proficient|successful|skillful|skilful)(?:ly)?/u,
    'what shows it',
  ],
  [
    /(?:high|good|great|top|excellent|world-class|outstanding)[- ]quality|world-class|best[- ]in[- ]class|excellent|outstanding/u,
    'the standard that is met',
  ],
  [
    /(?:solid|strong|good|deep|great|basic|broad|thorough|working|sound) (?:understanding|knowledge|grasp|skills?|command|awareness|working knowledge)/u,
    'what it lets someone do',
  ],
  [/significant(?:ly)?|substantial(?:ly)?|considerable|considerably/u, 'how much'],
  [/in a timely (?:manner|fashion)|timely|quickly|promptly/u, 'before what'],
  [/etc|and so on|and so forth|and (?:the like|more|others)(?=[.,;]|$)/u, 'the whole list'],
  [/various|a (?:wide |broad )?(?:range|variety) of|a number of/u, 'which ones'],
  [/best practices?/u, 'which practices'],
  [/highly|extremely|deeply|truly/u, 'what shows it'],
];

const anyVague = new RegExp(
  `(?<![\\p{L}-])(?:${vague.map(([words]) => `(${words.source})`).join('|')})(?![\\p{L}-])`,
  'giu',
);

export const vagueWords = defineRule({
  scope: 'page',
  name: 'vague-words',
  severity: 'warning',
  english: true,
  why: 'Words such as “appropriate” or “efficiently” mean one thing to an engineer and another to their manager, and both are sure.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I water each seedling at its root.\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I water the seedlings efficiently.\n',
  },
  says: [
    'Garden/L2-Gardener.md:5:25 Unexpected `efficiently`, which two readers may take differently, expected words that say what shows it',
  ],
  check: ({page, source}) =>
    expectationsOf(page).flatMap(({text, place}) =>
      Array.from(text.matchAll(anyVague), ({0: words, index, ...groups}) => {
        const ask = vague.find((_, number) => groups[number + 1] !== undefined)?.[1] ?? '';
        const at = placeOfWord(source, place, words, (place.start.offset ?? 0) + index);
        const message = `Unexpected \`${words}\`, which two readers may take differently, expected words that say ${ask}`;
        return {at, message, word: words};
      }),
    ),
});

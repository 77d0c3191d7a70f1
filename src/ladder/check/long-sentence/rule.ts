import {wordsOf} from '../../parse/words';
import {nodesOfType, placeOfWord} from '../page-parts';
import {defineRule} from '../rule';

/** In words: plain-language guides ask for 25 at most; only a sentence that has to be read twice is reported. */
const longest = 40;
/** In characters; a longer text is not prose, and is not searched. */
const longestParagraph = 20_000;

const sentences = new Intl.Segmenter('en', {granularity: 'sentence'});

export const longSentence = defineRule({
  scope: 'page',
  name: 'long-sentence',
  severity: 'warning',
  why: 'A sentence of more than forty words has to be read twice, and two readers keep different halves of it.',
  good: {'Guide.md': '# Guide\n\nWe sow in spring. We water by hand.\n'},
  bad: {
    'Guide.md': `# Guide\n\nWe sow ${'a row of beans and '.repeat(8)}then rest.\n`,
  },
  says: ['Guide.md:3:1 Unexpected sentence of 44 words, expected at most 40: say it in two'],
  check: ({page, source}) =>
    nodesOfType(page, 'paragraph').flatMap((paragraph) => {
      const {position} = paragraph;
      const text = wordsOf(paragraph);
      if (!position || text.length > longestParagraph) return [];
      if (spokenWords(text).length <= longest) return [];
      return Array.from(sentences.segment(text)).flatMap(({segment}) => {
        const words = spokenWords(segment);
        if (words.length <= longest) return [];
        const at = placeOfWord(source, position, words.slice(0, 3).join(' '));
        const message = `Unexpected sentence of ${words.length} words, expected at most ${longest}: say it in two`;
        return [{at, message}];
      });
    }),
});

function spokenWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][^\s]*/gu) ?? [];
}

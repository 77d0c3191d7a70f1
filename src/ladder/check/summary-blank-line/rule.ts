import {nodesOfType, pointAt} from '../page-parts';
import {defineRule, type Finding} from '../rule';

/** From a fold's tag to what follows its label: `</summary>`, the rest of the line, the line break, the next line. */
const afterLabel = /^[^]*?<\/summary[ \t]*>[ \t]*(\r\n|\n|\r)?([^\r\n]*)/iu;

export const summaryBlankLine = defineRule({
  scope: 'page',
  name: 'summary-blank-line',
  severity: 'warning',
  why: 'Without a blank line after `<summary>`, Git hosts take what follows for raw HTML and run the list together into one paragraph. This site reads it as it is meant.',
  mends: 'adds the blank line',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n\n</details>\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n<details>\n<summary>Examples</summary>\n- I moved the beans.\n\n</details>\n',
  },
  says: [
    'Garden/L2-Gardener.md:9:1 Unexpected text right after `</summary>`, expected a blank line between them',
  ],
  check: ({page, source}) =>
    nodesOfType(page, 'fold').flatMap(({position}): Finding[] => {
      const start = position?.start.offset ?? 0;
      const written = source.slice(start, position?.end.offset);
      if (!/^<details\b/iu.test(written)) return [];
      const match = afterLabel.exec(written);
      const [whole = '', lineBreak = '', next = ''] = match ?? [];
      if (!match || next.trim() === '' || /^\s*<\/details/iu.test(next)) return [];
      const message =
        'Unexpected text right after `</summary>`, expected a blank line between them';
      const offset = start + whole.length - next.length;
      const at = pointAt(source, offset, position?.start);
      // In a quote or an indented block, a blank line would need more than a line break.
      const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
      const plain = before === '' && !/^(?: {4}|\t| *>)/u.test(next) && lineBreak !== '';
      if (!plain) return [{at, message}];
      return [{at, message, mend: [{start: offset, end: offset, text: lineBreak}]}];
    }),
});

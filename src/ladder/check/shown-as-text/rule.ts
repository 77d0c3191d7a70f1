import {wordsOf} from '../../parse/words';
import {nodesOfType, pointAt, textsOf} from '../page-parts';
import {defineRule, type Finding} from '../rule';
import {findUnreadMarks, type UnreadMark} from './inline-marks';
import {findUnreadLines} from './line-marks';

export const shownAsText = defineRule({
  scope: 'page',
  name: 'shown-as-text',
  severity: 'warning',
  why: 'A space too many or too few, and Markdown does not see a link, a heading, bold words or a table: a reader sees the marks instead.',
  good: {
    'Guide.md':
      '# Guide\n\n## Seeds\n\nSee [the plan](<our plan.md>) for **beans:** some [all] (of us) #seeds.\n\n| Bed | Seeds |\n| --- | --- |\n| 1 | Beans |\n',
    'our plan.md': '# Our plan\n\nSow.\n',
  },
  bad: {
    'Guide.md':
      '# Guide\n\n##Seeds\n\nSee [the plan](our plan.md), [it] (Plan.md) and [[Plan]] for **beans: **some.\n\n| Bed | Seeds |\n| --- |\n| 1 | Beans |\n',
  },
  says: [
    'Guide.md:3:1 Unexpected `##Seeds` that is text, expected a space after `##`: the line is no heading',
    'Guide.md:5:5 Unexpected `[the plan](our plan.md)` that is text, expected an address without spaces, or one in `<` and `>`: `[the plan](<our plan.md>)`',
    'Guide.md:5:30 Unexpected `[it] (Plan.md)` that is text, expected no space between the brackets of a link: `[it](Plan.md)`',
    'Guide.md:5:49 Unexpected `[[Plan]]` that is text, expected a link in Markdown, such as `[Plan](Plan.md)`',
    'Guide.md:5:62 Unexpected `**beans: **` that is text, expected no space between the stars and the bold words: `**beans:**`',
    'Guide.md:8:1 Unexpected `| --- |` that is text, expected as many columns as in the row above: it has 2, this one 1; the page shows no table',
  ],
  check({page, source}) {
    const lines = source.split(/\r\n|\n|\r/u);
    const inLines = nodesOfType(page, 'paragraph').flatMap((node): Finding[] => {
      const {position} = node;
      const {line: first = 1, column: indent = 1} = position?.start ?? {};
      const written = lines.slice(first - 1, position?.end.line).map((line, index) => {
        const column = index === 0 ? indent : (/[^\s>]/u.exec(line)?.index ?? 0) + 1;
        return {column, text: line.slice(column - 1).trimEnd()};
      });
      const texts = written.map(({text}) => text);
      // A paragraph that was made of cells stands where its table does, with marks that were read.
      const words = wordsOf(node);
      return findUnreadLines(texts, indent === 1).flatMap((mark, index) =>
        mark && words.includes(/^\S{0,3}/u.exec(texts[index] ?? '')?.[0] ?? '')
          ? [finding({line: first + index, column: written[index]?.column ?? 1}, mark)]
          : [],
      );
    });
    const inTexts = textsOf(page).flatMap(({position}): Finding[] => {
      if (!position) return [];
      const {start, end} = position;
      return findUnreadMarks(source, start.offset ?? 0, end.offset ?? 0).map((mark) =>
        finding(pointAt(source, mark.offset, start), mark),
      );
    });
    return [...inLines, ...inTexts];
  },
});

function finding(at: Finding['at'], {written, expected}: UnreadMark): Finding {
  return {at, message: `Unexpected \`${written}\` that is text, expected ${expected}`};
}

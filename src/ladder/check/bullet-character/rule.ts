import {nodesOfType} from '../page-parts';
import {defineRule} from '../rule';

/** What word processors put in front of the items of a list. */
const bullet = /^[\s>]*([•‣⁃◦▪▫●○■□∙·])\s/u;

export const bulletCharacter = defineRule({
  scope: 'page',
  name: 'bullet-character',
  severity: 'warning',
  why: 'Markdown knows `-`, `*` and `+` as marks of a list item. A line with another mark, such as one pasted from a word processor, is read as part of the line above it.',
  good: {'Guide.md': '# Guide\n\n- Sow the beans.\n- Water them.\n'},
  bad: {'Guide.md': '# Guide\n\n- Sow the beans.\n• Water them.\n'},
  says: [
    'Guide.md:4:1 Unexpected `•` at the beginning of a line, expected `-`: the line is read as part of the one above',
  ],
  check({page, source}) {
    const lines = source.split(/\r\n|\n|\r/u);
    return nodesOfType(page, 'paragraph').flatMap(({position}) => {
      const first = position?.start.line ?? 1;
      return lines.slice(first - 1, position?.end.line).flatMap((written, index) => {
        const isFirst = index === 0;
        const column = isFirst ? (position?.start.column ?? 1) : 1;
        const match = bullet.exec(written.slice(column - 1));
        if (!match) return [];
        const at = {line: first + index, column: column + match[0].length - 2};
        const message = `Unexpected \`${match[1] ?? ''}\` at the beginning of a line, expected \`-\`: ${
          isFirst ? 'the line is no item of a list' : 'the line is read as part of the one above'
        }`;
        return [{at, message}];
      });
    });
  },
});

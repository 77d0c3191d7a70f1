import {nodesOfType} from '../page-parts';
import {defineRule, type Finding} from '../rule';

export const unclosedFence = defineRule({
  scope: 'page',
  name: 'unclosed-fence',
  severity: 'error',
  why: 'A block of code goes on to the end of the file, or of the list or quote that holds it, until a line of the same marks ends it. Areas and expectations in it are code like the rest.',
  good: {'Guide.md': '# Guide\n\n```\nsow --beds all\n```\n\n## In spring\n'},
  bad: {'Guide.md': '# Guide\n\n```\nsow --beds all\n\n## In spring\n'},
  says: [
    'Guide.md:3:1 Unexpected ```` ``` ```` without an end, expected a line ```` ``` ```` after the code: everything up to line 6 is shown as code',
  ],
  check: ({page, source}) =>
    nodesOfType(page, 'code').flatMap(({position}): Finding[] => {
      if (!position) return [];
      const [opening = '', ...lines] = source
        .slice(position.start.offset, position.end.offset)
        .trimEnd()
        .split(/\r\n|\n|\r/u);
      const [fence] = /^(?:`{3,}|~{3,})/u.exec(opening) ?? [];
      const last = (lines.at(-1) ?? '').replace(/^[\s>]*/u, '').trimEnd();
      // A page that is shown as source text is one block of code without a fence.
      const isFile = page.diagnostics.some(({rule}) => rule.startsWith('too-'));
      if (!fence || isFile) return [];
      if (last.startsWith(fence) && last === fence.charAt(0).repeat(last.length)) return [];
      const marks = `\`\`\`\` ${fence.slice(0, 3)} \`\`\`\``;
      const end = position.start.line + lines.length;
      const message = `Unexpected ${marks} without an end, expected a line ${marks} after the code: everything up to line ${end} is shown as code`;
      return [{at: position.start, message}];
    }),
});

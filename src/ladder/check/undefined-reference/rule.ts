import {pointAt, textsOf} from '../page-parts';
import {defineRule} from '../rule';

/** `[words][name]` and `[^name]`, where they are still text: with a definition they would be a link or a note. */
const reference = /(?<!\\)\]\[([^\][\\]+)\]|(?<!\\)\[\^([^\][\s\\]+)\]/gu;

export const undefinedReference = defineRule({
  scope: 'page',
  name: 'undefined-reference',
  severity: 'warning',
  why: 'A link or a note that is written by its name needs a line that says what the name stands for. Without it a reader sees brackets, and is led nowhere.',
  good: {
    'Guide.md':
      '# Guide\n\nSee [the plan][plan].[^1]\n\n[plan]: https://example.org/plan\n\n[^1]: Of this year.\n',
  },
  bad: {
    'Guide.md':
      '# Guide\n\nSee [the plan][plan].[^1]\n\nAnd more.[^2]\n\n<details>\n<summary>More</summary>\n[^2]: Of this year.\n</details>\n',
  },
  says: [
    'Guide.md:3:15 Unexpected link by the name `plan`, expected a line `[plan]: …` that says where it leads',
    'Guide.md:3:22 Unexpected note by the name `1`, expected a line `[^1]: …` with its words',
    'Guide.md:5:10 Unexpected note by the name `2`, expected a line `[^2]: …` with its words, outside of what folds',
  ],
  check: ({page, source}) =>
    textsOf(page).flatMap(({position}) => {
      if (!position) return [];
      const from = position.start.offset ?? 0;
      const written = source.slice(from, position.end.offset);
      return Array.from(written.matchAll(reference)).flatMap(({1: link, 2: note = '', index}) => {
        const at = pointAt(source, from + index + (link === undefined ? 0 : 1), position.start);
        // A fold is parsed by itself.
        const where = source.includes(`[^${note}]:`) ? ', outside of what folds' : '';
        const message =
          link === undefined
            ? `Unexpected note by the name \`${note}\`, expected a line \`[^${note}]: …\` with its words${where}`
            : `Unexpected link by the name \`${link}\`, expected a line \`[${link}]: …\` that says where it leads`;
        return [{at, message}];
      });
    }),
});

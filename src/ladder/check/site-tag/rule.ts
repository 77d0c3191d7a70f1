import {placeOfWord, textsOf} from '../page-parts';
import {defineRule, type Finding} from '../rule';

/** Marks that other site builders replace: what they are called, and how they are written, with their name. */
const tags: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['Hugo shortcode', /\{\{[<%]-?\s*\/?\s*([\w./-]+)/gu],
  ['Jekyll tag', /(?<!\{)\{%-?\s*(\w+)/gu],
  ['Jekyll variable', /\{\{-?\s*((?:site|page|include|layout)\.[\w.-]+)/gu],
  ['directive', /^:{3,}[ \t]*([a-z][\w-]*)/gimu],
];

export const siteTag = defineRule({
  scope: 'page',
  name: 'site-tag',
  severity: 'warning',
  why: 'A mark that another site builder replaces is words here: readers see it as it is written. Notes, tips and warnings are read in the way of Git hosts, Docusaurus and MkDocs.',
  good: {'Guide.md': '# Guide\n\n:::tip\n\nSow the beans in rows.\n\n:::\n'},
  bad: {
    'Guide.md':
      '# Guide\n\n{{< figure src="bed.png" >}}\n\n{% include rows.md %}\n\n:::tip\n\nSow the beans.\n',
  },
  says: [
    'Guide.md:3:1 Unexpected Hugo shortcode `figure`, expected Markdown: the page shows it as it is written',
    'Guide.md:5:1 Unexpected Jekyll tag `include`, expected Markdown: the page shows it as it is written',
    'Guide.md:7:1 Unexpected directive `tip`, expected a kind of callout that is known, and a line `:::` at its end: the page shows it as it is written',
  ],
  check: ({page, source}) =>
    textsOf(page).flatMap((node): Finding[] =>
      tags.flatMap(([what, pattern]) =>
        Array.from(node.value.matchAll(pattern), ({0: written, 1: name = '', index}): Finding => {
          const from = (node.position?.start.offset ?? 0) + index;
          const expected =
            what === 'directive'
              ? 'a kind of callout that is known, and a line `:::` at its end'
              : 'Markdown';
          return {
            at: node.position
              ? placeOfWord(source, node.position, written, from)
              : {line: 1, column: 1},
            message: `Unexpected ${what} \`${name}\`, expected ${expected}: the page shows it as it is written`,
          };
        }),
      ),
    ),
});

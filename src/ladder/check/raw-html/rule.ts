import {defaultSchema} from 'hast-util-sanitize';
import {nodesOfType, pointAt} from '../page-parts';
import {defineRule, type Finding} from '../rule';

const openingTag = /<!--[\s\S]*?(?:-->|$)|<([a-z][^\s/<>]*)([^<>]*)>?/giu;
/** Attributes that could run code or restyle the page. */
const dropped = /(?:^|\s)(on[a-z]+|style)\s*=/iu;
const elements = new Set(defaultSchema.tagNames);

export const rawHtml = defineRule({
  scope: 'page',
  name: 'raw-html',
  severity: 'warning',
  why: 'Pages keep the elements that prose needs, as Git hosts do. Anything else is left out, with what stands in it: a word in angle brackets disappears too.',
  good: {'Guide.md': '# Guide\n\nPress <kbd>Enter</kbd>, then write \\<your name>.\n'},
  bad: {
    'Guide.md': '# Guide\n\nWrite <your name> here.\n\n<p onclick="go()">Go on.</p>\n',
  },
  says: [
    'Guide.md:3:7 Unexpected element `<your>`, expected one that prose may hold: the page leaves it out; for a plain sign write `\\<`',
    'Guide.md:5:1 Unexpected attribute `onclick`, expected none that acts: the page leaves it out',
  ],
  check: ({page}) =>
    nodesOfType(page, 'html').flatMap(({value, position}) =>
      Array.from(value.matchAll(openingTag)).flatMap(
        ({1: name, 2: attributes = '', index}): Finding[] => {
          if (name === undefined) return [];
          const at = pointAt(value, index, position && {...position.start, offset: 0});
          if (!elements.has(name.toLowerCase())) {
            const message = `Unexpected element \`<${name}>\`, expected one that prose may hold: the page leaves it out; for a plain sign write \`\\<\``;
            return [{at, message}];
          }
          const [, attribute] = dropped.exec(attributes) ?? [];
          if (attribute === undefined) return [];
          const message = `Unexpected attribute \`${attribute}\`, expected none that acts: the page leaves it out`;
          return [{at, message}];
        },
      ),
    ),
});

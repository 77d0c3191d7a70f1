import {defineRule} from '../rule';

export const frontMatter = defineRule({
  scope: 'reading',
  name: 'front-matter',
  severity: 'warning',
  why: 'The lines between two rows of dashes at the top of a file are settings. One that is not known does nothing, whatever it promises; without the second row all of them are text; lines that cannot be read at all are an error.',
  good: {'Guide.md': '---\ntitle: Guide\naudience: engineer\n---\n\nSow the beans.\n'},
  bad: {
    'Guide.md': '---\ntitle: Guide\nslug: /home\naudience: managers\n---\n\nSow the beans.\n',
    'Seeds.md': '---\ntitle: Seeds\n\nSow the beans.\n',
    'Tools.md': '---\ntitle: Tools: an overview\n---\n\nSharpen them.\n',
  },
  says: [
    'Guide.md:3:1 Unexpected `slug` in the front matter, expected `title`, `description`, `audience`, `unlisted`, `level`, `rank`, or `order`: it has no effect; take it out',
    'Guide.md:4:1 Unexpected value of `audience` in the front matter, expected `engineer`, `manager`, or `contributor`: it has no effect',
    'Seeds.md:1:1 Unexpected front matter without an end, expected a second line of `---` after line 2: the page shows the settings as text',
    'Tools.md:2:8 Unexpected front matter that is not YAML (Nested mappings are not allowed in compact mappings), expected quotes around a value with a colon: `title: "Tools: an overview"`',
  ],
});

import {defineRule} from '../rule';

export const frontMatter = defineRule({
  scope: 'reading',
  name: 'front-matter',
  severity: 'warning',
  why: 'The lines between two rows of dashes at the top of a file are settings. One that is not known does nothing, whatever it promises; lines that cannot be read at all are an error.',
  good: {'Guide.md': '---\ntitle: Guide\naudience: engineer\n---\n\nSow the beans.\n'},
  bad: {'Guide.md': '---\ntitle: Guide\nslug: /home\n---\n\nSow the beans.\n'},
  says: [
    'Guide.md:3:1 Unexpected `slug` in the front matter, expected `title`, `description`, or `audience`: it has no effect; take it out',
  ],
});

import {defineRule} from '../rule';

export const hiddenWords = defineRule({
  scope: 'reading',
  name: 'hidden-words',
  severity: 'warning',
  why: 'A Git host shows no cell of a table that stands beyond its headings, and no note that nothing refers to. The page shows them, but who reads the file there does not know that they are missing.',
  good: {
    'Guide.md':
      '# Guide\n\nSow in May.[^1]\n\n| Bed | Seeds | Note |\n| --- | --- | --- |\n| 1 | Beans | Red \\| white |\n\n[^1]: Or in June.\n',
  },
  bad: {
    'Guide.md':
      '# Guide\n\nSow in May.\n\n| Bed | Seeds |\n| --- | --- |\n| 1 | Beans | Red |\n\n[^1]: Or in June.\n',
  },
  says: [
    'Guide.md:7:13 Unexpected cell beyond the 2 columns of the table, expected a heading for it, or `\\|` for a bar in the text: Git hosts leave the cell out',
    'Guide.md:9:1 Unexpected note by the name `1`, expected a `[^1]` in the text that leads to it: Git hosts leave it out, the page shows it where it stands',
  ],
});

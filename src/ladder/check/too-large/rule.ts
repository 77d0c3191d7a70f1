import {defineRule} from '../rule';

export const tooLarge = defineRule({
  scope: 'reading',
  name: 'too-large',
  severity: 'warning',
  why: 'A file of thousands of lines or marks takes longer to read as Markdown than anyone waits for a page. The page shows it as it is written.',
  good: {'Guide.md': '# Guide\n\n*Sow* and **water**.\n'},
  bad: {'Guide.md': `# Guide\n\n${'*Sow*'.repeat(501)}\n`},
  says: [
    'Guide.md:3:1 Unexpected paragraph of more than 1000 Markdown marks, expected prose: the page shows the file as it is written; split the file, or take the marks out',
  ],
});

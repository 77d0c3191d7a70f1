import {defineRule} from '../rule';

export const tooDeep = defineRule({
  scope: 'reading',
  name: 'too-deep',
  severity: 'warning',
  why: 'Lists in lists a hundred deep are no prose. The page shows the file as it is written, which keeps every word and costs nothing.',
  good: {'Guide.md': '# Guide\n\n- Sow.\n  - Beans.\n    - In May.\n'},
  bad: {'Guide.md': `# Guide\n\n${'> '.repeat(101)}Sow.\n`},
  says: [
    'Guide.md:3:1 Unexpected line 101 blocks deep, expected prose: the page shows the file as it is written; take the nesting out',
  ],
});

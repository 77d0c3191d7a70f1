import {defineRule} from '../rule';

export const unpairedDetails = defineRule({
  scope: 'reading',
  name: 'unpaired-details',
  severity: 'error',
  why: 'A fold without an end may swallow what follows it, and readers of the Git host see expectations as if they were examples.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n\n</details>\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n',
  },
  says: [
    'Garden/L2-Gardener.md:7:1 Unexpected `<details>` without an end, expected a line `</details>` after what it folds',
  ],
});

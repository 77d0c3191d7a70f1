import {titlePlace} from '../page-parts';
import {defineRule} from '../rule';

export const noExamples = defineRule({
  scope: 'page',
  name: 'no-examples',
  severity: 'warning',
  why: 'Two readers of one expectation picture different things. An example or two shows the size and kind of work that is meant.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n\n</details>\n',
  },
  bad: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  says: [
    'Garden/L2-Gardener.md:1:1 Unexpected level without examples, expected some in each area, folded under its expectations',
  ],
  check({page}) {
    const areas = page.level?.areas.filter(({expectations}) => expectations.length > 0) ?? [];
    const without = areas.filter(({examples}) => examples.length === 0);
    if (without.length > 0 && without.length === areas.length) {
      const message =
        'Unexpected level without examples, expected some in each area, folded under its expectations';
      return [{at: titlePlace(page), message}];
    }
    return without.map(({name, place}) => ({
      at: place.start,
      message: `Unexpected area \`${name}\` without examples, expected some, as in the other areas, folded under its expectations`,
    }));
  },
});

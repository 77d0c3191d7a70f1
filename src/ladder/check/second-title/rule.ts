import {defineRule, type Finding} from '../rule';

export const secondTitle = defineRule({
  scope: 'page',
  name: 'second-title',
  severity: 'warning',
  why: 'A file is one level, and its areas are the highest headings under its title. A second title in the middle takes the place of the areas, and they drop out of every comparison.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n## Tools\n\n- I sharpen my spade.\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n# Tools\n\n- I sharpen my spade.\n',
  },
  says: [
    'Garden/L2-Gardener.md:7:1 Unexpected second title `Tools`, expected `## Tools`: because of it, headings with `##` are no areas of the level',
  ],
  check({page}) {
    const titles = page.level ? page.sections.filter(({depth}) => depth === 1) : [];
    const demoted = page.sections.filter(({depth}) => depth === 2).length;
    return titles.flatMap((section): Finding[] => {
      const {name, place} = section;
      const at = place.start;
      // A level may have all of its areas at this depth, and parts below them.
      if (demoted < titles.length) return [];
      const message = `Unexpected second title \`${name}\`, expected \`## ${name}\`: because of it, headings with \`##\` are no areas of the level`;
      return [{at, message}];
    });
  },
});

import {defineRule, type Finding} from '../rule';

export const emptyArea = defineRule({
  scope: 'page',
  name: 'empty-area',
  severity: 'error',
  why: 'An area that asks for nothing leaves a reader guessing whether the level has no expectations there or someone lost them. Expectations in a paragraph can be read, but not linked.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n## Tools\n\nI keep every tool sharp and clean.\n',
  },
  says: [
    'Garden/L2-Gardener.md:3:1 Unexpected area `Plants` without expectations, expected a list of them under its heading; or take the heading out',
    'Garden/L2-Gardener.md:5:1 Unexpected area `Tools` without a list, expected its expectations as list items, so that each can be linked',
  ],
  check: ({page}) =>
    (page.level?.areas ?? []).flatMap((area): Finding[] => {
      if (area.expectations.length > 0) return [];
      const {start: at} = area.place;
      const prose = area.content.some(({type}) => type !== 'fold' && type !== 'thematicBreak');
      if (!prose) {
        const message = `Unexpected area \`${area.name}\` without expectations, expected a list of them under its heading; or take the heading out`;
        return [{at, message}];
      }
      const message = `Unexpected area \`${area.name}\` without a list, expected its expectations as list items, so that each can be linked`;
      return [{at, message, severity: 'warning'}];
    }),
});

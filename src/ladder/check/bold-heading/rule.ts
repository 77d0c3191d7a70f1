import {wordsOf} from '../../parse/words';
import {defineRule} from '../rule';

export const boldHeading = defineRule({
  scope: 'page',
  name: 'bold-heading',
  severity: 'warning',
  why: 'Areas are headings. A bold line looks like one, but nothing can be compared under it, and no link leads to it.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n**Plants:**\n\n- I sow each bed on time.\n'},
  says: [
    'Garden/L2-Gardener.md:3:1 Unexpected bold line `Plants`, expected a heading: `## Plants`',
  ],
  check({page}) {
    if (page.level?.areas.length !== 0) return [];
    const nodes = page.blocks.flatMap((block) => (block.kind === 'markdown' ? block.nodes : []));
    return nodes.flatMap((node, index) => {
      if (node.type !== 'paragraph' || nodes[index + 1]?.type !== 'list') return [];
      const [only, ...more] = node.children;
      const name = wordsOf(node).replace(/\s*:$/u, '');
      const isBold = only?.type === 'strong' && wordsOf(more).replace(':', '') === '';
      if (!isBold || !node.position) return [];
      const message = `Unexpected bold line \`${name}\`, expected a heading: \`## ${name}\``;
      return [{at: node.position.start, message}];
    });
  },
});

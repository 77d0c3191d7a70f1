import type {Page} from '../../model';
import {isIndex} from '../../paths';
import {titlePlace} from '../page-parts';
import {defineRule, type Finding} from '../rule';

export const emptyArea = defineRule({
  scope: 'page',
  name: 'empty-area',
  severity: 'error',
  why: 'An area that asks for nothing leaves a reader guessing whether the level has no expectations there or someone lost them. Expectations in a paragraph can be read, but not linked.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {
    'Garden/L1-Helper.md': '# L1: Helper\n',
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n## Tools\n\nI keep every tool sharp and clean.\n',
  },
  says: [
    'Garden/L1-Helper.md:1:1 Unexpected level that says nothing, expected what is expected of it; or remove the file',
    'Garden/L2-Gardener.md:3:1 Unexpected area `Plants` without expectations, expected a list of them under its heading; or take the heading out',
    'Garden/L2-Gardener.md:5:1 Unexpected area `Tools` without a list, expected its expectations as list items, so that each can be linked',
  ],
  check: ({page, levels = []}) =>
    levels.length === 0 && isBlank(page) ? [blank(page)] : emptyAreasOf(page),
});

/** Whether it has nothing but a title; a folder’s own page needs no more than that. */
function isBlank({path, blocks, frontMatter}: Page): boolean {
  const isTitled = frontMatter.title !== undefined || blocks.length > 0;
  return blocks.every(({kind}) => kind === 'title') && !(isIndex(path) && isTitled);
}

function blank(page: Page): Finding {
  const what = page.level ? 'level' : 'page';
  const expected = page.level ? 'what is expected of it' : 'words';
  const message = `Unexpected ${what} that says nothing, expected ${expected}; or remove the file`;
  return {at: titlePlace(page), message, severity: 'warning'};
}

function emptyAreasOf(page: Page): Finding[] {
  return (page.level?.areas ?? []).flatMap((area): Finding[] => {
    if (area.expectations.length > 0) return [];
    const {start: at} = area.place;
    const prose = area.content.some(({type}) => type !== 'fold' && type !== 'thematicBreak');
    if (!prose) {
      const message = `Unexpected area \`${area.name}\` without expectations, expected a list of them under its heading; or take the heading out`;
      return [{at, message}];
    }
    const message = `Unexpected area \`${area.name}\` without a list, expected its expectations as list items, so that each can be linked`;
    return [{at, message, severity: 'warning'}];
  });
}

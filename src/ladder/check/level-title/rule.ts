import {titleFromPath} from '../../parse/page';
import {readRankedTitle} from '../../rank';
import {titlePlace} from '../page-parts';
import type {Page} from '../../model';
import {defineRule, type PlacedFinding} from '../rule';

export const levelTitle = defineRule({
  scope: 'ladder',
  name: 'level-title',
  severity: 'error',
  why: 'A level is known by the rank and the role in its title. Without them its page is missing from the menu, from the table of its track and from the steps up and down.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {
    'Garden/L2-Gardener.md': '# Gardener\n\nWe sow each bed on time.\n',
    'Garden/L3-Head-Gardener.md': '## Plants\n\n- I plan the beds for a year.\n',
  },
  says: [
    'Garden/L2-Gardener.md:1:1 Unexpected title `Gardener`, expected one with the rank of the file’s name, such as `# L2: Gardener`',
    'Garden/L3-Head-Gardener.md:1:1 Unexpected level without a title, expected a first line such as `# L3: Head Gardener`',
  ],
  // Of the whole ladder: whether a page is a level without a rank in its title, the pages beside it say.
  check: ({ladder}) => ladder.pages.flatMap(findingsIn),
});

function findingsIn(page: Page): PlacedFinding[] {
  const {path, level, frontMatter, title} = page;
  const hasTitle = page.blocks.some(({kind}) => kind === 'title');
  const inFileName = readRankedTitle(titleFromPath(path));
  const at = titlePlace(page);
  if (level && !hasTitle && frontMatter.title === undefined) {
    const example = `# ${[level.rank.text, level.role || 'Role'].filter(Boolean).join(': ')}`;
    const message = `Unexpected level without a title, expected a first line such as \`${example}\``;
    // The page is titled by its file's name, or by its rank: nobody is led astray.
    return [{path, at, message, severity: 'warning'}];
  }
  if (level?.role === '' && level.rank.series === 'l') {
    const message = `Unexpected title without a role, expected one such as \`# ${level.rank.text}: ${inFileName?.role || 'Role'}\``;
    return [{path, at, message, severity: 'warning'}];
  }
  if (level || !inFileName) return [];
  const message = `Unexpected title \`${title}\`, expected one with the rank of the file’s name, such as \`# ${inFileName.rank.text}: ${title}\``;
  return [{path, at, message}];
}

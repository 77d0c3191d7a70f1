import {titleFromPath} from '../../parse/page';
import {compareRanks, readRank} from '../../rank';
import {titlePlace} from '../page-parts';
import {defineRule} from '../rule';

export const levelRank = defineRule({
  scope: 'page',
  name: 'level-rank',
  severity: 'error',
  why: 'The address of a level comes from its file’s name and its place in the track from its title. When they name different ranks, a link says one level and shows another.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {'Garden/L2-Gardener.md': '# L3: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  says: [
    'Garden/L2-Gardener.md:1:1 Unexpected rank `L3` in the title of a file named `L2-Gardener.md`, expected `L2`: correct one or the other',
  ],
  check({page}) {
    const inFileName = readRank(titleFromPath(page.file));
    if (!page.level || page.within || !inFileName) return [];
    const {rank} = page.level;
    const isOther =
      rank.series === inFileName.rank.series && compareRanks(rank, inFileName.rank) !== 0;
    if (!isOther) return [];
    const file = page.path.split('/').at(-1) ?? page.path;
    const message = `Unexpected rank \`${page.level.rank.text}\` in the title of a file named \`${file}\`, expected \`${inFileName.rank.text}\`: correct one or the other`;
    return [{at: titlePlace(page), message}];
  },
});

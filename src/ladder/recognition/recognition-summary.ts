import {showInvisible} from '../diagnostic';
import type {Ladder} from '../model';
import {shortName} from '../rank';
import {seniorityOf} from '../seniority';
import type {Doubt} from './recognize-levels';

/** How many pages that are no levels are named one by one. */
const most = 5;

/** What to say of pages none of which is a level; undefined where one is. */
export function withoutLevels({tracks}: Ladder): string | undefined {
  return tracks.length > 0
    ? undefined
    : 'Unexpected ladder without levels, expected titles such as `L1: Gardener`, `Gardener II` or `Senior Gardener` that share the headings under them, or `level: 1` in the front matter of a file.';
}

/**
 * What a ladder was recognized as, for whoever runs a command: its tracks by their levels, how many other pages there
 * are, and each page that is called like a level and is not taken for one, with the line that would make it one.
 *
 * @param ladder - the ladder
 * @param folder - what to put before each path, such as `docs/`
 */
export function recognitionSummary(ladder: Ladder, folder: string): string {
  const {tracks, pages, doubts} = ladder;
  const levels = tracks.flatMap((track) => track.levels);
  const widest = Math.max(...tracks.map(({name}) => name.length));
  const rows = tracks.map(({name, levels: own}) => {
    const names = own.map(({level}) => shortName(level));
    const gap = names.some((each) => each.includes(',')) ? '; ' : ', ';
    return `  ${name.padEnd(widest)}  ${names.join(gap)}`;
  });
  const left = doubts.length - most;
  const byRole = levels.some(({level}) => level.by === 'role');
  const nothing = withoutLevels(ladder);
  return [
    `Recognized ${plural(levels.length, 'level')} in ${plural(tracks.length, 'track')}, and ${plural(pages.length - levels.length, 'other page')}.`,
    ...rows,
    ...(byRole
      ? [
          'Levels without a rank stand in the order of their roles; `order: 1` in a file’s front matter settles it.',
        ]
      : []),
    ...doubts.slice(0, most).map((doubt) => `${folder}${doubt.page.file} ${reasonOf(doubt)}`),
    ...(left > 0
      ? [
          `${plural(left, 'more page')} ${left === 1 ? 'reads' : 'read'} like levels and ${left === 1 ? 'is' : 'are'} none.`,
        ]
      : []),
    ...(nothing === undefined
      ? []
      : [nothing, '`npm run build -- --allow-no-levels` publishes the pages all the same.']),
  ]
    .map(showInvisible)
    .join('\n');
}

function reasonOf({name, because}: Doubt): string {
  if (because === 'has files beside it')
    return `reads as levels (${shortName(name)}, …), and levels of these names have files of their own; it is shown as an ordinary page. If it is the one that counts, take those files away.`;
  const why = {
    'is one of few': ', as few pages of its folder are',
    'shares too little': ' and shares too little with others of its kind',
    'shares nothing': ' and shares nothing with another',
  }[because];
  return `is called like a level (${shortName(name)})${why}; if it is one, write \`${lineFor(name)}\` in its front matter.`;
}

/** What makes a page a level of its name, without a number that it does not have. */
function lineFor({rank, role}: Doubt['name']): string {
  if (rank.text !== '' || rank.series === '#') return `level: ${rank.major}`;
  const {words, number} = seniorityOf(role);
  const [word] = words;
  return word === undefined && number !== undefined ? `level: ${number}` : `rank: ${word ?? role}`;
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

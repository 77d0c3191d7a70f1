import {comparable} from './check/page-parts';
import {levelFileName} from './file-name';
import {findTrack} from './find-track';
import type {Ladder, Level, Track} from './model';
import {compareRanks, readRank, type Rank} from './rank';

/** A level file to be written, or why there is none. */
export type Draft =
  | {readonly kind: 'draft'; readonly path: string; readonly source: string; readonly like: Level}
  | {readonly kind: 'refused'; readonly problem: string};

/** Signs that nobody sees, or that Markdown would take for its own. */
const notInARole = /[\p{Cc}\p{Cf}<>`*_[\]\\]/u;

/**
 * Drafts a level in the shape of its neighbors: their facts and areas in their order, with prompts in place of text.
 *
 * @param ladder - the ladder it joins
 * @param trackName - the name or the folder of its track
 * @param rankText - such as `L5`, of whatever series the track counts
 * @param role - the role title
 */
export function draftLevel(
  ladder: Ladder,
  trackName: string,
  rankText: string,
  role: string,
): Draft {
  const track = findTrack(ladder, trackName);
  if (!track) {
    const names = ladder.tracks.map(({name}) => `“${name}”`).join(', ');
    return refuse(`Unexpected track “${trackName}”, expected one of ${names}`);
  }
  const rank = readRank(rankText.toUpperCase());
  if (rank?.role !== '') {
    return refuse(`Unexpected rank “${rankText}”, expected one such as L5, IC5 or Level 5`);
  }
  const words = role.replaceAll(/\s+/gu, ' ').trim();
  const name = levelFileName(rank.rank.text, words);
  if (!/\p{L}/u.test(words) || words.length > 100 || notInARole.test(words)) {
    return refuse(`Unexpected role title “${role}”, expected words such as “Principal Engineer”`);
  }
  const path = track.path === '' ? name : `${track.path}/${name}`;
  const taken = track.levels.find(
    ({path: other, level}) =>
      other.toLowerCase() === path.toLowerCase() ||
      (compareRanks(level.rank, rank.rank) === 0 && comparable(level.role) === comparable(words)),
  );
  const pageThere = ladder.pages.find((page) => page.path.toLowerCase() === path.toLowerCase());
  const there = taken ?? pageThere;
  if (there)
    return refuse(
      `Unexpected second “${there.title}”, expected a new level: \`${there.path}\` is there already`,
    );
  const like = neighbourOf(track, rank.rank);
  if (!like)
    return refuse(`Unexpected track “${track.name}” without levels, expected one to follow`);
  return {kind: 'draft', path, source: writeLevel(rank.rank, words, like), like};
}

function refuse(problem: string): Draft {
  return {kind: 'refused', problem};
}

/** The level below, or the lowest there is: of the same series, where the track counts several. */
function neighbourOf({levels}: Track, rank: Rank): Level | undefined {
  const own = levels.filter(({level}) => level.rank.series === rank.series);
  const beside = own.length > 0 ? own : levels;
  return beside.findLast(({level}) => compareRanks(level.rank, rank) <= 0) ?? beside[0];
}

function writeLevel(rank: Rank, role: string, like: Level): string {
  const {facts, areas} = like.level;
  const other = like.level.rank.text;
  const labels = facts.map(
    ({label, value}) => `- **${label}**: (what sets it apart from ${other}: ${value})`,
  );
  const sections = areas.flatMap(({emoji, name}) => [
    `## ${emoji === undefined ? name : `${emoji} ${name}`}`,
    '',
    `- I … (one thing in “${name}” that this level asks for and ${other} does not)`,
    '',
    '<details>',
    '<summary>Examples</summary>',
    '',
    '- I … (something a colleague at this level did, in the past tense, and what came of it)',
    '',
    '</details>',
    '',
  ]);
  return [
    `# ${rank.text}: ${role}`,
    '',
    '> I … (one sentence that sums the level up)',
    '',
    ...labels,
    ...(labels.length > 0 ? [''] : []),
    ...sections,
  ].join('\n');
}

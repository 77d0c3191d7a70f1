import type {Ladder} from '../model';
import {shortName} from '../rank';

/**
 * What a ladder was recognized as, for whoever runs a command: its tracks by their levels, how many other pages there
 * are, and each page that is called like a level and is not taken for one, with the line that would make it one.
 *
 * @param ladder - the ladder
 * @param folder - what to put before each path, such as `docs/`
 */
export function recognitionSummary({tracks, pages, doubts}: Ladder, folder: string): string {
  const levels = tracks.flatMap((track) => track.levels);
  const widest = Math.max(...tracks.map(({name}) => name.length));
  const rows = tracks.map(
    (track) =>
      `  ${track.name.padEnd(widest)}  ${track.levels.map(({level}) => shortName(level)).join(', ')}`,
  );
  const byRole = levels.some(({level}) => level.by === 'role');
  return [
    `Recognized ${plural(levels.length, 'level')} in ${plural(tracks.length, 'track')}, and ${plural(pages.length - levels.length, 'other page')}.`,
    ...rows,
    ...(byRole
      ? [
          'Levels without a rank stand in the order of their roles; `order: 1` in a file’s front matter settles it.',
        ]
      : []),
    ...doubts.map(({page, name}) => {
      const line = name.rank.text === '' ? '1' : String(name.rank.major);
      return `${folder}${page.file} is called like a level (${shortName(name)}) and shares nothing with another; if it is one, write \`level: ${line}\` in its front matter.`;
    }),
  ].join('\n');
}

function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

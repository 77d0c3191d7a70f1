import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** How many levels a generated track has. */
const levelsOfTrack = 6;

/**
 * Writes a ladder of a given size, to measure with. Tracks are copies of the first track of a real ladder, each line of
 * which gets words of its own, so that nothing compresses or deduplicates better than prose does.
 *
 * @param source - a folder with a track of level files
 * @param folder - where the ladder goes
 * @param files - how many level files there are to be
 */
export function writeLadder(source: string, folder: string, files: number): void {
  const levels = readdirSync(source)
    .filter((name) => /^L\d/u.test(name))
    .toSorted()
    .slice(0, levelsOfTrack)
    .map((name) => ({name, text: readFileSync(join(source, name), 'utf8')}));
  const random = randomNumbers(files);
  for (let file = 0; file < files; file += 1) {
    const track = Math.floor(file / levels.length);
    const level = levels[file % levels.length];
    if (!level) return;
    const name = trackName(track);
    const trackFolder = join(folder, name.replaceAll(' ', '-'));
    mkdirSync(trackFolder, {recursive: true});
    // Links lead to files that only the source has; the text stays.
    const text = level.text
      .replaceAll(/\[([^\]]+)\]\([^)]*\)/gu, '$1')
      .replaceAll(/^( *- .*)$/gmu, (line) => `${line} ${nonsense(random, 4)}.`);
    writeFileSync(join(trackFolder, level.name), text);
    if (file % levels.length === 0) {
      writeFileSync(
        join(trackFolder, 'README.md'),
        `# ${name}\n\nWhat ${name} asks at each level.\n`,
      );
    }
  }
}

const fields = [
  'Data',
  'Cloud',
  'Mobile',
  'Web',
  'Search',
  'Payments',
  'Security',
  'Network',
  'Design',
  'Quality',
];
const crafts = ['Engineering', 'Operations', 'Research', 'Platform', 'Analysis'];

function trackName(index: number): string {
  const field = fields[index % fields.length] ?? '';
  const craft = crafts[Math.floor(index / fields.length) % crafts.length] ?? '';
  const round = Math.floor(index / (fields.length * crafts.length));
  return [field, craft, ...(round > 0 ? [String(round + 1)] : [])].join(' ');
}

const syllables = [
  'ba',
  'co',
  'di',
  'fe',
  'gu',
  'ka',
  'lo',
  'mi',
  'ne',
  'pu',
  'ra',
  'so',
  'ti',
  've',
  'zu',
];

function nonsense(random: () => number, words: number): string {
  const word = (): string =>
    Array.from({length: 3}, () => syllables[Math.floor(random() * syllables.length)]).join('');
  return Array.from({length: words}, word).join(' ');
}

/** Park and Miller's generator: the same numbers in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

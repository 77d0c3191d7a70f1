import {execFileSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {runLinks} from '../../src/cli/links';

const words = resolve(__dirname, '../fixtures/languages/ja');
const [first, second] = ['庭師/L1-見習い.md', '庭師/L2-庭師.md'];
const later = [3, 4, 5];

/** Words that are the same every time, and like no others: they take as much room as words do. */
function sentences(count: number): string[] {
  let state = 7;
  const sign = (): string => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCodePoint(0x30_41 + (state % 80));
  };
  return Array.from({length: count}, () => `${Array.from({length: 60}, sign).join('')}。`);
}

const linesOfEach = 75;
const long = sentences(later.length * linesOfEach);

/** Levels that together have more lines than a page of changes has room for. */
function longLevels(end: string | undefined): Files {
  return Object.fromEntries(
    later.map((rank, index) => {
      const own = long.slice(index * linesOfEach, (index + 1) * linesOfEach);
      const lines = own.map((line) => `- ${line.replace('。', end ?? '')}\n`).join('');
      const text = `# L${rank}: 親方\n\n## 🌱 植物\n\n${lines}`;
      return [`庭師/L${rank}-親方.md`, end === undefined ? null : text];
    }),
  );
}

type Files = Readonly<Record<string, string | null>>;

/** What was committed, a year at a time; the last leaves the words of the fixture. */
function history(now: Files): {day: string; message: string; files: Files}[] {
  const was = now[first] ?? '';
  const early = was.replace('- 通る人にあいさつをする。\n', '').replace('土が乾いているか', '土');
  const years = Array.from({length: 7}, (_, index) => ({
    day: `${2017 + index}-04-01`,
    message: `${index + 1}年目の言葉`,
    files: {[first]: early.replace('水をまく', `${'よく'.repeat(index + 1)}水をまく`)},
  }));
  return [
    {day: '2016-01-01', message: '始まり', files: {...now, [first]: early}},
    ...years,
    {day: '2024-04-01', message: '親方のレベル', files: longLevels('。')},
    {
      day: '2025-04-01',
      message: '親方に求めること\n\nLadder: raises',
      files: longLevels('、いつも。'),
    },
    {day: '2026-02-01', message: '親方のレベルをなくす', files: longLevels(undefined)},
    {day: '2026-03-01', message: 'あいさつも庭の仕事', files: {[first]: was}},
  ];
}

/**
 * Writes the ladder in Japanese with ten years of a history: every build of it is of the same commits.
 *
 * @param folder - where the ladder goes, absolute
 */
export async function writeJapaneseLadder(folder: string): Promise<void> {
  const root = dirname(folder);
  rmSync(root, {recursive: true, force: true});
  mkdirSync(root, {recursive: true});
  cpSync(words, folder, {recursive: true});
  const names = [first, second, '庭師/README.md'];
  const now = Object.fromEntries(
    names.map((name) => [name, readFileSync(join(words, name), 'utf8')]),
  );
  const [begin, ...rest] = history(now);
  if (!begin) return;
  // The registry was there from the first day: without it nobody knows what was published.
  writeFileSync(join(folder, first), begin.files[first] ?? '');
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const code = await runLinks(['--date', begin.day], root, {out: say, err: say});
  if (code !== 0) throw new Error(said.join('\n'));
  writeFileSync(join(folder, first), now[first] ?? '');
  const registry = readFileSync(join(root, 'links/registry.jsonl'), 'utf8');
  const commits = [
    commitOf(begin, {'links/registry.jsonl': registry}),
    ...rest.map((one) => commitOf(one)),
  ];
  execFileSync('git', ['init', '-q', '-b', 'main'], {cwd: root});
  execFileSync('git', ['fast-import', '--quiet'], {cwd: root, input: commits.join('')});
}

/** A commit as `git fast-import` reads it. */
function commitOf(
  {day, message, files}: ReturnType<typeof history>[number],
  beside: Files = {},
): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const pages = Object.entries(files).map(([name, text]) => [`docs/${name}`, text] as const);
  return [
    `commit refs/heads/main\ncommitter A <a@example.org> ${Date.parse(day) / 1000} +0000\n`,
    data(message),
    ...[...pages, ...Object.entries(beside)].map(([path, text]) =>
      text === null ? `D ${path}\n` : `M 100644 inline ${path}\n${data(text)}`,
    ),
  ].join('');
}

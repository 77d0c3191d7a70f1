import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {checkFiles} from '../../src/ladder/check/check-files';
import {mendFiles} from '../../src/ladder/check/mend';
import {repairMojibake} from '../../src/ladder/parse/mojibake';
import {listFiles} from '../../src/workspace/read-files';
import {readHistory} from '../replay/replay';

const fixtures = resolve(__dirname, '../fixtures');

/** Every state of every file that the fixtures hold, by a path of its own. */
async function everyFile(): Promise<Map<string, string>> {
  const untidy = join(fixtures, 'untidy');
  const {pages} = await listFiles(untidy);
  const files = pages.map((path) => [path, readFileSync(join(untidy, path), 'utf8')] as const);
  const history = readHistory(readFileSync(join(fixtures, 'replay/bakery.jsonl'), 'utf8'));
  const states = history.flatMap(({commit, write}) =>
    Object.entries(write).map(([path, text]) => [`${commit}/${path}`, text] as const),
  );
  return new Map([...files, ...states]);
}

/** A file without what a mend may change: capitals, markers of lists, tags of a fold, blank lines, where links lead. */
function fixedPart(source: string): string[] {
  return source
    .split(/\r?\n/u)
    .map((line) => repairMojibake(line).toLowerCase())
    .map((line) => line.replace(/^(\s*)[*+-] /u, '$1- ').replace(/^#+ (examples?)$/u, '$1'))
    .map((line) => line.replaceAll(/<\/?(?:details|summary)>|(?<=\]\()[^)]*/gu, ''))
    .filter((line) => line.trim() !== '');
}

const eol = fc.constantFrom('\n', '\r\n');
const start = fc.constantFrom('', '\uFEFF');
const end = fc.constantFrom('', '\n', '\n\n\n', '  ');

test('mends every file of the fixtures once, and nothing beside what it says', async () => {
  const files = await everyFile();
  expect(files.size).toBeGreaterThan(20);
  let changes = 0;
  fc.assert(
    fc.property(
      eol,
      start,
      end,
      fc.subarray([...files], {minLength: 1}),
      (lineEnd, mark, last, some) => {
        const rest = last.replaceAll('\n', lineEnd);
        const sources = new Map(
          some.map(([path, text]) => [
            path,
            mark + text.replaceAll('\r\n', '\n').trimEnd().replaceAll('\n', lineEnd) + rest,
          ]),
        );
        const {changed} = mendFiles(sources);
        changes += changed.size;
        expect(mendFiles(new Map([...sources, ...changed])).changed.size).toBe(0);
        for (const [path, text] of changed) {
          const before = sources.get(path) ?? '';
          expect(fixedPart(text)).toEqual(fixedPart(before));
          expect(text.startsWith(mark)).toBe(true);
          expect(text.endsWith('\n')).toBe(before.endsWith('\n'));
          expect(text.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/u);
        }
      },
    ),
    {numRuns: 25},
  );
  expect(changes).toBeGreaterThan(20);
});

/** What stands around names and labels in real files, and is nobody's to take away. */
const marks = [
  '',
  ' 🛠️',
  ' 🌱',
  ' (core)',
  ' &',
  ' *',
  ' [a](b.md)',
  ' <!-- a -->',
  ' `x`',
  '\ufe0f',
  ' :owl:',
];
const emoji = ['', '🌱 ', '🌱\ufe0f ', '🛠️ ', '🛠 ', ':owl: ', '👩‍🌾 '];

/** What an edit takes or puts, without what mends name: capitals, list markers, tags of a fold, blank lines, mojibake. */
function kept(text: string): string {
  return repairMojibake(text)
    .toLowerCase()
    .replaceAll(/<\/?(?:details|summary)>|[\s*+#_-]/gu, '');
}

test('no mend takes or puts a word or a mark that it does not name, whatever stands beside it', async () => {
  const files = await everyFile();
  let edits = 0;
  fc.assert(
    fc.property(
      fc.subarray([...files], {minLength: 2}),
      fc.array(fc.tuple(fc.constantFrom(...marks), fc.constantFrom(...emoji)), {
        minLength: 7,
        maxLength: 7,
      }),
      (some, ornaments) => {
        let turn = 0;
        const ornament = (): readonly [string, string] => {
          turn += 1;
          return ornaments[turn % ornaments.length] ?? ['', ''];
        };
        const sources = new Map(
          some.map(([path, text]) => [
            path,
            text
              .replaceAll(/^(#{2,6} )(.*)$/gmu, (_, hashes: string, name: string) => {
                const [mark, sign] = ornament();
                const written = turn % 3 === 0 ? name.toUpperCase() : name;
                return `${hashes}${sign}${written}${mark}`;
              })
              .replaceAll(
                /^(- \*\*)(.*?)(\*\*)/gmu,
                (_, open: string, label: string, end: string) => {
                  return `${open}${label}${ornament()[0]}${end}`;
                },
              ),
          ]),
        );
        const found = checkFiles(sources).filter(({rule}) => rule !== 'broken-link');
        const wrong = found.flatMap(({path, rule, mend = []}) => {
          edits += mend.length;
          const source = sources.get(path) ?? '';
          const taken = mend.map(({start: from, end: to}) => source.slice(from, to)).join('');
          const put = mend.map(({text}) => text).join('');
          return kept(taken) === kept(put) ? [] : [[rule, taken, put]];
        });
        expect(wrong).toEqual([]);
      },
    ),
    {numRuns: 40},
  );
  expect(edits).toBeGreaterThan(100);
});

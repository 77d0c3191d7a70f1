import fc from 'fast-check';
import {levelPasts} from '../../src/ladder/changes/level-past';
import {levelData} from '../../src/ladder/compare/level-data';
import {buildLadder} from '../../src/ladder/ladder';
import {parseOverrides} from '../../src/ladder/links/overrides';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry, type Registry} from '../../src/ladder/links/registry';
import {parsePage} from '../../src/ladder/parse/page';
import {surroundingsOf} from '../../src/ladder/references';
import {beginSheet, sheetLevel} from '../../src/ladder/review/begin-sheet';
import {
  changesSince,
  pagesOf,
  type Changes,
  type LevelNow,
} from '../../src/ladder/review/changes-since';
import {writeGoal, writeNote, writeSummary} from '../../src/ladder/review/edit-sheet';
import {levelHistories} from '../../src/ladder/review/level-history';
import {linesOf, marks, type Sheet, type SheetLevel} from '../../src/ladder/review/sheet';

/** A ladder on a day, as the page of reviews knows it. */
export interface KitchenDay {
  readonly registry: Registry;
  readonly levels: readonly LevelNow[];
}

/** The first day, or a later one of the same ladder. */
export function kitchenOn(
  day: string,
  files: Readonly<Record<string, string>>,
  before: Registry = emptyRegistry,
  overridesText = '',
): KitchenDay {
  const ladder = buildLadder(Object.entries(files).map(([path, text]) => parsePage(path, text)));
  const {overrides} = parseOverrides(overridesText);
  const {ids, registry} = reconcile(before, ladder.pages, day, overrides);
  const context = {ids, registry, surroundings: surroundingsOf(ladder, [], [])};
  const data = new Map(
    ladder.tracks.flatMap((track) =>
      track.levels.map(
        (level) => [ids.get(level) ?? '', levelData(level, track, context)] as const,
      ),
    ),
  );
  const pasts = levelPasts({ladder, links: {registry, overrides}}, {since: '', days: []}, []);
  const levels = [...levelHistories({registry, overrides})].map(([id, became]) => {
    const [own, past] = [data.get(id), pasts.get(id)];
    return {id, history: {...became, ...(past && {past})}, ...(own && {data: own})};
  });
  return {registry, levels};
}

export const cook = `# L1: Cook

## 🔥 Fire

- I light the fire before dawn.
- I carry wood to every stove in the house.
- **Safety**: I keep a bucket of sand near each flame.

<details>
<summary>Examples</summary>

- I put out a burning pan without a word.

</details>

## Guests

- I ask each guest what they cannot eat.
`;

export const chef = `# L2: Chef

## 🔥 Fire

- I choose which ovens are lit on a day.

## Guests

- I answer the letters of those who were not content.
`;

export const kitchen = {'Kitchen/L1-Cook.md': cook, 'Kitchen/L2-Chef.md': chef};

/** A level of a day as a sheet keeps it. */
export function levelOf({levels}: KitchenDay, name: string): SheetLevel {
  const found = levels.find(({data}) => data?.name === name);
  if (!found?.data) throw new Error(`There is no level ${name}`);
  return sheetLevel(found.data, found.id);
}

/** An empty sheet of the given levels. */
export function sheetOf(first: SheetLevel, ...others: readonly SheetLevel[]): Sheet {
  const ladder = {title: 'Kitchen', address: 'https://kitchen.example/'};
  const beginning = {key: 'k1', name: 'Robin', writer: 'Robin', from: '2026-01-01', to: '', ladder};
  const sheet = beginSheet(beginning, first);
  return {...sheet, levels: [first, ...others]};
}

/** The id of the line that begins so. */
export function lineId(sheet: Pick<Sheet, 'levels'>, beginning: string): string {
  const line = linesOf(sheet.levels).find(({words}) => words.startsWith(beginning));
  if (!line) throw new Error(`There is no line that begins with ${beginning}`);
  return line.id;
}

/** Texts that people, and worse people, write. */
export const anyText = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string(),
  fc.constantFrom(
    '=1+1',
    '# A heading',
    '```\nunclosed',
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '<!-- never ends',
    'I shipped it.\n\n- one\n- two, see https://example.org/a_b',
    '> quoted\n\n</details>',
    '~~~',
    '\u2028\u0000"',
  ),
);

/** A sheet of some levels in which anything is written anywhere. */
export function writtenSheets(
  levels: readonly [SheetLevel, ...SheetLevel[]],
  texts: fc.Arbitrary<string> = anyText,
): fc.Arbitrary<Sheet> {
  const empty = sheetOf(...levels);
  const ids = linesOf(levels).map(({id}) => id);
  const areas = levels.flatMap((level) => level.areas.flatMap(({id}) => id ?? []));
  const note = fc.record({
    at: fc.constantFrom(...ids),
    evidence: texts,
    marks: fc.uniqueArray(fc.constantFrom(...marks)),
    goals: fc.uniqueArray(
      fc.record({
        key: fc.stringMatching(/^[a-z]{4,8}$/u),
        text: texts,
        by: fc.constantFrom('', '2026-12-31'),
      }),
      {maxLength: 2, selector: ({key}) => key},
    ),
  });
  return fc
    .record({
      names: fc.tuple(texts, texts),
      notes: fc.array(note, {maxLength: 5}),
      summaries: fc.array(fc.tuple(fc.constantFrom(...areas), texts), {maxLength: 2}),
      summary: texts,
    })
    .map(({names: [name, writer], notes, summaries, summary}) => {
      const noted = notes.reduce((sheet, {at, goals, ...rest}) => {
        const written = writeNote(sheet, at, {...rest, goals: []});
        return goals.reduce((next, goal) => writeGoal(next, at, goal), written);
      }, empty);
      const summed = summaries.reduce(
        (sheet, [area, text]) => writeSummary(sheet, area, text),
        noted,
      );
      return {...summed, name, writer, summary};
    });
}

/** Every text that somebody wrote in a sheet. */
export function textsIn(sheet: Omit<Sheet, 'sides'>): string[] {
  const notes = Object.values(sheet.notes);
  return [
    ...notes.flatMap(({evidence, goals}) => [evidence, ...goals.map(({text}) => text)]),
    ...Object.values(sheet.summaries),
    sheet.summary,
  ].filter((text) => text.trim() !== '');
}

/** The kitchen on its first day, and a sheet that was begun on it. */
export const firstDay = kitchenOn('2026-01-01', kitchen);
export const begunSheet = sheetOf(levelOf(firstDay, 'Kitchen/L1'));

/** What became of a sheet's lines by the half-year after the first day. */
export function changesBySummer(
  files: Readonly<Record<string, string>>,
  overridesText = '',
  sheet = begunSheet,
): Changes {
  const pages = new Set(pagesOf(sheet));
  const {levels} = kitchenOn('2026-07-01', files, firstDay.registry, overridesText);
  return changesSince(
    sheet,
    levels.filter(({id}) => pages.has(id)),
  );
}

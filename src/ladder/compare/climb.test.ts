import {expect, test} from '@playwright/test';
import * as fc from 'fast-check';
import {dataOf, ladderOf} from '../../../tests/words/gardens';
import {climb, type ClimbBlock} from './climb';
import type {AreaData, LineData} from './level-data';
import {textOf} from './line-parts';

/** The area of each of the levels of a track, written as their files have it. */
function areasOf(...written: string[]): (AreaData | undefined)[] {
  const files = written.map((text, index) => {
    const rank = String(index + 1);
    return [`Garden/L${rank}.md`, `# L${rank}: Gardener\n\n${text && `## Beds\n\n${text}`}\n`];
  });
  return dataOf(ladderOf(Object.fromEntries(files) as Record<string, string>)).map(
    ({areas}) => areas[0],
  );
}

const said = (rungs: ClimbBlock['rungs']) =>
  rungs.map(({level, lines}) => [level, ...lines.map(({parts}) => textOf(parts))]);

const examples = (text: string): string =>
  `\n\n<details><summary>Examples</summary>\n\n${text}\n\n</details>`;

test('a block is a concern from the lowest level to the highest; what has none is the last', () => {
  const blocks = climb(
    areasOf(
      `- **Pests**: I look.\n- I dig.${examples('- **Pest**: I found one.\n- I dug.')}`,
      '',
      `Prose.\n\n- **Tools**: I clean.\n- **Pests**: I act.\n- **Pests**: I teach.`,
    ),
  );
  expect(blocks.map((block) => [block.concern, said(block.rungs), said(block.examples)])).toEqual([
    ['Tools', [[2, 'I clean.']], []],
    [
      'Pests',
      [
        [0, 'I look.'],
        [2, 'I act.', 'I teach.'],
      ],
      [[0, 'I found one.']],
    ],
    [
      undefined,
      [
        [0, 'I dig.'],
        [2, 'Prose.'],
      ],
      [[0, 'I dug.']],
    ],
  ]);
});

test('an area without concerns is one block, level by level', () => {
  const blocks = climb(areasOf('- I dig.', '- I dig deep.\n- I sow.'));
  expect(blocks.map(({concern}) => concern)).toEqual([undefined]);
  expect(said(blocks[0]?.rungs ?? [])).toEqual([
    [0, 'I dig.'],
    [1, 'I dig deep.', 'I sow.'],
  ]);
});

test('each line and each example is there once, whatever the levels say', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '**Soil**: ', '**Soils**: ', '**Pests.** ', '**Care of pests**: '),
      fc.constantFrom('I dig.', 'I look.', 'I water.'),
    )
    .map(([lead, sentence]) => `- ${lead}${sentence}`);
  const list = fc.array(line, {maxLength: 5}).map((all) => all.join('\n'));
  const area = fc.tuple(list, list).map(([own, folded]) => own + (folded && examples(folded)));
  fc.assert(
    fc.property(fc.array(area, {minLength: 1, maxLength: 4}), (written) => {
      const areas = areasOf(...written);
      const blocks = climb(areas);
      for (const [kind, given] of [
        ['rungs', areas.map((own) => own?.expectations ?? [])],
        ['examples', areas.map((own) => own?.examples ?? [])],
      ] as const) {
        const found = blocks.flatMap((block) => block[kind]);
        given.forEach((lines, index) => {
          const own = found.flatMap(({level, lines: all}): LineData[] =>
            level === index ? [...all] : [],
          );
          expect(own).toHaveLength(lines.length);
          expect(new Set(own)).toEqual(new Set(lines));
        });
      }
    }),
  );
});

import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';

test('each line of a cell is known by its own place in the file', () => {
  const row = '| Beds | I dig a bed<br>I sow a bed | I plan the beds |';
  const table = `| Area | L1: Helper | L2: Gardener |\n| --- | --- | --- |\n${row}\n`;
  const ladder = buildLadder([parsePage('Garden.md', `# Garden\n\n${table}`)]);
  const statements = ladder.pages.flatMap(({blocks}) =>
    blocks.flatMap((block) => (block.kind === 'area' ? block.area.statements : [])),
  );
  expect(
    statements.map(({text, node}) => [
      text,
      node.position?.start.line,
      node.position?.start.column,
    ]),
  ).toEqual(
    ['I dig a bed', 'I sow a bed', 'I plan the beds'].map((text) => [
      text,
      5,
      row.indexOf(text) + 1,
    ]),
  );
});

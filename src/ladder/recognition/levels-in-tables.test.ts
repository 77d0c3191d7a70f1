import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';

/** The levels of a page, each with its role and the lines of its areas. */
function levelsOf(markdown: string) {
  const {tracks} = buildLadder([parsePage('Garden.md', `# Garden\n\n${markdown}`)]);
  return tracks.map(({levels}) =>
    levels.map(({level}) => [
      level.role,
      ...level.areas.map(({name, statements}) => [name, ...statements.map(({text}) => text)]),
    ]),
  );
}

const header = '| Area | L1 | L2 |\n| --- | --- | --- |\n';

test('a row of titles names the levels, and a row of sentences does not', () => {
  const tools = '| Tools | Cleans the tools each day | Mends the tools alone |\n';
  expect(levelsOf(`${header}| Title | Helper | Gardener |\n${tools}`)).toEqual([
    [
      ['Helper', ['Tools', 'Cleans the tools each day']],
      ['Gardener', ['Tools', 'Mends the tools alone']],
    ],
  ]);
  expect(levelsOf(`${header}| Role | Learns the beds. | Looks after beds. |\n${tools}`)).toEqual([
    [
      ['', ['Role', 'Learns the beds.'], ['Tools', 'Cleans the tools each day']],
      ['', ['Role', 'Looks after beds.'], ['Tools', 'Mends the tools alone']],
    ],
  ]);
});

test('tables of the same levels are read together, whichever of them has their titles', () => {
  const craft = `${header}| Title | Helper | Gardener |\n| Beds | Digs the long beds | Plans the long beds |\n`;
  const more = `${header}| Tools | Cleans the tools daily | Mends the tools alone |\n`;
  const people = `${header}| Team | Asks the others first | Teaches the others well |\n`;
  const [track, ...others] = levelsOf(
    `## Craft\n\n${craft}\nMore.\n\n${more}\n## People\n\n${people}`,
  );
  expect(others).toEqual([]);
  expect(track?.map(([role]) => role)).toEqual(['Helper', 'Gardener']);
  expect(track?.[0]?.slice(1).map((area) => area[0])).toEqual(['Craft', 'People']);
});

test('a table is read in a script without spaces, and an HTML table with many lists', () => {
  const cells = '| 花壇 | 花壇の土を掘ることができる。 | 花壇の計画を立てられる。 |\n';
  expect(levelsOf(`${header}${cells}`)).toEqual([
    [
      ['', ['花壇', '花壇の土を掘ることができる。']],
      ['', ['花壇', '花壇の計画を立てられる。']],
    ],
  ]);
  const list = `<td><ul>${'<li>Digs the beds.</li>'.repeat(8)}</ul></td>`;
  const rows = `<tr><td>Beds</td>${list}${list}</tr>\n`.repeat(40);
  const html = `<table>\n<tr><th>Area</th><th>L1</th><th>L2</th></tr>\n${rows}</table>\n`;
  expect(levelsOf(html)).toHaveLength(1);
});

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

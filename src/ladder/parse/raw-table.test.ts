import {expect, test} from '@playwright/test';
import type {Table} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {blocksText, inlineText} from '../publish/markdown/write-markdown';
import {tableOfHtml} from './raw-table';
import {wordsOf} from './words';

function tableOf(rows: string): Table {
  const table = tableOfHtml({type: 'html', value: `<table>${rows}</table>`});
  if (!table) throw new Error('The HTML is not read as a table.');
  return table;
}

function grid(rows: string): string[][] {
  return tableOf(rows).children.map(({children}) => children.map((cell) => wordsOf(cell)));
}

/** A cell below the heads, as Markdown. */
function cellText(html: string): string {
  const {children} = tableOf(`${head}<tr><td>Beds</td><td>${html}</td><td>Plans</td></tr>`);
  return inlineText(children[1]?.children[1]?.children ?? []);
}

const head = '<tr><th>Area</th><th>L1</th><th>L2</th></tr>';

test('a cell over rows and columns stands in each of them', () => {
  const rows =
    '<tr><td>Beds</td><td rowspan="2" colspan="2">Digs</td><td>Leads</td></tr><tr><td>Paths</td><td>Plans</td></tr>';
  expect(grid(`<tr><th>Area</th><th>L1</th><th>L2</th><th>L3</th></tr>${rows}`).slice(1)).toEqual([
    ['Beds', 'Digs', 'Digs', 'Leads'],
    ['Paths', 'Digs', 'Digs', 'Plans'],
  ]);
});

test('a cell over several levels is said of each, and a group heading only once', () => {
  const rows =
    '<tr><td colspan="3">Soil</td></tr><tr><td>Beds</td><td colspan="2">Digs</td></tr><tr><td colspan="2">Water</td><td>Plans</td></tr>';
  expect(grid(head + rows).slice(1)).toEqual([
    ['Soil', '', ''],
    ['Beds', 'Digs', 'Digs'],
    ['Water', '', 'Plans'],
  ]);
});

test('programs and styles in a cell are no words of it', () => {
  expect(cellText('Digs<style>.a{b:c}</style> beds<script>z()</script>.')).toBe('Digs beds.');
});

for (const [html, words] of [
  ['<dl><dt>Rake</dt><dd>Cleans</dd></dl>', 'Rake Cleans'],
  ['<pre>Rake</pre><blockquote>Cleans</blockquote><section>Sows</section>', 'Rake Cleans Sows'],
  ['<b>Also<br>digs</b>', 'Also digs'],
  ['<a href="a.md"><b>Also <br> digs</b> deep</a>', 'Also digs deep'],
  ['Holds <img alt="a spade"> well', 'Holds a spade well'],
] as const)
  test(`words of a cell stay apart and whole: ${html}`, () => {
    const cell = `<tr><td>Beds</td><td>${html}</td><td>Plans</td></tr>`;
    expect(grid(head + cell)[1]).toEqual(['Beds', words, 'Plans']);
  });

test('a line end in bold words ends the line of the cell, and both lines are bold', () => {
  const {children} = tableOf(
    `${head}<tr><td>Beds</td><td><b>Also <br> digs</b> <br></td><td>Plans</td></tr>`,
  );
  const kinds = children[1]?.children[1]?.children.map((node) => [node.type, wordsOf(node)]);
  expect(kinds).toEqual([
    ['strong', 'Also'],
    ['break', ''],
    ['strong', 'digs'],
  ]);
});

test('the lines of a heading are one line with spaces', () => {
  const heads = '<tr><th>Area</th><th>L1<br>Helper</th><th><p>L2</p><p>Gardener</p></th></tr>';
  const {children} = tableOf(`${heads}<tr><th>Soil<br>care</th><td>Digs</td><td>Plans</td></tr>`);
  const cells = [...(children[0]?.children ?? []), ...(children[1]?.children.slice(0, 1) ?? [])];
  expect(cells.map((cell) => inlineText(cell.children))).toEqual([
    'Area',
    'L1 Helper',
    'L2 Gardener',
    'Soil care',
  ]);
});

for (const [html, words] of [
  ['R&D', 'R&D'],
  ['R&amp;D', 'R&D'],
  ['write &lt; b', 'write < b'],
  ['write &amp;lt; b', 'write &lt; b'],
] as const)
  test(`published Markdown says what the cell says: ${html}`, () => {
    const text = cellText(html);
    expect(wordsOf(fromMarkdown(text))).toBe(words);
    expect(blocksText(fromMarkdown(text).children)).toBe(text);
  });

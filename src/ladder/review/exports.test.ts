import {expect, test} from '@playwright/test';
import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import type {Nodes} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {
  anyText,
  kitchen,
  kitchenOn,
  levelOf,
  lineId,
  sheetOf,
  writtenSheets,
} from '../../../tests/words/kitchens';
import {say} from '../language';
import {documentHtml} from './document-node';
import {addLevel, writeGoal, writeNote} from './edit-sheet';
import {evidenceMarkdown, evidenceNodes} from './evidence';
import {pastedText} from './pasted-links';
import type {Sheet} from './sheet';
import {sheetCsv} from './sheet-csv';
import {sheetDocument} from './sheet-document';
import {levelTemplate} from './level-template';
import {sheetMarkdown} from './sheet-markdown';
import {bringTogether} from './two-sides';

const day = kitchenOn('2026-01-01', kitchen);
const level = levelOf(day, 'Kitchen/L1');
const empty = sheetOf(level);
const fire = lineId(empty, 'I light');
const everything = {withoutEmpty: false};

/** Every node of a Markdown text, as a Git host reads it. */
function nodesOf(markdown: string): Nodes[] {
  const all: Nodes[] = [];
  const visit = (node: Nodes): void => {
    all.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  return all;
}

test('a level at which nothing is written has no heading where empty lines are left out', () => {
  const sheet = addLevel(
    writeNote(empty, fire, {evidence: 'Each day.'}),
    levelOf(day, 'Kitchen/L2'),
  );
  const headings = (withoutEmpty: boolean): number =>
    sheetMarkdown(sheet, {withoutEmpty}).match(/^## /gm)?.length ?? 0;
  expect([headings(true), headings(false)]).toEqual([1, 2]);
});

test('a goal without words is handed over nowhere', () => {
  const sheet = writeGoal(writeNote(empty, fire, {evidence: 'Each day.'}), fire, {
    key: 'g1',
    text: ' ',
    by: '2026-07-01',
  });
  const goal = new RegExp(say`Goal`, 'u');
  expect(sheetMarkdown(sheet, everything)).not.toMatch(goal);
  expect(documentHtml(sheetDocument(sheet, everything))).not.toMatch(goal);
  expect(parse(sheetCsv(sheet, everything), {bom: true}).slice(1).flat().join('\n')).not.toMatch(
    goal,
  );
  expect(
    sheetMarkdown(writeGoal(sheet, fire, {key: 'g1', text: 'Ash.', by: ''}), everything),
  ).toMatch(goal);
});

test('a sheet as Markdown reads well, with its permanent links', () => {
  const sheet = writeGoal(
    writeNote(empty, fire, {evidence: 'Each day.\n\n- even *Sundays*', marks: ['strength']}),
    fire,
    {
      key: 'g1',
      text: 'Light *two*, and write it up ([plan](https://kitchen.example/plan)).',
      by: '2026-12-31',
    },
  );
  expect(sheetMarkdown(sheet, {withoutEmpty: true})).toBe(`# Review: Robin

Written by Robin · January 1, 2026

## L1 Cook, Kitchen

### Fire

- I light the fire before dawn. ([link](<https://kitchen.example/s/${fire}/#1>))

  **A strength**

  > Each day.
  >
  > - even *Sundays*

  **Goal by December 31, 2026**

  > Light *two*, and write it up ([plan](https://kitchen.example/plan)).
`);
});

test('a level is a template for any editor, with what it says beside its lines', () => {
  const files = {
    'Kitchen/L1-Cook.md': '# L1: Cook\n\n## Guests\n\n> Who eats here\n\nThey *come* late.\n',
    'Kitchen/L2-Chef.md': '# L2: Chef\n\n## Fire\n\n- I choose.\n',
  };
  const [cook, chef] = ['Kitchen/L1', 'Kitchen/L2'].map((name) =>
    sheetOf(levelOf(kitchenOn('2026-01-01', files), name)),
  );
  const [first, second] = [cook ?? empty, chef ?? empty].map((sheet) =>
    levelTemplate(sheet, {say}),
  );
  expect(first).toContain('## Guests\n\nWho eats here\n\nThey come late.\n\nSummary of Guests:\n');
  const link = `https://kitchen.example/s/${lineId(chef ?? empty, 'I choose')}/#1`;
  expect(second).toContain(`## Fire\n\n- I choose. ([link](<${link}>))\n\n  Evidence:\n`);
});

test('whatever is written, Markdown keeps its frame, runs nothing and shows no raw HTML', () => {
  fc.assert(
    fc.property(writtenSheets([level]), (sheet) => {
      const frame = (of: Sheet): string[] =>
        unified()
          .use(remarkParse)
          .use(remarkGfm)
          .parse(sheetMarkdown(of, everything))
          .children.flatMap((node) => (node.type === 'heading' ? `h${node.depth}` : []));
      const bare: Sheet = {...empty, summary: sheet.summary.trim() && 'x'};
      expect(frame(sheet)).toEqual(frame(bare));
      const unwanted = nodesOf(sheetMarkdown(sheet, everything)).filter(
        (node) =>
          node.type === 'html' ||
          node.type === 'image' ||
          ('url' in node && /^\s*(?:javascript|data|vbscript):/iu.test(node.url)),
      );
      expect(unwanted).toEqual([]);
    }),
  );
});

test('rich text holds nothing but the marks of a document, and links that are safe', () => {
  const allowed =
    /^<\/?(?:a|blockquote|br|code|em|h1|h2|h3|hr|li|ol|p|pre|section|strong|ul)(?: (?:href="(?:https?:\/\/|mailto:)[^"<>]*"|start="\d+"|class="[a-z]+"))*>$/u;
  fc.assert(
    fc.property(writtenSheets([level]), writtenSheets([level]), (first, second) => {
      const html = documentHtml(sheetDocument(bringTogether(first, second, 'k2'), everything));
      const tags = Array.from(html.matchAll(/<[^>]*>?/gu), ([tag]) => tag);
      expect(tags.length).toBeGreaterThan(10);
      expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
    }),
  );
});

test('no cell of a table begins a formula, and every row has as many cells', () => {
  fc.assert(
    fc.property(writtenSheets([level]), (sheet) => {
      const csv = sheetCsv(sheet, everything);
      const table = parse(csv, {bom: true});
      expect(csv.startsWith('\uFEFF')).toBe(true);
      expect(new Set(table.map((row) => row.length))).toEqual(new Set([9]));
      expect(table.flat().filter((cell) => /^\s*[=+\-@|%]/u.test(cell))).toEqual([]);
    }),
  );
  const sheet = writeNote(empty, fire, {evidence: '=HYPERLINK("https://e.example")'});
  expect(sheetCsv(sheet, {withoutEmpty: true})).toContain(`"'=HYPERLINK(""https://e.example"")"`);
});

test('an empty line can be left out of each', () => {
  const sheet = writeNote(empty, fire, {evidence: 'Each day.'});
  for (const text of [
    sheetMarkdown(sheet, {withoutEmpty: true}),
    sheetCsv(sheet, {withoutEmpty: true}),
    documentHtml(sheetDocument(sheet, {withoutEmpty: true})),
  ]) {
    expect(text).toContain('I light the fire');
    expect(text).not.toContain('I carry wood');
    expect(text).not.toContain('Guests');
  }
});

test('evidence is shown as Markdown, and what would run is shown as it was written', () => {
  expect(documentHtml(evidenceNodes('See https://e.example/a and **b**\nnext'))).toBe(
    '<p>See <a href="https://e.example/a" class="address">https://e.example/a</a> and <strong>b</strong><br>next</p>',
  );
  expect(documentHtml(evidenceNodes('[x](javascript:alert) <b>y</b>'))).toBe(
    '<p>[x](javascript:alert) &lt;b&gt;y&lt;/b&gt;</p>',
  );
  expect(evidenceMarkdown('<b>x</b> [y](https://e.example)')).toBe(
    String.raw`\<b>x\</b> [y](https://e.example)`,
  );
});

test('no word of evidence is lost where it is shown', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[a-z0-9 \n]{0,40}$/u)), (text) => {
      const shown = documentHtml(evidenceNodes(text));
      // Entities, escapes and definitions are read as Markdown has them.
      const isPlain = !/&[a-z#]|\\|\[/iu.test(text);
      const words = isPlain ? (text.match(/[a-z]{2,}/giu) ?? []) : [];
      expect(words.filter((word) => !shown.includes(word))).toEqual([]);
    }),
  );
});

test('what is pasted keeps its links', () => {
  const html =
    '<meta charset="utf-8"><p>See <a href="https://e.example/x?a=1&amp;b=(2)">the <b>design</b> &amp; more</a> and <a href="javascript:x">this</a>.</p>';
  expect(pastedText('See the design & more and this.', html)).toBe(
    'See [the design & more](https://e.example/x?a=1&b=%282%29) and this.',
  );
  expect(pastedText('plain', '')).toBe('plain');
  expect(
    pastedText('https://e.example/', '<a href="https://e.example/">https://e.example/</a>'),
  ).toBe('https://e.example/');
});

import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {buildLadder} from '../../src/ladder/ladder';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {parsePage} from '../../src/ladder/parse/page';
import {checkReferences} from '../../src/ladder/check/references';
import {surroundingsOf} from '../../src/ladder/references';

/** `npm run fuzz` asks for many; a test run is short, and the same every time. */
const runs = Number(process.env.FUZZ_RUNS ?? 150);
const settings = process.env.FUZZ_RUNS ? {numRuns: runs} : {numRuns: runs, seed: 20_260_101};

/** What real files are made of, put together without sense. */
const piece = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.constantFrom(
    '# L3: Senior\n',
    '## 🦉 Area\n',
    '## Area\n',
    '> _Sum_\n',
    '- **Fact**: value\n',
    '- I do this\n',
    '  - and that\n',
    '<details>',
    '</details>\n',
    '<summary>Examples</summary>\n',
    '\n',
    '\r\n',
    '\ufeff',
    '---\n',
    'title: x\n',
    '[a](../b.md#c)',
    '![i](x.png)',
    '[r]: ./z.md\n',
    '`` ` ``',
    '```\n',
    '| a | b |\n|---|---|\n',
    '\t',
    ':owl:',
    '&#0;',
    '<!--',
    '-->',
    '\u0000',
    '\ud800',
    '🏆'.slice(0, 1),
    'ðŸ¦‰',
  ),
);
const source = fc.array(piece, {maxLength: 40}).map((pieces) => pieces.join(''));
const path = fc.constantFrom(
  'README.md',
  'A/L1-a.md',
  'A/L2 b.md',
  'A/README.md',
  'B/index.md',
  'g.md',
);

test.describe.configure({timeout: 30 * 60_000});

test('any text is a page, and every place in it is in the text', () => {
  fc.assert(
    fc.property(path, source, (name, text) => {
      const page = parsePage(name, text);
      const places = [...page.sections, ...page.statements, ...page.links].map(({place}) => place);
      const lines = text.split(/\r\n|\r|\n/u).length;
      for (const {start, end} of places) {
        expect(start.line).toBeGreaterThanOrEqual(1);
        expect(end.line).toBeLessThanOrEqual(lines);
        expect(start.column).toBeGreaterThanOrEqual(1);
        expect(start.offset ?? 0).toBeLessThanOrEqual(end.offset ?? 0);
      }
      for (const {line, column} of page.diagnostics) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }),
    settings,
  );
});

test('the same text is the same page', () => {
  fc.assert(
    fc.property(path, source, (name, text) => {
      expect(parsePage(name, text)).toEqual(parsePage(name, text));
    }),
    settings,
  );
});

test('any pages are a ladder: everything has one id, none has two owners, and links are followed', () => {
  const pages = fc.uniqueArray(fc.tuple(path, source), {selector: ([name]) => name, maxLength: 4});
  fc.assert(
    fc.property(pages, (files) => {
      const ladder = buildLadder(files.map(([name, text]) => parsePage(name, text)));
      const ids = reconcile(emptyRegistry, ladder.pages, '2026-01-01').ids;
      expect(new Set(ids.values()).size).toBe(ids.size);
      for (const page of ladder.pages) {
        for (const target of [...page.sections, ...page.statements])
          expect(ids.has(target)).toBe(true);
      }
      for (const {message} of checkReferences(ladder, surroundingsOf(ladder, [], []), new Map()))
        expect(message).toContain('expected');
    }),
    settings,
  );
});

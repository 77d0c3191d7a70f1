import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {gfmFromMarkdown} from 'mdast-util-gfm';
import {gfm} from 'micromark-extension-gfm';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gfmIn} from './gfm-syntax';

const all = {extensions: [gfm()], mdastExtensions: gfmFromMarkdown()};

const expectSame = (source: string): void => {
  expect(fromMarkdown(source, gfmIn(source))).toEqual(fromMarkdown(source, all));
};

for (const [what, source] of [
  ['an address', 'Write to a.b-c@example.org.\n'],
  ['an address with its sign written by name', 'Write to a&commat;example.org.\n'],
  ['an address with a scheme', 'mailto:a@example.org and xmpp:a@example.org/b\n'],
  ['a link', 'See HTTPS://example.org/a and www.example.org.\n'],
  ['a link whose scheme is written by number', 'See htt&#112;s://example.org/a.\n'],
  ['a table', 'a | b\n--|--\n1 | 2\n'],
  ['a table of one column', 'a\n:-\n1\n'],
  ['a table of one column to the right', 'a\n-:\n1\n'],
  ['a table in a quote in a list', '- > a | b\n  > --|--\n  > 1 | 2\n'],
  ['a note, a task, a word struck out', 'a[^1] ~~b~~\n\n- [x] c\n\n[^1]: d\n'],
] as const)
  test(`${what} is found`, () => {
    const plain = JSON.stringify(fromMarkdown(source));
    expect(JSON.stringify(fromMarkdown(source, all)), 'it is of GFM').not.toBe(plain);
    expectSame(source);
  });

test('any text is read as by all of GFM', () => {
  const bits = [
    'a',
    '@',
    'b.c',
    'http',
    's://',
    'www',
    '.',
    '|',
    '-',
    ':',
    ':-',
    '-:',
    '\n',
    '\n\n',
  ];
  const others = [
    ' ',
    '> ',
    '- ',
    '1. ',
    '&',
    '&#64;',
    '\\',
    '*',
    '_',
    '~',
    '[x] ',
    '`',
    '<',
    '#',
    'é',
    '[',
  ];
  const text = fc.array(fc.constantFrom(...bits, ...others), {maxLength: 24});
  fc.assert(
    fc.property(text, (parts) => {
      expectSame(parts.join(''));
    }),
    {numRuns: 300},
  );
});

test('every page of this site is read as by all of GFM', () => {
  const folder = join(__dirname, '../../../docs');
  const pages = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  const texts = pages.filter((name) => name.endsWith('.md'));
  expect(texts.length).toBeGreaterThan(0);
  for (const name of texts) expectSame(readFileSync(join(folder, name), 'utf8'));
});

test('what most level files do without is not looked for in them', () => {
  const namesOf = (source: string): Set<string | undefined> => {
    const [{flow = {}, text = {}} = {}] = gfmIn(source).extensions ?? [];
    const found = [...Object.values(flow), ...Object.values(text)];
    return new Set(found.flat().map((construct) => construct?.name));
  };
  const whole = namesOf('a@example.org | b');
  expect(whole).toContain('emailAutolink');
  expect(whole).toContain('table');
  const least = namesOf('# A level\n\n- Plans a week: **ahead** - or more.\n');
  expect([...whole].filter((name) => !least.has(name))).toEqual(['table', 'emailAutolink']);
});

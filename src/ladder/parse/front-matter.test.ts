import {expect, test} from '@playwright/test';
import {readFrontMatter} from './front-matter';

test('reads what an author may set, and says what has no effect', () => {
  const source =
    '---\ntitle: " Ovens "\ndescription: Hot\naudience: [engineer, nobody]\nslug: /x\nformat: mdx\n---\n# A\n';
  const {frontMatter, body, diagnostics} = readFrontMatter('A.md', source);
  expect(frontMatter).toEqual({title: 'Ovens', description: 'Hot', audience: ['engineer']});
  expect(diagnostics).toMatchObject([
    {line: 4, column: 1, severity: 'warning', rule: 'front-matter'},
    {line: 5, column: 1, severity: 'warning', rule: 'front-matter'},
    {line: 6, column: 1, severity: 'warning', rule: 'front-matter'},
  ]);
  expect(body.trim()).toBe('# A');
  expect(body).toHaveLength(source.length);
  expect(body.split('\n')).toHaveLength(source.split('\n').length);
});

for (const [what, source] of Object.entries({
  'a thematic break': '---\n\nText\n\n---\n',
  'a list between breaks': '---\n- a\n- b\n---\n',
  'a word between breaks': '---\nWord\n---\n',
  'a note below a break': '---\nNote: sow in May.\n\n- Beans.\n',
  pluses: '+++\n\nText\n',
  'dashes lower down': 'Text\n---\ntitle: a\n---\n',
  nothing: '',
})) {
  test(`takes ${what} for text`, () => {
    expect(readFrontMatter('A.md', source)).toEqual({
      frontMatter: {},
      body: source,
      diagnostics: [],
    });
  });
}

for (const [source, place, words] of [
  ['---\ntitle: a\ntags:\n- b\n\n# A\n', '1:1', 'a second line of `---` after line 4'],
  ['---\r\nlevel: 3\r\n', '1:1', 'a second line of `---` after line 2'],
  ['---\ntitle: a\n----\n# A\n', '1:1', 'a second line of `---` after line 2'],
  ['\uFEFF+++\ntitle = "a"\n+++\n# A\n', '1:1', 'YAML between two lines of `---`'],
  ['\n\n---\ntitle: a\n---\n# A\n', '3:1', 'expected it on the first'],
] as const)
  test(`says what is wrong with ${JSON.stringify(source)}, and shows all of it`, () => {
    const {frontMatter, body, diagnostics} = readFrontMatter('A.md', source);
    expect(frontMatter).toEqual({});
    expect(body).toBe(source.replace('\uFEFF', ' '));
    expect(diagnostics.map(({line, column, message}) => [`${line}:${column}`, message])).toEqual([
      [place, expect.stringContaining(words)],
    ]);
  });

for (const [setting, effect] of Object.entries({
  'level: banana': 'the page is a level, whose place its title gives',
  'grade: -1': 'the page is a level, whose place its title gives',
  'level: true': 'it has no effect',
  'rank: [IC3]': 'it has no effect',
  'level: 3': undefined,
  'level: 1.5': undefined,
  'rank: IC3': undefined,
  'rank: Level 2': undefined,
}))
  test(`says what ${setting} does, if it is no rank`, () => {
    const {diagnostics} = readFrontMatter('A.md', `---\ntitle: A\n${setting}\n---\n`);
    expect(diagnostics.map(({line, message}) => [line, message.replace(/^.*?: /u, '')])).toEqual(
      effect === undefined ? [] : [[3, effect]],
    );
  });

test('ignores values of another kind', () => {
  const source = '---\ntitle: [a]\ndescription:\naudience: 7\n---\n';
  expect(readFrontMatter('A.md', source).frontMatter).toEqual({});
});

test('says where front matter is not YAML, and shows none of it', () => {
  const {frontMatter, body, diagnostics} = readFrontMatter(
    'A.md',
    '---\ntitle: a\nowner: [b\n---\n# A\n',
  );
  expect(frontMatter).toEqual({});
  expect(body.trim()).toBe('# A');
  expect(diagnostics).toMatchObject([{path: 'A.md', severity: 'error', rule: 'front-matter'}]);
  expect(diagnostics[0]?.line).toBeGreaterThanOrEqual(3);
  expect(diagnostics[0]?.message).toContain('expected lines such as `title: …`');
});

for (const [what, yaml] of Object.entries({
  'lists in lists': '['.repeat(1000),
  'lists in lists, closed': `a: ${'['.repeat(500)}${']'.repeat(500)}`,
  'mappings in mappings': '{a: '.repeat(1000),
  'lists in lists, in one line': '- '.repeat(1000),
  'keys of keys': '? '.repeat(1000),
})) {
  test(`does not read ${what}, which would take all memory`, () => {
    const {diagnostics} = readFrontMatter('A.md', `---\n${yaml}\n---\n`);
    expect(diagnostics.map(({message}) => message)).toEqual([
      expect.stringContaining(
        '(its lists are nested too deep), expected lists in lists up to 20 deep',
      ),
    ]);
  });
}

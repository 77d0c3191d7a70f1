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
  'no end': '---\ntitle: a\n',
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

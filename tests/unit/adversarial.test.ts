// cspell:ignore octocat
import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {findUnquoted, fitComment} from '../../src/cli/quoted-report';
import {checkFiles} from '../../src/ladder/check/check-files';
import {diagnosticsAsMarkdown, writeAnnotations, writeReport} from '../../src/ladder/check/report';
import {changesAsMarkdown} from '../../src/ladder/compare/ladders-report';
import {compareLadders} from '../../src/ladder/compare/ladders';
import {identify, type WrittenVersion} from '../../src/ladder/compare/ladders-match';
import {buildLadder} from '../../src/ladder/ladder';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {parsePage} from '../../src/ladder/parse/page';

/** As large as a page may be. */
const size = 1_000_000;
const fill = (text: string): string => text.repeat(Math.ceil(size / text.length)).slice(0, size);
const head = '# L2: Gardener\n\n## Plants\n\n';

/** Texts that would keep a careless reader busy, and what is said of them. */
const heavy: Readonly<Record<string, readonly [source: string, rule: string | undefined]>> = {
  'brackets in one line': [fill('['), 'too-large'],
  'images that never end': [fill('!['), 'too-large'],
  'links that never end': [fill('[a]('), 'too-large'],
  'stars that never close': [fill('**a'), 'too-large'],
  'emphasis in emphasis': [
    fill('*a ').slice(0, size / 2) + fill(' a*').slice(0, size / 2),
    'too-large',
  ],
  'backticks of every length': [
    Array.from({length: 1400}, (_, index) => '`'.repeat(index)).join(' '),
    'too-large',
  ],
  'angle brackets': [fill('<'), 'too-large'],
  'tags that never end': [fill('<a '), 'too-large'],
  'comments that never end': [fill('<!-- '), 'too-large'],
  'folds that never end': [fill('<details '), 'too-large'],
  'folds in folds': [fill('<details>\n\n'), 'too-large'],
  'nine hundred folds in folds': ['<details>\n\n'.repeat(900), 'too-deep'],
  'quotes in quotes': ['> '.repeat(10_000), 'too-deep'],
  'quotes ninety deep': [`${'> '.repeat(90)}a\n\n`.repeat(45), 'too-deep'],
  'a list ninety columns in': [`${' '.repeat(90)}a\n`.repeat(801), 'too-deep'],
  'quotes nobody needs': ['> > > a\n\n'.repeat(900), undefined],
  'lists in lists': [
    Array.from({length: 300}, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
    'too-deep',
  ],
  'callouts in callouts': [`${':::note\n'.repeat(301)}a\n`, 'too-large'],
  'a heading of spaces': [`## a${' '.repeat(49_000)}b\n`, undefined],
  'list marks in one line': ['- '.repeat(10_000), 'too-deep'],
  'a list of a quarter of a million items': [fill('- a\n'), 'too-large'],
  'a table of a quarter of a million rows': [
    `|a|\n|-|\n${fill('|a\n')}`.slice(0, size),
    'too-large',
  ],
  'a table as wide as the file': [
    `${fill('|a').slice(0, 3e5)}\n${fill('|-').slice(0, 3e5)}`,
    'too-large',
  ],
  'definitions without end': [fill('[a]: b\n'), 'too-large'],
  'addresses without end': [fill('www.a.b/'), 'too-large'],
  'one word': [fill('a'), 'too-large'],
  'one address': [`[a](${'a'.repeat(40_000)})`, 'broken-link'],
  'white space in a label': [`${head}- **a${' '.repeat(40_000)}x:** v`, undefined],
  'garbled characters': [`${'â'.repeat(99)}\n`.repeat(1900), undefined],
  dots: [`${'. '.repeat(1000)}\n\n`.repeat(99), undefined],
  colons: [`${':a'.repeat(1000)}\n\n`.repeat(99), undefined],
  'lines that say nothing': [fill(`${'. '.repeat(1000)}\n\n`), 'too-large'],
  joiners: [fill('a\u200d'), 'confusing-characters'],
  'letters of two alphabets': [fill('aа '.repeat(9)), 'confusing-characters'],
  emoji: [`# ${'👩‍🌾'.repeat(1000)}`, undefined],
  'YAML in YAML': [`---\n${fill('[').slice(100)}\n---\n`, 'front-matter'],
  'YAML that multiplies': [
    `---\na: &a [x]\n${Array.from({length: 26}, (_, at) => `${String.fromCharCode(98 + (at % 24))}${at}: &z${at} [${Array.from({length: 9}, () => (at === 0 ? '*a' : `*z${at - 1}`)).join()}]`).join('\n')}\n---\n`,
    'front-matter',
  ],
};

for (const [name, [source, rule]] of Object.entries(heavy)) {
  test(`reads ${name} in a moment, or says why not`, () => {
    const diagnostics = checkFiles(new Map([['Garden/L2.md', source]]));
    const found = diagnostics.map((diagnostic) => diagnostic.rule);
    if (rule !== undefined) expect(found).toContain(rule);
    else expect(found.filter((each) => each.startsWith('too-'))).toEqual([]);
    for (const {message} of diagnostics) expect(message.length).toBeLessThan(2000);
  });
}

/** What a text may try, and what has to be said of it. */
const hostile: Readonly<Record<string, readonly [source: string, rule: string]>> = {
  'a script': ['<script>alert(1)</script>\n', 'raw-html'],
  'an event handler': ['<img src="x" onerror="alert(1)">\n', 'raw-html'],
  'a handler in upper case': ['<P ONCLICK="alert(1)">x</P>\n', 'raw-html'],
  'a frame': ['<iframe src="https://example.org"></iframe>\n', 'raw-html'],
  'a style sheet': ['<style>@import "//example.org"</style>\n', 'raw-html'],
  'a script in a link': ['[x](javascript:alert(1))\n', 'unsafe-link'],
  'a script in a link, in disguise': ['[x](&#74;ava&Tab;Script&colon;alert(1))\n', 'unsafe-link'],
  'data in a link': ['[x](data:text/html,x)\n', 'unsafe-link'],
  'a file of the machine': ['[x](file:///etc/passwd)\n', 'unsafe-link'],
  'a script in a definition': ['[x][y]\n\n[y]: javascript:alert(1)\n', 'unsafe-link'],
  'a way out of the folder': ['[x](../../../etc/passwd)\n', 'broken-link'],
  'a way out in an image': ['![x](../../../../../etc/passwd)\n', 'broken-link'],
  'a way out, encoded': ['[x](%2e%2e/%2e%2e/%2e%2e/etc/passwd)\n', 'broken-link'],
  'an image that tells who reads': ['![x](https://example.org/p.png)\n', 'external-image'],
  'text that turns round': ['I \u202edo ton od\u202c it.\n', 'confusing-characters'],
  'a heading in two alphabets': ['## Pl\u0430nts\n', 'confusing-characters'],
  'code in front matter': ['---\nformat: mdx\n---\n', 'front-matter'],
  'a prototype in front matter': ['---\n__proto__: {title: x}\n---\n', 'front-matter'],
};

for (const [name, [source, rule]] of Object.entries(hostile)) {
  test(`says that it met ${name}`, () => {
    const found = checkFiles(new Map([['Garden/Guide.md', source]]));
    expect(found.map((diagnostic) => diagnostic.rule)).toContain(rule);
  });
}

const trick =
  '\u001b[31m\r\n::error::x\n<img src=x onerror=y> @everyone [a](javascript:b) `c` | ![d](//e)';

test('what a file holds cannot act where diagnostics are shown', () => {
  const diagnostics = [
    {path: `a,b:${trick}.md`, line: 1, column: 1, severity: 'error', rule: 'x', message: trick},
  ] as const;
  const terminal = writeReport(diagnostics, 'docs/', 1);
  expect(terminal).not.toContain('\u001b');
  expect(terminal.split('\n')).toHaveLength(3);
  expect(writeAnnotations(diagnostics, 'docs/').split('\n')).toHaveLength(1);
  expectHarmless(diagnosticsAsMarkdown(diagnostics, 'docs/', 1), ['everyone', 'javascript']);
});

/** What the comment on a pull request says of a page in two versions. */
function reportOf(before: string, after: string): string {
  const version = (source: string): WrittenVersion => {
    const ladder = buildLadder([parsePage('Garden/L2.md', source)]);
    return {ladder, sources: new Map([['Garden/L2.md', source]])};
  };
  const versions = identify(version(before), version(after), emptyRegistry, []);
  return changesAsMarkdown(compareLadders(versions.before, versions.after));
}

test('what a file says cannot act in the comment on a pull request', () => {
  const after =
    '# L2: `<b>` @everyone\n\n## `<img src=x>` #1\n\n- I `<script>` @here `[a](javascript:b)` www.evil.example.\n';
  const markdown = reportOf('# L2: Gardener\n\n## Plants\n\n- I sow.\n', after);
  expect(markdown).not.toContain('&#');
  expectHarmless(markdown, ['everyone', '@here', 'evil', 'javascript']);
});

test('whatever a file says, a comment quotes it as code', () => {
  const bits = [
    ...['`', '``', '@quokka', 'www.quokka.example', 'https://quokka.example', '[quokka](//a)', ' '],
    ...['<b>quokka', '\\', '|', '*quokka*', '#1', '&#64;quokka', 'quokka', '\u202e', '- ', '!'],
  ];
  const words = fc
    .array(fc.constantFrom(...bits), {minLength: 1, maxLength: 8})
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, words, (title, one, other) => {
      const page = (line: string): string =>
        `# L2: ${title}\n\n## ${other}\n\n- I sow ${line}\n- ${other}\n\n${line}\n`;
      expectHarmless(reportOf(page(one), page(other)), ['quokka']);
      const message = `Unexpected \`${one}\`, expected ${other}`;
      const found = {
        path: title,
        line: 1,
        column: 1,
        severity: 'error',
        rule: 'x',
        message,
      } as const;
      expectHarmless(diagnosticsAsMarkdown([found], 'docs/', 1), ['quokka']);
    }),
    {numRuns: 100},
  );
});

const markdownReader = unified().use(remarkParse).use(remarkGfm);

/** Read as a Git host does: nothing but plain words stands outside of code, and none of those that others wrote. */
function expectHarmless(markdown: string, theirs: readonly string[]): void {
  const plain: string[] = [];
  const code: string[] = [];
  const types = new Set<string>();
  visit(markdownReader.parse(markdown), (node) => {
    if (node.type === 'inlineCode') code.push(node.value);
    else if ('value' in node) plain.push(node.value.replace(/^<\/?(?:ins|del)>$/u, ''));
    types.add(node.type);
  });
  const acting = ['link', 'image', 'linkReference', 'imageReference', 'definition', 'table'];
  const text = plain.join('\n');
  expect({
    acting: acting.filter((type) => types.has(type)),
    named: theirs.filter((word) => text.includes(word)),
    marks: text.match(/[<>@&[\]\\`]/gu) ?? [],
    quotes: code.length > 0,
    unquoted: findUnquoted(markdown),
  }).toEqual({acting: [], named: [], marks: [], quotes: true, unquoted: undefined});
}

test('a report that others have written by hand is not posted', () => {
  for (const line of [
    'Hello @octocat',
    'See www.evil.example',
    'See https://evil.example',
    '[click](x)',
    '<img src=x>',
    '- <del>',
    '<ins>',
    '`open www.evil.example',
    '- `a` `` @b `',
    '```',
    '\\`@octocat`',
    '> quoted `a` #1',
    'Closes #1',
    '&#64;octocat',
    '| a |',
    '![x](y)',
  ])
    expect(findUnquoted(`## Report\n\n${line}\n`), line).toBe(line);
});

test('a long report is cut between lines', () => {
  const cut = fitComment(`- ${'`é`'.repeat(100)}\n`.repeat(1000));
  expect(Buffer.byteLength(cut)).toBeLessThan(65_000);
  expect(findUnquoted(cut)).toBeUndefined();
  expect(cut).toContain('The rest is in the summary of the run.');
  const full = `${'a'.repeat(59_999)}\n`;
  expect(fitComment(full)).toBe(full);
});

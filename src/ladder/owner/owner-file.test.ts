// cspell:ignore titl gitlabs
import {expect, test} from '@playwright/test';
import {withFileProblems} from './file-problems';
import fc from 'fast-check';
import {blockingRules, ruleNames} from '../check/rule-names';
import {rules} from '../check/rules';
import {parseOwnerFile} from './owner-file';

const whole = `
title: The garden
tagline: What a gardener does.
address: https://garden.example.org/ladder/
repository: https://git.example.org/garden/ladder
host: gitea
branch: trunk
folder: beds
language: pt-br
logo: leaf.svg
accent: "#2e5e1f"
image: card.png
font: letters.ttf
doors:
  - {audience: engineer, title: I dig, text: Read on.}
tracks:
  - Orchard
  - path: ./Greenhouse.md
    name: Under glass
    levels: [1, Helper.md, Greenhouse/Head.md]
ranks: [G1, 1.0]
equal: [[G1, H1]]
rules: {long-sentence: off, spelling: error}
words: [espalier]
`;

test('a whole file is read', () => {
  const {settings, word, problems} = parseOwnerFile(whole);
  expect(problems).toEqual([]);
  const {accent, ...rest} = settings;
  expect(accent?.light.accent).toBe('#2e5e1f');
  expect(rest).toEqual({
    title: 'The garden',
    tagline: 'What a gardener does.',
    address: 'https://garden.example.org/ladder/',
    repository: 'https://git.example.org/garden/ladder',
    host: 'gitea',
    branch: 'trunk',
    folder: 'beds',
    language: 'pt-BR',
    logo: 'leaf.svg',
    image: 'card.png',
    font: 'letters.ttf',
  });
  expect(word).toEqual({
    language: 'pt-BR',
    tracks: [
      {path: 'Orchard'},
      {
        path: 'Greenhouse',
        name: 'Under glass',
        levels: ['1', 'Greenhouse/Helper.md', 'Greenhouse/Head.md'],
      },
    ],
    ranks: ['G1', '1.0'],
    equal: [['G1', 'H1']],
    rules: {'long-sentence': 'off', spelling: 'error'},
    words: ['espalier'],
    doors: [{audience: 'engineer', title: 'I dig', text: 'Read on.'}],
  });
});

test('reads a file that begins with a byte order mark', () => {
  const text = 'title: Beds\ntagline: What we ask.\n';
  const {settings, problems} = parseOwnerFile(`\uFEFF${text}`);
  expect(settings).toEqual(parseOwnerFile(text).settings);
  expect(problems).toEqual([]);
});

test('a file that says nothing is right', () => {
  for (const text of ['', '\uFEFF', '# Nothing yet.\n', '---\n', '~\n'])
    expect(parseOwnerFile(text), JSON.stringify(text)).toMatchObject({
      settings: {},
      word: {},
      problems: [],
    });
});

const wrong: Readonly<Record<string, readonly string[]>> = {
  'titl: Garden': ['1:1 Unexpected key `titl`, expected one that is known: did you mean `title`?'],
  'title:\n': ['1:7 Unexpected nothing for `title`, expected words'],
  'title: 2026': ['1:8 Unexpected `2026` for `title`, expected words'],
  'title: [Garden]': ['1:8 Unexpected a list for `title`, expected words'],
  'title: A\ntitle: B': [
    '2:1 Unexpected YAML (Map keys must be unique), expected lines such as `title: Career Ladder`',
  ],
  'title: Garden: a ladder': [
    '1:8 Unexpected YAML (Nested mappings are not allowed in compact mappings), expected lines such as `title: Career Ladder`',
  ],
  '- title': ['1:1 Unexpected a list, expected lines such as `title: Career Ladder`'],
  'a: &a [*a]': ['1:8 Unexpected reference, expected the value itself: write it out'],
  'address: garden.example.org': [
    '1:10 Unexpected `garden.example.org` for `address`, expected an address that begins with https://',
  ],
  'address: https://[garden': [
    '1:10 Unexpected address `https://[garden`, expected one that is whole',
  ],
  'repository: git@git.example.org:garden/ladder.git': [
    '1:13 Unexpected `git@git.example.org:garden/ladder.git` for `repository`, expected an address that begins with https://',
  ],
  'host: gitlabs': [
    '1:7 Unexpected `gitlabs` for `host`, expected the kind of a Git host: did you mean `gitlab`?',
  ],
  'folder: ../beds': [
    '1:9 Unexpected `../beds` for `folder`, expected a folder of this repository, such as `docs`',
  ],
  'language: english': [
    '1:11 Unexpected `english` for `language`, expected a language that is known, such as `en`, `pt-BR` or `ja`',
  ],
  'logo: leaf.gif': [
    '1:7 Unexpected `leaf.gif` for `logo`, expected a file that ends in `.svg`, `.png`, `.webp`, `.jpg`, `.jpeg`',
  ],
  'accent: #2e5e1f': [
    '1:9 Unexpected nothing for `accent`, expected a color such as `"#17494d"`, in quotes: a bare `#` begins a comment',
  ],
  'accent: leaf': ['1:9 Unexpected `leaf`, expected a color, such as `"#17494d"` or `teal`'],
  'accent: "#8cc63f"': [
    '1:9 Unexpected `#8cc63f`, whose contrast is 1.8:1 on the light surface `#f3f1ea`, expected 4.5:1 or more: the nearest that can be read is `"#497b00"`',
  ],
  'accent: {light: "#17494d", dark: "#17494d"}': [
    '1:34 Unexpected `#17494d`, whose contrast is 1.6:1 on the dark surface `#192124`, expected 4.5:1 or more: the nearest that can be read is `"#5f9094"`',
  ],
  'accent: {light: "#17494d"}': [
    '1:9 Unexpected lines without `dark`, expected a color, or `light` and `dark`',
  ],
  'doors:\n  - audience: engineers\n    title: A\n    text: B': [
    '2:15 Unexpected `engineers` for `audience`, expected an audience: did you mean `engineer`?',
  ],
  'tracks: [{name: Beds}]': [
    '1:10 Unexpected lines without `path`, expected `path`, `name` and `levels`',
  ],
  'tracks: [{path: Beds, level: [B1]}]': [
    '1:23 Unexpected key `level`, expected `path`, `name`, or `levels`: did you mean `levels`?',
  ],
  'tracks: [Beds, Beds/]': ['1:16 Unexpected second `Beds`, expected each track once'],
  'ranks: [B1, B2, B1]': ['1:17 Unexpected second `B1`, expected each once'],
  'ranks: B1': ['1:8 Unexpected `B1` for `ranks`, expected a list, such as `[L1, L2]`'],
  'equal: [[B1]]': [
    '1:9 Unexpected a list that is too short, expected a list of two or more, such as `[L4, M1]`',
  ],
  'rules: {long-sentences: off}': [
    '1:9 Unexpected key `long-sentences`, expected one that is known: did you mean `long-sentence`?',
  ],
  'rules: {long-sentence: of}': [
    '1:24 Unexpected `of` for `long-sentence`, expected how loud it is: did you mean `off`?',
  ],
  'rules: {broken-link: off}': [
    '1:22 Unexpected `off` for `broken-link`, expected `error`: no site can be built past it',
  ],
  [`words: ${'['.repeat(1000)}`]: ['1:1 Unexpected lists in lists in lists, expected two at most'],
  [`title: ${'a'.repeat(100_001)}`]: ['1:1 Unexpected length, expected at most 100000 characters'],
};

for (const [text, expected] of Object.entries(wrong)) {
  test(`says what is wrong with ${JSON.stringify(text.slice(0, 50))}`, () => {
    const {problems} = parseOwnerFile(text);
    expect(problems.map(({line, column, message}) => `${line}:${column} ${message}`)).toEqual(
      expected,
    );
  });
}

test('what is wrong is left out, and the rest counts', () => {
  const {settings, word} = parseOwnerFile(
    'title: Garden\nbranch: []\nrules: {jump: of, spelling: off}',
  );
  expect(settings).toEqual({title: 'Garden'});
  expect(word).toEqual({rules: {spelling: 'off'}});
});

test('any text is read, or reported with its place', () => {
  const line = fc.oneof(
    fc.constantFrom(...whole.split('\n')),
    fc.string({unit: 'grapheme', maxLength: 12}),
    fc.constantFrom(
      'language: teal',
      '&a',
      '*a',
      '<<: *a',
      '? ',
      '- - -',
      '!!set {a}',
      '%YAML 1.1',
      '...',
      '"',
      "'",
      '|',
      '\t',
    ),
  );
  const text = fc.array(line, {maxLength: 12}).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({unit: 'binary'})), (source) => {
      const last = source.split(/\r\n?|\n/u).length + 1;
      const outside = parseOwnerFile(source).problems.filter(
        ({line: at, column}) => !(at > 0 && at <= last && column > 0),
      );
      expect(outside).toEqual([]);
    }),
    {numRuns: 500},
  );
});

test('every rule can be turned down, but those that hold the build', () => {
  expect(rules.map(({name}) => name).toSorted()).toEqual(ruleNames);
  for (const name of ruleNames) {
    const holdsBuild = blockingRules.includes(name);
    const {word, problems} = parseOwnerFile(`rules: {${name}: off}`);
    expect(problems.length, name).toBe(holdsBuild ? 1 : 0);
    expect(word.rules, name).toEqual(holdsBuild ? {} : {[name]: 'off'});
  }
});

for (const [what, written, code] of [
  ['a turn of direction', 'Our \\u202eladder', '202E'],
  ['an escape', 'Our \\u001b[31m ladder', '001B'],
])
  test(`refuses a title with ${what}`, () => {
    const {settings, problems} = parseOwnerFile(
      `title: "${written ?? ''}"\ntagline: "A\\u200f, b"\n`,
    );
    expect(settings).toEqual({tagline: 'A\u200f, b'});
    expect(problems).toMatchObject([
      {
        line: 1,
        column: 8,
        message: expect.stringContaining(`U+${code ?? ''} in the value of \`title\``),
      },
    ]);
  });

test('proposes no file that a system left in a folder', () => {
  const read = parseOwnerFile('logo: DS_Stor.png\n');
  const others = ['.DS_Store', 'Thumbs.db', 'tree.png'];
  const {problems} = withFileProblems(read, [
    {key: 'logo', name: 'DS_Stor.png', isThere: false, others, drawing: undefined},
  ]);
  expect(problems.map(({message}) => message)).toEqual([
    expect.stringMatching(/ladder: `tree\.png`$/u),
  ]);
});

import {expect, test} from '@playwright/test';
import {markedSource} from '../../../tests/words/marked-source';
import {renderFile, textOf, workspaceOf} from '../../../tests/words/words-of-page';
import {tokensOf} from './html-tokens';
import {parsePage} from './page';

async function shown(markdown: string): Promise<string> {
  const root = await renderFile(workspaceOf({'Guide.md': `# Guide\n\n${markdown}`}), 'Guide.md');
  return textOf(root).replace(/\s+/gu, ' ').trim();
}

function problems(source: string): string[] {
  return parsePage('Guide.md', source).diagnostics.map(
    ({line, column, message}) => `${line}:${column} ${message}`,
  );
}

const written: Readonly<Record<string, string>> = {
  'Ask <customer name> first.': 'Ask <customer name> first.',
  'Ask <customer> and </customer>.': 'Ask <customer> and </customer>.',
  'One <script>two</script> three.': 'One <script>two</script> three.',
  'One <textarea> two.\n\nThree.': 'One <textarea> two. Three.',
  'One <plaintext> two.\n\nThree.': 'One <plaintext> two. Three.',
  'One <select> two.\n\n- Three.': 'One <select> two. Three.',
  '<script>\nlet one;\n\ntwo();\n\n## Three': '<script> let one; two(); ## Three',
  '<style>\np { color: red }\n</style>\n\nTwo.': '<style> p { color: red } </style> Two.',
  '<customer name>\nwaits.\n\nTwo.': '<customer name> waits. Two.',
  '- <customer name>\n- two': '<customer name> two',
  '<div>\nOne <your name> <b>two</b>\n</div>': 'One <your name> two',
  '<div>\n<p title="one>two\n</div>\n\nThree.': '<p title="one>two Three.',
  '<div>\nOne <!-- two\n\nThree.': 'One Three.',
  '<? one ?>\n\nTwo <!one two> three.': '<? one ?> Two <!one two> three.',
  '<![CDATA[\none\n\ntwo\n]]>\n\nThree.': '<![CDATA[ one two ]]> Three.',
  '<center>One</center> and <u>two</u>.': 'One and two.',
  '<details>\n<summary>One <two three></summary>\nFour.\n</details>': 'One <two three> Four.',
  'One<!-- two --> three.': 'One three.',
};
for (const [markdown, words] of Object.entries(written)) {
  test(`shows the words of ${JSON.stringify(markdown)}`, async () => {
    expect(await shown(markdown)).toBe(`Guide ${words}`);
  });
}

test('takes a word in angle brackets for a part of the line it stands in', () => {
  const page = parsePage(
    'Garden/L2.md',
    '# L2: Gardener\n\n## For <guests>\n\n- I greet <name>.\n',
  );
  expect(page.level?.areas.map(({name}) => name)).toEqual(['For <guests>']);
  expect(page.statements.map(({text}) => text)).toEqual(['I greet <name>.']);
});

test('points at what is wrong, in a list and beyond the first line too', () => {
  const {source, places} = markedSource(
    '# Guide\n\n- One ‸<two> and\n  ‸<three>\n\n  <div>\n  four ‸<five>\n  </div>\n\n> <div\n>   ‸onclick="x()">‸<font>six</font></div>\n',
  );
  const [two, three, five, , font] = places;
  expect(problems(source).map((problem) => problem.replace(/, expected.*/u, ''))).toEqual([
    `${two?.line}:${two?.column} Unexpected element \`<two>\``,
    `${three?.line}:${three?.column} Unexpected element \`<three>\``,
    `${five?.line}:${five?.column} Unexpected element \`<five>\``,
    '10:3 Unexpected attribute `onclick`',
    `${font?.line}:${font?.column} Unexpected element \`<font>\``,
  ]);
});

test('says how far a comment or a script without an end reaches', () => {
  expect(problems('# Guide\n\nOne.\n\n<!-- two\n\n## Three\n')).toEqual([
    '5:1 Unexpected `<!--` without an end, expected `-->` after it: it hides everything up to line 7',
  ]);
  expect(problems('# Guide\n\n<script>\n\n## Two\n\nThree.\n')).toEqual([
    '3:1 Unexpected `<script>` without an end, expected `</script>` after it: nothing is read as Markdown up to line 7',
  ]);
  expect(problems('# Guide\n\n<!-- one\n\ntwo -->\n\n## Three\n')).toEqual([]);
});

test('knows the places that raw HTML names, once each, and the links it holds', () => {
  const {anchors, links} = parsePage(
    'Guide.md',
    '# Guide\n\n<a name="one" id="one"></a><p id=two>See <a class="x" href="a.md?b&amp;c">a</a>.</p>\n\n<your id="three">\n',
  );
  expect(anchors.map(({name}) => name)).toEqual(['one', 'two']);
  expect(
    links.map(({kind, url, place}) => [kind, url, place.start.line, place.start.column]),
  ).toEqual([['link', 'a.md?b&c', 3, 55]]);
});

test('takes an image that is a tag of its own for an image', () => {
  const {links, statements} = parsePage(
    'Guide.md',
    '# Guide\n\n- See <img src="a.png" alt="a bed">.\n',
  );
  expect(links.map(({kind, url}) => [kind, url])).toEqual([['image', 'a.png']]);
  expect(statements.map(({text}) => text)).toEqual(['See a bed.']);
});

test('reads tags as CommonMark does, and nothing else as one', () => {
  const names = (html: string): string[] =>
    tokensOf(html).map((token) => (token.kind === 'tag' ? token.name : token.kind));
  expect(names('<a\nb = \'c>\' d="e>" f=g/><B/></c >')).toEqual(['a', 'b', 'c']);
  expect(names('<a b="c><d')).toEqual(['sign', 'sign']);
  expect(names('1 < 2 <- 3 <!--> <!-- <a> --> <!-- b')).toEqual([
    'sign',
    'sign',
    'comment',
    'comment',
    'comment',
  ]);
});

test('an image among other HTML is warned of, since its words alone are shown; one by itself is not', () => {
  const found = (source: string): string[] =>
    parsePage('A.md', source).diagnostics.map(
      ({line, column, message}) => `${line}:${column} ${message}`,
    );
  expect(found('# A\n\n<p>A bean <img src="a.png"></p>\n')).toEqual([
    expect.stringMatching(/^3:11 Unexpected `<img>` among other HTML, expected /u),
  ]);
  expect(found('# A\n\n<img src="a.png" alt="A bean">\n')).toEqual([]);
});

test('tags that only arrange images are images, wherever their lines break', () => {
  const images = (source: string): unknown =>
    parsePage('A.md', `# A\n\n${source}\n`).links.map(({kind, url, text}) => [kind, url, text]);
  expect(images('<img\n  src="a.png"\n  alt="A bean"\n/>')).toEqual([['image', 'a.png', 'A bean']]);
  expect(
    images(
      '<picture>\n  <source media="x" srcset="d.png">\n  <img alt="A bean" src="a.png">\n</picture>',
    ),
  ).toEqual([['image', 'a.png', 'A bean']]);
  expect(
    images('<p align="center"><a href="b.md"><img src="a.png" alt="A"></a>\n<img src="c.png"></p>'),
  ).toEqual([
    ['link', 'b.md', 'A'],
    ['image', 'a.png', 'A'],
    ['image', 'c.png', ''],
  ]);
});

import {expect, test} from '@playwright/test';
import type {Element} from 'hast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {renderFile, workspaceOf} from '../../tests/words/words-of-page';

/** What the page adds to the words of every file: anchors, controls and links of its own. */
const additions = ['Anchor', 'CopyLink', 'LevelLinks', 'LevelWays'];

/** Every element and component of a rendered page, written as tags, but for what every page has. */
async function tagsOf(markdown: string): Promise<string[]> {
  const tags: string[] = [];
  visit(
    await renderFile(workspaceOf({'A/L1.md': markdown, 'A/x.png': '', 'A/x': ''}), 'A/L1.md'),
    (node) => {
      if (node.type === 'element') tags.push(written(node));
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        if (!additions.includes(node.name ?? ''))
          tags.push(writtenComponent(node as MdxJsxFlowElement));
      } else if (node.type !== 'root' && node.type !== 'text') tags.push(node.type);
    },
  );
  return tags;
}

function written({tagName, properties}: Element): string {
  const attributes = Object.entries(properties).map(([name, value]) => ` ${name}=${String(value)}`);
  return `<${tagName}${attributes.join('')}>`;
}

/** A component by its name alone, an element with its attributes. */
function writtenComponent({name, attributes}: MdxJsxFlowElement): string {
  const isElement = /^[a-z]/u.test(name ?? '');
  const properties = attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
  );
  return written({
    type: 'element',
    tagName: name ?? '',
    properties: isElement ? (Object.fromEntries(properties) as Element['properties']) : {},
    children: [],
  });
}

const attacks: Record<string, string[]> = {
  '<script>alert(1)</script>': ['<pre>', '<code>'],
  '<img src="x.png" onerror="alert(1)">': ['<p>', '<img src=/assets/files/A/x.png alt=>'],
  '<center><img src="x.png" width="20" align="RIGHT"></center>': [
    '<p align=center>',
    '<img src=/assets/files/A/x.png align=right alt=>',
  ],
  '<p><mark onclick="alert(1)">a</mark></p>': ['<p>', '<mark>'],
  '<table><caption>a</caption><tr><td>b</td></tr></table>': [
    '<table>',
    '<caption>',
    '<tbody>',
    '<tr>',
    '<td>',
  ],
  '<b><img src="https://example.org/x.png" alt="a"></b>': [
    '<p>',
    '<b>',
    '<a href=https://example.org/x.png>',
  ],
  '<div>a <img src="https://example.org/x.png" alt="a"></div>': ['<div>', '<img alt=a>'],
  '<div>a <img src=" \\/example.org/x.png" alt="a"></div>': ['<div>', '<img alt=a>'],
  '<picture><source srcset="https://example.org/x.png"></picture>': [
    '<p>',
    '<picture>',
    '<source>',
  ],
  '<p onclick="alert(1)" style="position:fixed">a</p>': ['<p>'],
  '<a href="javascript:alert(1)">a</a>': ['<p>', '<a>'],
  '<a href="JaVaScript&#58;alert(1)">a</a>': ['<p>', '<a>'],
  '[a](javascript:alert(1))': ['<p>', '<a>'],
  '[a](data:text/html,x)': ['<p>', '<a>'],
  '<iframe src="https://example.org"></iframe>': ['<pre>', '<code>'],
  '<svg onload="alert(1)"><script>alert(1)</script></svg>': ['<p>'],
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>': [
    '<p>',
    '<img src=/assets/files/A/x alt=>',
  ],
  '<form action="https://example.org"><button>a</button></form>': [],
  '<base href="https://example.org/">': [],
  '<meta http-equiv="refresh" content="0">': [],
  '<link rel="stylesheet" href="https://example.org/x.css">': [],
  '<object data="x"></object><embed src="x">': ['<p>'],
  '<div data-component-slot="0">a</div>': ['<div>'],
  '<LevelTitle rank="L9" role="x"></LevelTitle>': ['<p>'],
  '<b>a</b> <kbd>b</kbd>': ['<p>', '<b>', '<kbd>'],
};
for (const [html, tags] of Object.entries(attacks)) {
  test(`leaves of ${html} what prose needs`, async () => {
    expect(await tagsOf(html)).toEqual(tags);
  });
}

test('cleans inside components, and keeps them in their places', async () => {
  const tags = await tagsOf(
    '# L1: Baker\n\n## Dough\n\n- a <img src=x onerror=alert(1)>\n\n<details>\n<summary>Examples</summary>\n- b <b onclick="x()">c</b> <span data-component-slot="0">d</span>\n</details>\n',
  );
  expect(tags.map((tag) => tag.replace(/ id=\w{7}>/u, '>'))).toEqual([
    '<LevelTitle>',
    '<ExamplesSwitch>',
    '<CompetencyArea>',
    '<h2 id=dough>',
    '<ul>',
    '<li>',
    '<img src=/assets/files/A/x alt=>',
    '<Fold>',
    '<ul>',
    '<li>',
    '<b>',
    '<span>',
  ]);
});

test('keeps ids that anchors need, but none of the page’s own or of its headings', async () => {
  const tags = await tagsOf(
    '# Guide\n\n## Dough\n\n<a id="here"></a><a id="dough"></a><div id="site-menu"></div><div id="__docusaurus"></div>\n',
  );
  const ids = tags.flatMap((tag) => / id=(\S+)>/u.exec(tag)?.[1] ?? []);
  expect(ids).toEqual(['dough', 'here']);
});

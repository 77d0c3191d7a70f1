import {expect, test} from '@playwright/test';
import type {Root} from 'hast';
import {raw} from 'hast-util-raw';
import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import {parseMarkdown} from '../ladder/parse/markdown';
import {rehypeBehindHtmlParser, rootPastHtmlParser} from './past-html-parser';

/** Renders Markdown in the steps in which Docusaurus does; counts what its parser of raw HTML is given. */
function render(markdown: string, isLedPast: boolean): {html: string; parsed: number} {
  const tree = toHast(parseMarkdown(markdown), {
    allowDangerousHtml: true,
    ...(isLedPast && {handlers: {root: rootPastHtmlParser}}),
  }) as Root;
  const parsed = tree.children.filter(({type}) => type !== 'mdxFlowExpression').length;
  const root = raw(tree, {passThrough: ['mdxFlowExpression']}) as Root;
  rehypeBehindHtmlParser()(root);
  return {html: toHtml(root), parsed};
}

test('a page without raw HTML goes past the parser for it, and comes out the same', () => {
  const page = [
    '# L1: Baker',
    '> I bake & *sell* `<b>`.',
    '- **Horizon**: 1 < 2\n- [a link](L2.md "t")\n  1. nested',
    '| a | b |\n| :- | -: |\n| 1 | ~~2~~ |',
    '- [x] done',
  ].join('\n\n');
  const past = render(page, true);
  expect(past.html).toBe(render(page, false).html);
  expect(past.html).toContain('<td align="right">');
  expect(past.parsed).toBe(0);
});

test('a page with raw HTML is parsed', () => {
  const page = 'I <b>bake</b>.\n\n<div>\n\n- bread\n\n</div>';
  const through = render(page, true);
  expect(through.html).toBe(render(page, false).html);
  expect(through.html).toContain('<b>bake</b>');
  expect(through.html).toMatch(/<div>\s*<ul>/u);
  expect(through.parsed).toBeGreaterThan(0);
});

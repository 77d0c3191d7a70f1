import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import type {Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {visit} from 'unist-util-visit';
import {untidyFile} from '../../tests/words/untidy-markdown';
import {parseMarkdown} from '../ladder/parse/markdown';
import {component} from './jsx';
import {leadPastRemarkPlugins, ledPastHandlers} from './past-remark-plugins';

const passThrough = ['mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

/** A text in a component, as areas and folds are, and beside one. */
function pageOf(markdown: string): Root {
  const {children} = parseMarkdown(markdown);
  return {type: 'root', children: [component('Fold', {label: 'a'}, children), ...children]};
}

function ledPast(page: Root): Root {
  return {type: 'root', children: leadPastRemarkPlugins(structuredClone(page.children))};
}

/** The types of what plugins still see. */
function seen(markdown: string): Set<string> {
  const types = new Set<string>();
  visit(ledPast(pageOf(markdown)), (node) => {
    types.add(node.type);
  });
  return types;
}

test('what is led past becomes what it would have become', () => {
  const options = {allowDangerousHtml: true, passThrough: [...passThrough]};
  fc.assert(
    fc.property(untidyFile, (markdown) => {
      const page = pageOf(markdown);
      const past = toHast(ledPast(page), {...options, handlers: ledPastHandlers});
      expect(past).toEqual(toHast(page, options));
    }),
    {numRuns: 300},
  );
});

test('most of a page is led past', () => {
  expect(seen('> I bake.\n\n- **Horizon**: a _week_\n  - `b` ~~c~~\n\n| a |\n|--|')).toEqual(
    new Set(['root', 'ledPast']),
  );
});

for (const [type, markdown] of [
  ['heading', '## a'],
  ['link', '- a\n- [b](c)'],
  ['image', '| a |\n|--|\n| ![b](c) |'],
  ['code', '- a\n\n      b'],
  ['html', 'a <b>c</b>'],
  ['definition', '[a]: b'],
  ['thematicBreak', '> ---'],
  ['footnoteReference', 'a[^1]\n\n[^1]: b'],
] as const)
  test(`${type} is seen, wherever it stands`, () => {
    expect(seen(markdown)).toContain(type);
  });

import {expect, test} from '@playwright/test';
import {parsePage} from './page';
import {wordsOf} from './words';

const sections = (source: string): string[] =>
  parsePage('Guide.md', source).sections.map(
    ({name, anchor, otherAnchors}) => `${name} #${[anchor, ...otherAnchors].join(' #')}`,
  );

test('an id that is written after a heading is its anchor, and no part of its name', () => {
  expect(
    sections('## Call {#on_call_}\n\n## *Beds* {: #beds-2 .wide }\n\n### A `{#b}` c\n'),
  ).toEqual(['Call #on_call_ #call', 'Beds #beds-2 #beds', 'A {#b} c #a-b-c']);
});

test('a name gives way to an id that an author has chosen, wherever it stands', () => {
  expect(sections('## Beds\n\n## Roses {#beds}\n\n## Tulips {#beds}\n')).toEqual([
    'Beds #beds-1',
    'Roses #beds #roses',
    'Tulips #tulips',
  ]);
});

test('an id is read in a fold, whether or not blank lines stand around what is folded', () => {
  const folded = (blank: string): string =>
    `<details>\n<summary>More</summary>\n${blank}### Call {#on-call}\n${blank}</details>\n`;
  const named = (source: string): string[] => {
    const [fold] = parsePage('Guide.md', source).blocks.flatMap((block) =>
      block.kind === 'markdown' ? block.nodes : [],
    );
    const children = fold?.type === 'fold' ? fold.children : [];
    return children.map((node) =>
      node.type === 'heading' ? `${wordsOf(node)} #${node.data?.explicitId ?? ''}` : node.type,
    );
  };
  expect(named(folded(''))).toEqual(['Call #on-call']);
  expect(named(folded('\n'))).toEqual(['Call #on-call']);
});

test('an emoji before the name stays one', () => {
  expect(sections('## 🌱 Call {#call-us}\n')).toEqual(['Call #call-us #call #-call']);
});

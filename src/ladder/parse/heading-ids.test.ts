import {expect, test} from '@playwright/test';
import {parsePage} from './page';

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

test('an emoji before the name stays one', () => {
  expect(sections('## 🌱 Call {#call-us}\n')).toEqual(['Call #call-us #call #-call']);
});

import {expect, test} from '@playwright/test';
import {onlyDraws} from './only-draws';

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

for (const still of [
  '<path d="M0 0h9"/>',
  '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>',
  '<use href="#leaf"/>',
  '<style>path { fill: green }</style>',
])
  test(`a logo may draw with ${still}`, () => {
    expect(onlyDraws(svg(still))).toBe(true);
  });

for (const active of [
  '<script>alert(1)</script>',
  '<SCRIPT href="https://example.org/x.js"/>',
  '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
  '<path onclick="alert(1)"/>',
  '<g><path\nonload="alert(1)"/></g>',
  '<a href="javascript:alert(1)"><path/></a>',
  '<use xlink:href="data:image/svg+xml,x"/>',
  '<foreignObject><iframe src="x"/></foreignObject>',
  '<set attributeName="onclick" to="alert(1)"/>',
])
  test(`a logo may not hold ${active}`, () => {
    expect(onlyDraws(svg(active))).toBe(false);
  });

test('a logo names no entity and no style sheet', () => {
  expect(onlyDraws(`<!DOCTYPE svg [<!ENTITY a "<script/>">]>${svg('&a;')}`)).toBe(false);
  expect(onlyDraws(`<?xml-stylesheet href="x.xsl"?>${svg('')}`)).toBe(false);
});

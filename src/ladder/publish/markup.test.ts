import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {Parser} from 'htmlparser2';
import {markup} from './markup';

test('text in a template is text, whatever it holds; markup in it stays', () => {
  const word = markup`<b>${'<i>&'}</b>`;
  expect(markup`<p>${word}, ${[1, ' > ', undefined]}</p>`.html).toBe(
    '<p><b>&lt;i&gt;&amp;</b>, 1 &gt; </p>',
  );
});

test('a browser reads back what was put in', () => {
  const read = (html: string): unknown[] => {
    const seen: unknown[] = [];
    const parser = new Parser({
      onopentag: (name, attributes) => seen.push([name, attributes]),
      ontext: (text) => seen.push(text),
    });
    parser.end(html);
    return [seen[0], seen.slice(1).join('')];
  };
  const text = fc.string({unit: fc.constantFrom('"', "'", '<', '>', '&', '&amp;', '-', 'ü', ' ')});
  fc.assert(
    fc.property(text, (value) => {
      expect(read(markup`<p id="${value}">${value}</p>`.html)).toEqual([['p', {id: value}], value]);
    }),
  );
});

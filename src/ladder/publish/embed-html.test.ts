import {expect, test} from '@playwright/test';
import {masked} from '../../../tests/words/masked';
import {english} from '../language';
import {embedHtml, largestEmbed} from './embed-html';

const site = {title: 'Gardens', language: english};
const link = 'https://ladder.example.org/s/a7d2m4p/';

test('a line in a frame says what it is about and where it stands, and leads out of the frame', () => {
  const html = embedHtml(
    {link, trail: ['Flowers', 'L2 Planter'], words: 'I rake <paths>.', concern: 'Paths', lines: []},
    site,
  );
  expect(html).toContain('<h1 class="line"><b>Paths:</b> I rake &lt;paths&gt;.</h1>');
  expect(html).toContain(`Flowers › L2 Planter · <a href="${link}" target="_top">`);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  expect(html).not.toMatch(/<script|\son\w+=/u);
});

test('a frame stays small, whatever is in the ladder, and says how much it leaves out', () => {
  const lines = Array.from({length: 100}, () => ({text: 'rosé é '.repeat(80)}));
  const html = embedHtml(
    {link, trail: [], words: 'w'.repeat(5000), summary: 's s'.repeat(900), lines},
    site,
  );
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(largestEmbed);
  expect(html).toMatch(/\((?:100|\d\d) more\)/u);
});

test('a frame speaks the language of its site', () => {
  const html = embedHtml(
    {
      link,
      trail: [],
      words: '庭',
      lines: Array.from({length: 40}, () => ({text: '水'.repeat(200)})),
    },
    {...site, title: '〇', language: masked},
  );
  expect(html).toContain('<html lang="ja">');
  const words = html.replaceAll(/<style>.*?<\/style>|<[^>]*>/gu, ' ');
  expect(words.match(/\p{Script=Latin}/gu)).toBeNull();
});

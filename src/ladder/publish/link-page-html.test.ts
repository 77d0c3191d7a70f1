import {expect, test} from '@playwright/test';
import {linkPagesOf} from '../links/link-page';
import {reconcile} from '../links/reconcile';
import {emptyRegistry} from '../links/registry';
import {english} from '../language';
import {parsePage} from '../parse/page';
import {linkPageHtml} from './link-page-html';

const level = (title: string, ...lines: readonly string[]): string =>
  `# ${title}\n\n## Beds\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const rake = 'I rake the paths before the garden opens.';
const sow = 'I sow each bed at the date our calendar gives.';
const compost = 'I show new colleagues how compost is turned.';
const mulch = 'I prune the roses in March and I mulch their roots in November.';
const count = 'I count ladybirds.';

const site = {
  title: 'Gardens',
  url: 'https://g.example.org',
  baseUrl: '/',
  icon: 'favicon.svg',
  language: english,
};

/** The words of the page of a link after the garden was reworded, tag by tag. */
function pageOf(words: string): string[] {
  const versions = [
    {
      'Flowers/L2.md': level('L2: Planter', rake, sow, compost, mulch, count),
      'Flowers/L3.md': level('L3: Head', 'I plan.'),
    },
    {
      'Flowers/L2.md': level(
        'L2: Planter',
        rake,
        sow,
        compost,
        mulch,
        `${count.slice(0, -1)} now.`,
      ),
      'Flowers/L3.md': level('L3: Head', 'I plan.'),
    },
    {
      'Flowers/L2.md': level(
        'L2: Planter',
        rake,
        sow.replace('date', 'hour'),
        'I prune the roses in March.',
        'I mulch the roots of the roses in November.',
      ),
      'Flowers/L3.md': level('L3: Head', 'I plan.', compost),
    },
  ];
  let registry = emptyRegistry;
  versions.forEach((files, index) => {
    const pages = Object.entries(files).map(([path, text]) => parsePage(path, text));
    registry = reconcile(registry, pages, `2026-0${index + 1}-05`).registry;
  });
  const record = [...registry.records.values()].find(({wordings}) => wordings[0]?.text === words);
  const page = linkPagesOf({registry, overrides: []})(record?.id ?? '');
  if (!page) throw new Error(`Nothing ever said “${words}”`);
  const main = /<main>(.*)<\/main>/u.exec(linkPageHtml(page, site))?.[1] ?? '';
  // The words that differ stay with the words before and after them.
  const plain = main.replaceAll(/<\/?(?:del|ins)>/gu, '*');
  return plain.split(/<[^>]*>/u).filter((text) => text.trim() !== '');
}

const place = 'Flowers, L2 Planter › Beds';

test('a line in one wording says where it stands, and since when', () => {
  expect(pageOf(rake)).toEqual([
    place,
    rake,
    'Read it in the ladder',
    'In these words since January 5, 2026.',
  ]);
});

test('a reworded line says so first, then what it said and says', () => {
  expect(pageOf(sow).slice(0, 6)).toEqual([
    'This line was reworded on March 5, 2026, after your link was made.',
    'Then',
    'I sow each bed at the *date* our calendar gives.',
    `Now, in ${place}`,
    'I sow each bed at the *hour* our calendar gives.',
    'Read it in the ladder',
  ]);
});

test('a line that moved in the same words shows them once; two levels of a track are told by their titles', () => {
  expect(pageOf(compost).slice(0, 4)).toEqual([
    'This line moved from L2 Planter to L3 Head on March 5, 2026, after your link was made.',
    'Now, in Flowers, L3 Head › Beds',
    compost,
    'Read it in the ladder',
  ]);
});

test('a line that is gone says where it stood and what is like it, for each of its wordings', () => {
  const rest = [
    'Nothing in the ladder is much like it now.',
    'It stood in ',
    'Flowers, L2 Planter',
    ' › ',
    'Beds',
    '.',
  ];
  expect(pageOf(count).slice(0, 18)).toEqual([
    place,
    'I count ladybirds now.',
    'This line was removed from the ladder on March 5, 2026.',
    ...rest,
    place,
    count,
    'This line was removed from the ladder on March 5, 2026. Above is what it said when your link was made.',
    ...rest,
  ]);
  expect(pageOf(count).at(-1)).toBe('To the whole ladder');
});

test('a line that was split leaves the choice to its reader', () => {
  expect(pageOf(mulch)).toEqual([
    place,
    mulch,
    'Since March 5, 2026, these words are in more than one place. Only the person who made the link can say which one was meant.',
    place,
    'I prune the roses in March.',
    place,
    'I mulch the roots of the roses in November.',
    'To the whole ladder',
  ]);
});

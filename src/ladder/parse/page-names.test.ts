import {expect, test} from '@playwright/test';
import {parseLevel} from '../../../tests/words/level-outline';
import {parsePage} from './page';

const titles: [path: string, source: string, title: string, rank: string | undefined][] = [
  ['L3.md', '# L3: Chef', 'L3 Chef', 'L3'],
  ['L3.md', '# L3 Chef', 'L3 Chef', 'L3'],
  ['L1.0.md', '# L1.0: Helper', 'L1.0 Helper', 'L1.0'],
  ['L1.0.md', '# L1.0', 'L1.0', 'L1.0'],
  ['L3.md', '# 🦉 L3: Chef', 'L3 Chef', 'L3'],
  ['L3.md', '# **L3**: Chef', 'L3 Chef', 'L3'],
  ['L3.md', '# LLMs at work', 'LLMs at work', undefined],
  ['L3.md', '# L10n', 'L10n', undefined],
  ['L3-Chef.md', 'No heading.', 'L3 Chef', 'L3'],
  ['L3-Chef.md', '', 'L3 Chef', 'L3'],
  ['A b/L3 Head_Chef.md', '', 'L3 Head Chef', 'L3'],
  ['Track one/README.md', '', 'Track one', undefined],
  ['Track-one/index.md', 'Words.', 'Track one', undefined],
  ['README.md', '', 'README', undefined],
  ['a.md', '---\ntitle: Set\n---\n', 'Set', undefined],
  ['a.md', '---\ntitle: Set\n---\n# Written', 'Set', undefined],
];
for (const [path, source, title, rank] of titles) {
  test(`names ${path} ${JSON.stringify(source)} “${title}”`, () => {
    const page = parsePage(path, source);
    expect([page.title, page.level?.rank.text]).toEqual([title, rank]);
  });
}

test('gives each heading an anchor of its own, and knows what a Git host would make of it', () => {
  const page = parseLevel(
    '# L2: Baker\n\n## 🥖 Dough & more\n\n## Dough & more\n\n## \uF8FFü•ñ Oven\n\n## :bread: Shop\n',
  );
  expect(
    page.sections.map(({name, anchor, otherAnchors}) => [name, anchor, ...otherAnchors]),
  ).toEqual([
    ['Dough & more', 'dough--more', '-dough--more'],
    ['Dough & more', 'dough--more-1'],
    ['Oven', 'oven', '-oven', 'üñ-oven'],
    ['Shop', 'shop', '-shop', 'bread-shop'],
  ]);
});

import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {emptyRegistry} from '../links/registry';
import {parsePage} from '../parse/page';
import type {LadderChanges} from './ladder-changes';
import {compareLadders} from './ladders';
import {identify, type WrittenVersion} from './ladders-match';
import {changesAsMarkdown, changesAsText} from './ladders-report';

function version(files: Readonly<Record<string, string>>): WrittenVersion {
  const sources = new Map(Object.entries(files));
  const ladder = buildLadder(Array.from(sources, ([path, source]) => parsePage(path, source)));
  return {ladder, sources};
}

function compare(before: WrittenVersion, after: WrittenVersion): LadderChanges {
  const versions = identify(before, after, emptyRegistry, []);
  return compareLadders(versions.before, versions.after);
}

const path = 'Garden/L2-Gardener.md';
const level =
  '# L2: Gardener\n\n- **Horizon**: A season\n\n## Plants\n\n- I sow each bed at the date our calendar gives.\n- I weed my own beds.\n\n## Tools\n\n- I sharpen my spade.\n';

function changesOf(after: string): LadderChanges {
  return compare(version({[path]: level}), version({[path]: after}));
}

test('a change of formatting alone is said to be none', () => {
  const after = level
    .replaceAll('\n', '\r\n')
    .replaceAll('- I', '*   I')
    .replace('I weed my', 'I weed  *my*');
  expect(changesOf(after)).toMatchObject({pages: [], formattingOnly: [path]});
  expect(changesAsText(changesOf(after))).toContain('every link stays as it is');
});

test('a rewording is shown word by word, and keeps its link', () => {
  const text = changesAsText(changesOf(level.replace('at the date', 'on the day')));
  expect(text).toContain('I sow each bed [-at-]{+on+} the [-date-]{+day+} our calendar gives.');
  expect(text).toContain('Links: 1 reworded, links kept.');
});

test('a line that comes to name its concern is said to, and keeps its words and its link', () => {
  const named = level.replace('- I weed', '- **Weeds**: I weed');
  const changes = changesOf(named);
  expect(changes.formattingOnly).toEqual([]);
  expect(changesAsText(changes)).toContain(
    '+ concern of expectation I weed my own beds., new: Weeds',
  );
  expect(changesAsText(changes)).toContain('Links: none changes.');
  const renamed = compare(
    version({[path]: named}),
    version({[path]: named.replace('**Weeds**: I weed my', '**Weeding**: I weed all my')}),
  );
  expect(changesAsText(renamed).split('\n')).toEqual(
    expect.arrayContaining([
      '    ~ concern of expectation I weed all my own beds., then: Weeds, now: Weeding',
      '    ~ reworded expectation on Weeding: I weed {+all +}my own beds.',
    ]),
  );
});

test('what is added, removed and moved is told apart', () => {
  const after = level
    .replace('- I weed my own beds.\n', '')
    .replace(
      '- I sharpen my spade.\n',
      '- I sharpen my spade.\n- I lend out ladders on Fridays.\n',
    );
  expect(changesOf(after).links).toMatchObject({added: 1, removed: 1, moved: 0, reworded: 0});
  const moved = level
    .replace('- I weed my own beds.\n', '')
    .replace('## Tools\n\n', '## Tools\n\n- I weed my own beds.\n');
  expect(changesOf(moved).links).toMatchObject({added: 0, removed: 0, moved: 1, reworded: 0});
});

test('a renamed area is one change, not one for each of its lines', () => {
  const [page] = changesOf(level.replace('## Plants', '## Care of plants')).pages;
  expect(page?.sections).toEqual([
    {name: 'Care of plants', changes: [expect.objectContaining({kind: 'reworded', what: 'area'})]},
  ]);
});

test('links to pages and areas are counted as links to lines are', () => {
  const text = (after: string): string => changesAsText(changesOf(after));
  expect(text(level.replace('## Plants', '## Care of plants'))).toContain(
    'Links: 1 reworded, links kept.',
  );
  expect(text(level.replace('L2: Gardener', 'L2: Head Gardener'))).toContain(
    'Links: 1 reworded, links kept.',
  );
  // The area and the line in it.
  expect(text(level.replace('\n## Tools\n\n- I sharpen my spade.\n', ''))).toContain(
    'Links: 2 removed: their links will show their last words.',
  );
  expect(text(`${level}\n## Water\n\n- I carry the cans.\n`)).toContain('Links: 2 new.');
  // Its emoji and its order are no part of what a link says.
  expect(text(level.replace('## Plants', '## 🌱 Plants'))).toContain('Links: none changes.');
});

test('a renamed file is followed', () => {
  const after = version({'Garden/L2-Head.md': level});
  const {pages, links} = compare(version({[path]: level}), after);
  expect(pages).toMatchObject([{state: 'renamed', from: path, sections: []}]);
  // Its own link; what stands on it has not moved.
  expect(links).toMatchObject({added: 0, removed: 0, moved: 1, reworded: 0});
});

test('a fact that changes is said with its label', () => {
  expect(changesAsText(changesOf(level.replace('A season', 'A year')))).toContain(
    'reworded fact: Horizon: A [-season-]{+year+}',
  );
});

test('where a machine should not decide, it asks, and says how to answer', () => {
  const after = level.replace(
    'I sow each bed at the date our calendar gives.',
    'I plan each bed a whole year ahead, with the calendar of the town.',
  );
  const {unclear} = changesOf(after).links;
  expect(unclear).toHaveLength(1);
  expect(unclear[0]?.answer).toMatch(/^[0-9a-z]{7}: continues [0-9a-z]{7}$/u);
});

test('a change of nothing but an address is what a reviewer reads first, with the host that counts', () => {
  const before = version({
    [path]: level.replace('our calendar', '[our calendar](https://good.example/a)'),
  });
  const after = version({
    [path]: level
      .replace('our calendar', '[our calendar](https://good.example@evil.example/a)')
      .replace('A season', 'A year'),
  });
  const markdown = changesAsMarkdown(compare(before, after));
  expect(markdown.split('\n').slice(0, 3)).toEqual([
    '### Where links and images lead',
    '',
    '- link `our calendar`, then: **`good.example`** `https://good.example/a`, now: **`evil.example`** `https://good.example@evil.example/a` (in `Garden/L2-Gardener.md › Plants`)',
  ]);
  expect(compare(before, after).formattingOnly).toEqual([]);
});

test('what no reader sees is said: settings, images, addresses by name, raw HTML and where it came', () => {
  const said = (before: string, after: string): string =>
    changesAsText(compare(version({'Guide.md': before}), version({'Guide.md': after})));
  const guide = '# Guide\n\nSow.\n';
  expect(
    said(`---\naudience: engineer\n---\n${guide}`, `---\naudience: manager\n---\n${guide}`),
  ).toContain('~ setting audience, then: engineer, now: manager');
  expect(said(`${guide}\n![a](b.png)\n`, `${guide}\n![a](c.png)\n`)).toContain(
    '~ image a, then: b.png, now: c.png (in Guide.md)',
  );
  expect(said(`${guide}[a][b]\n\n[b]: /c\n`, `${guide}[a][b]\n\n[b]: //d.example\n`)).toContain(
    '~ link b, then: /c, now: d.example //d.example (in Guide.md)',
  );
  expect(said(`${guide}<a href="x.md">a</a>\n`, `${guide}<a href="y.md">a</a>\n`)).toContain(
    '~ link, then: x.md, now: y.md (in Guide.md)',
  );
  expect(said(guide, `${guide}\n<!-- later -->\n`)).toContain('+ HTML, new: <!-- later -->');
  // What only moved, or stands in another order, has not changed.
  expect(said('# G\n\n[a](b) and [c](d)\n', '# G\n\n[c](d) and [a](b)\n')).not.toContain('then:');
});

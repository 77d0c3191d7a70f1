// cspell:ignore revew Junio Sellr Gardner Diger
import {expect, test} from '@playwright/test';
import {buildLadder} from './ladder';
import type {Linkable} from './links/mint';
import {parsePage} from './parse/page';
import {checkReferences} from './check/references';
import {resolveReference, surroundingsOf} from './references';

const files = {
  'README.md': '# All\n',
  'Ovens/README.md': '# Ovens\n',
  'Ovens/L1 Junior Baker.md': '# L1: Junior Baker\n\n## 🥖 Dough & heat\n\n## Shop\n\n## Shop\n',
  'Ovens/L2.md': '# L2: Baker\n\n## Crème\n',
  'Counter/L1.md': '# L1: Seller\n',
  'Counter/L1-Junio-Bakers.md': '# L1: Junior of the counter\n',
  'Counter/L2-Seller.md': '# L2: Seller\n',
  'Values.md': '# Our values {#our-values}\n\n<a name="old"></a>\n\nText <b id="new">b</b>.\n',
};
const ladder = buildLadder(Object.entries(files).map(([path, text]) => parsePage(path, text)));
const [baker] = ladder.tracks
  .flatMap(({levels}) => levels)
  .filter(({path}) => path === 'Ovens/L2.md');
const ids = new Map<Linkable, string>(
  baker
    ? [[baker, 'bbbbbbb'], ...baker.sections.map((section) => [section, 'ccccccc'] as const)]
    : [],
);
const others = ['loaf.png', 'my plan.pdf', 'map.svg', 'old.html', 'plan.XHTML', 'feed.xml'];
const surroundings = surroundingsOf(
  ladder,
  others.map((name) => `Ovens/${name}`),
  ['logo.svg', 'hand book.pdf'],
  ids,
);
const from = 'Ovens/L2.md';

const destinations: Record<string, Record<string, string>> = {
  'L1 Junior Baker.md': {kind: 'page', permalink: '/Ovens/L1-Junior-Baker/'},
  'L1%20Junior%20Baker.md': {kind: 'page', permalink: '/Ovens/L1-Junior-Baker/'},
  'L1%20Junior%20Baker': {kind: 'page', permalink: '/Ovens/L1-Junior-Baker/'},
  './L1%20Junior%20Baker.md?plain=1': {kind: 'page', permalink: '/Ovens/L1-Junior-Baker/'},
  '../Counter/L1.md': {kind: 'page', permalink: '/Counter/L1/'},
  '/Counter/L1.md': {kind: 'page', permalink: '/Counter/L1/'},
  '../Counter/../Values.md': {kind: 'page', permalink: '/Values/'},
  '../Counter': {kind: 'page', permalink: '/Counter/'},
  '../Counter/': {kind: 'page', permalink: '/Counter/'},
  '.': {kind: 'page', permalink: '/Ovens/'},
  '..': {kind: 'page', permalink: '/README/'},
  '#crème': {kind: 'page', permalink: '/Ovens/L2/#crème'},
  '#cr%C3%A8me': {kind: 'page', permalink: '/Ovens/L2/#crème'},
  '#': {kind: 'page', permalink: '/Ovens/L2/'},
  '#l2-baker': {kind: 'page', permalink: '/Ovens/L2/'},
  'README.md#ovens': {kind: 'page', permalink: '/Ovens/'},
  '../Values.md#our-values': {kind: 'page', permalink: '/Values/'},
  '/review/': {kind: 'page', permalink: '/review/'},
  '/search/?q=on%20call': {kind: 'page', permalink: '/search/', suffix: '?q=on%20call'},
  '/compare': {kind: 'page', permalink: '/compare/'},
  '/changes/': {kind: 'page', permalink: '/changes/'},
  '/Ovens/areas/dough--heat/': {kind: 'page', permalink: '/Ovens/areas/dough--heat/'},
  '/compare/Ovens/L1-to-L2/': {kind: 'page', permalink: '/compare/Ovens/L1-to-L2/'},
  '/compare/Ovens/L1-to-L7/': {kind: 'broken'},
  'review/': {kind: 'broken'},
  '/files/#x': {kind: 'broken', meant: '/files/'},
  '/revew/': {kind: 'broken', meant: '/review/'},
  '': {kind: 'broken'},
  'L1%20Junior%20Baker.md#dough--heat': {permalink: '/Ovens/L1-Junior-Baker/#dough--heat'},
  'L1%20Junior%20Baker.md#-dough--heat': {permalink: '/Ovens/L1-Junior-Baker/#dough--heat'},
  'L1%20Junior%20Baker.md#shop-1': {permalink: '/Ovens/L1-Junior-Baker/#shop-1'},
  '../Values.md#old': {kind: 'page', permalink: '/Values/#old'},
  '../Values.md#new': {kind: 'page', permalink: '/Values/#new'},
  'loaf.png': {kind: 'file', path: 'Ovens/loaf.png', suffix: ''},
  'my%20plan.pdf?v=1#page=2': {kind: 'file', path: 'Ovens/my plan.pdf', suffix: '?v=1#page=2'},
  '/Ovens/my%20plan.pdf#page=2': {kind: 'file', path: 'Ovens/my plan.pdf', suffix: '#page=2'},
  'map.svg': {kind: 'broken'},
  'old.html#top': {kind: 'broken'},
  'plan.XHTML?a': {kind: 'broken'},
  'feed.xml': {kind: 'broken'},
  '/logo.svg': {kind: 'asset', path: 'logo.svg', suffix: ''},
  '/hand%20book.pdf?v=1#page=2': {kind: 'asset', path: 'hand book.pdf', suffix: '?v=1#page=2'},
  '/handbook.pdf': {kind: 'broken'},
  '/s/bbbbbbb/': {kind: 'page', permalink: '/Ovens/L2/'},
  '/s/ccccccc#2': {kind: 'page', permalink: '/Ovens/L2/#ccccccc'},
  '/s/ddddddd/': {kind: 'broken'},
  's/bbbbbbb': {kind: 'broken'},
  'https://example.org/L9.md': {kind: 'elsewhere'},
  '//example.org': {kind: 'elsewhere'},
  'mailto:jo@example.org': {kind: 'elsewhere'},
  'L1%zz.md': {kind: 'broken'},
  'logo.svg': {kind: 'broken'},
};
for (const [url, destination] of Object.entries(destinations)) {
  test(`follows \`${url}\``, () => {
    expect(resolveReference(url, from, surroundings)).toMatchObject(destination);
  });
}

const mends: Record<string, [problem: string, mend: string]> = {
  'L1-Junior-Baker.md': [
    '`L1-Junior-Baker.md` (there is no file `Ovens/L1-Junior-Baker.md`)',
    'did you mean `L1 Junior Baker.md`?',
  ],
  'L2-Junior-Baker.md': [
    '`L2-Junior-Baker.md` (there is no file `Ovens/L2-Junior-Baker.md`)',
    'did you mean `L1 Junior Baker.md`?',
  ],
  'L2-Junior-Maker.md': [
    '`L2-Junior-Maker.md` (there is no file `Ovens/L2-Junior-Maker.md`)',
    'name a file of the ladder, or take the link out',
  ],
  '../counter/L1.md': [
    '`../counter/L1.md` (there is no file `counter/L1.md`)',
    'did you mean `../Counter/L1.md`?',
  ],
  '../Value.md': ['`../Value.md` (there is no file `Value.md`)', 'did you mean `../Values.md`?'],
  'nothing-of-the-kind.md': [
    '`nothing-of-the-kind.md` (there is no file `Ovens/nothing-of-the-kind.md`)',
    'name a file of the ladder, or take the link out',
  ],
  // The other track has the very name, or one as near.
  'L2-Sellr.md': [
    '`L2-Sellr.md` (there is no file `Ovens/L2-Sellr.md`)',
    'did you mean `../Counter/L2-Seller.md`?',
  ],
  'L1-Junio-Baker.md': [
    '`L1-Junio-Baker.md` (there is no file `Ovens/L1-Junio-Baker.md`)',
    'did you mean `L1 Junior Baker.md`?',
  ],
  'old.html': [
    '`old.html` (a browser would run what is in a file that ends in `.html` as a page of this site)',
    'show it as an image, or link to a PDF or a text',
  ],
  '/s/ddddddd/': [
    '`/s/ddddddd/` (nothing in the ladder has this permanent link now)',
    'link to what there is in its place',
  ],
  '': ['`` (it has no address)', 'write one, or take the link out'],
  '../../secret.md': [
    '`../../secret.md` (it leaves the ladder’s folder)',
    'link to a page of the ladder, or write the whole address',
  ],
  'L1%20Junior%20Baker.md#shops': [
    '`L1%20Junior%20Baker.md#shops` (`Ovens/L1 Junior Baker.md` has no section `#shops`)',
    'did you mean `#shop`?',
  ],
  '/revew/': ['`/revew/` (there is no file `revew`)', 'did you mean `/review/`?'],
  'compare/': ['`compare/` (there is no file `Ovens/compare`)', 'did you mean `/compare/`?'],
  '#nothing-like-it': [
    '`#nothing-like-it` (`Ovens/L2.md` has no section `#nothing-like-it`)',
    'link to the page itself',
  ],
};
for (const [url, [problem, mend]] of Object.entries(mends)) {
  test(`says what is wrong with \`${url}\`, and how to mend it`, () => {
    expect(resolveReference(url, from, surroundings)).toMatchObject({
      kind: 'broken',
      problem,
      mend,
    });
  });
}

test('a path to a file that is gone is no slip for a page that the site makes', () => {
  const gone = resolveReference('../review.md', from, surroundings);
  expect(gone.kind === 'broken' && gone.meant).toBeUndefined();
});

test('an image may be of a kind that runs when it is followed', () => {
  const expected = {kind: 'file', path: 'Ovens/map.svg', suffix: ''};
  expect(resolveReference('map.svg', from, surroundings, 'image')).toEqual(expected);
});

test('lists every broken link and image of a ladder with its place', () => {
  const broken = buildLadder([
    parsePage('B.md', '# B\n\nSee [a](A.md), [x](x.md).\n'),
    parsePage('A.md', '# A\n\n![y](y.png)\n\n[z]: #z\n'),
  ]);
  const found = checkReferences(broken, surroundingsOf(broken, [], []), new Map());
  expect(
    found.map(({path, line, column, severity, rule}) => [path, line, column, severity, rule]),
  ).toEqual([
    ['A.md', 3, 1, 'error', 'broken-link'],
    ['A.md', 5, 1, 'error', 'broken-link'],
    ['B.md', 3, 16, 'error', 'broken-link'],
  ]);
  expect(found[0]?.message).toMatch(
    /^Unexpected image to `y.png` \(there is no file `y.png`\), expected one that leads somewhere: /u,
  );
});

test('names the page that a folder lacks', () => {
  const ladder = buildLadder([
    parsePage('Beds/Roses.md', '# Roses\n'),
    parsePage('Plan.md', '# Plan\n'),
  ]);
  const surroundings = surroundingsOf(ladder, [], []);
  expect(resolveReference('Beds/', 'Plan.md', surroundings)).toMatchObject({
    problem: '`Beds/` (the folder has no page)',
    mend: 'write `Beds/README.md`, or link to a file in it',
  });
});

test('knows the one address that is meant, and no level of another track', () => {
  const meant = (url: string): unknown => {
    const destination = resolveReference(url, from, surroundings);
    return destination.kind === 'broken' ? destination.meant : destination;
  };
  expect(meant('L1-Junio-Baker.md#shop')).toBe('L1%20Junior%20Baker.md#shop');
  expect(meant('L1%20Junior%20Baker.md#shops')).toBe('L1%20Junior%20Baker.md#shop');
  expect(meant('L2-Sellr.md')).toBeUndefined();
  expect(meant('/revew/?as=manager')).toBe('/review/?as=manager');
});

test('a machine never writes another rank, number or step in a link, whatever ranks are called', () => {
  const names = [
    'IC2-Gardener',
    'Level-2-Digger',
    'Rose-Keeper-II',
    'bed-2',
    'Junior-Weeder',
    'L2-Waterer',
  ];
  const ladder = buildLadder(names.map((name) => parsePage(`Garden/${name}.md`, `# ${name}\n`)));
  const around = surroundingsOf(ladder, [], []);
  const meant = (url: string): string | undefined => {
    const destination = resolveReference(url, 'Garden/README.md', around);
    return destination.kind === 'broken' ? destination.meant : undefined;
  };
  for (const other of [
    'IC1-Gardener',
    'Level-3-Digger',
    'Rose-Keeper-III',
    'bed-3',
    'Senior-Weeder',
    'L3-Waterer',
  ])
    expect(meant(`${other}.md`), other).toBeUndefined();
  expect(meant('IC2-Gardner.md')).toBe('IC2-Gardener.md');
  expect(meant('Level-2-Diger.md')).toBe('Level-2-Digger.md');
});

test('a machine never writes another number in a link to a section', () => {
  const page = parsePage('Beds.md', '# Beds\n\n## Bed 2\n\n## The tools\n');
  const around = surroundingsOf(buildLadder([page]), [], []);
  const meant = (url: string): unknown => {
    const destination = resolveReference(url, 'Beds.md', around);
    return destination.kind === 'broken' ? destination.meant : destination;
  };
  expect(meant('#bed-3')).toBeUndefined();
  expect(meant('#the-tool')).toBe('#the-tools');
});

test('an address that a machine writes has two digits for each sign that it escapes', () => {
  const page = parsePage('Beds.md', '# Beds\n');
  const around = surroundingsOf(buildLadder([page]), ['plan of\tbeds.pdf'], []);
  expect(resolveReference('plan%20of%20beds.pdf', 'Beds.md', around)).toMatchObject({
    meant: 'plan%20of%09beds.pdf',
  });
});

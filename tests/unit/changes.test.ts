import {join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {parseFeed} from '@rowanmanning/feed-parser';
import {changesPages} from '../../src/ladder/changes/changes-pages';
import type {ToldChange, ToldLadder} from '../../src/ladder/changes/told';
import {tellLadder} from '../../src/ladder/changes/tell-ladder';
import {changesFeeds} from '../../src/ladder/publish/feeds';
import {deedOf, wordsOfChange} from '../../src/ladder/compare/change-words';
import {changesAsMarkdown} from '../../src/ladder/compare/ladders-report';
import {english} from '../../src/ladder/language';
import {readChangedSettings, readCommitWords} from '../../src/workspace/git/commits';
import {findUnquoted} from '../../src/cli/quoted-report';
import {openWorkspace} from '../../src/workspace/workspace';
import {readMainChanges} from '../../src/workspace/git/main-changes';
import {masked} from '../words/masked';
import {ladderIn} from './links-ladder';

const path = 'docs/Garden/L1-Gardener.md';
const [sow, weed, water] = ['I sow each bed in time.', 'I weed my own beds.', 'I water at dawn.'];

function level(lines: readonly string[], {title = 'L1: Gardener', scope = 'One bed'} = {}): string {
  return `# ${title}\n\n- **Scope**: ${scope}\n\n## Beds\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

/** A ladder whose main branch is published, one commit a day. */
function gardenIn(info: TestInfo) {
  const ladder = ladderIn(info);
  ladder.git('init', '-q', '-b', 'main');
  let day = 0;
  return {
    ...ladder,
    /** Writes files and commits them on a day, the next one by default. */
    commit: (
      message: string,
      files: Readonly<Record<string, string | null>>,
      on?: string,
    ): void => {
      day += 1;
      for (const [name, text] of Object.entries(files)) {
        if (text === null) ladder.remove(name);
        else ladder.write(name, text);
      }
      ladder.git('add', '-A', '.');
      const date = on ?? `2025-03-${String(day).padStart(2, '0')}`;
      ladder.git('commit', '-q', '--allow-empty', '-m', message, '--date', date);
    },
    tell: async (): Promise<ToldLadder> => {
      const folder = join(ladder.root, 'docs');
      const snapshot = await openWorkspace(folder, join(ladder.root, 'static')).read();
      return tellLadder(snapshot, readMainChanges(folder, '2000-01-01'));
    },
  };
}

function wordsOf({change}: ToldChange): string {
  return wordsOfChange(change)
    .map(({kind, text}) => ({same: text, added: `{+${text}+}`, removed: `[-${text}-]`})[kind])
    .join('');
}

/** What is told, a line each. */
function linesOf({days}: ToldLadder): string[] {
  return days.flatMap(({day, commits}) =>
    commits.flatMap(({subject, pages}) => [
      `${day} ${subject ?? '?'}`,
      ...pages.flatMap(({track, title, state, lines, now, sections}) => [
        `${[track, title].filter(Boolean).join(', ')}: ${state}, ${lines}${now ? `, ${now.how} ${now.places.map(({words}) => words).join(' | ')}` : ''}`,
        ...sections.flatMap(({name, changes}) =>
          changes.map((told) => {
            const {change, now: next} = told;
            const from = change.kind === 'moved' ? ` from ${change.from}` : '';
            const then = next
              ? ` (${next.how}: ${next.places.map(({words}) => words).join(' | ')})`
              : '';
            return `${name} > ${deedOf(change)} ${change.what}${from}: ${wordsOf(told)}${then}`;
          }),
        ),
      ]),
    ]),
  );
}

test('what became of a ladder is told by day and by commit, the latest first', async ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow, weed])});
  await garden.links();
  garden.commit('Record', {});
  garden.commit('Water, too', {[path]: level([sow, weed, water])});
  garden.commit('Be plain about weeds', {[path]: level([sow, 'I weed all my own beds.', water])});
  garden.commit('Two beds', {
    [path]: level([sow, 'I weed all my own beds.', water], {scope: 'Two beds'}),
  });
  garden.commit('Rename the level', {
    [path]: level([sow, water], {title: 'L1: Junior Gardener', scope: 'Two beds'}),
  });
  const told = await garden.tell();
  expect(told.since).toBe('2025-03-01');
  expect(linesOf(told)).toEqual([
    '2025-03-06 Rename the level',
    'Garden, L1 Junior Gardener: changed, 1',
    ' > reworded title: L1 {+Junior +}Gardener',
    'Beds > removed expectation: I weed all my own beds.',
    '2025-03-05 Two beds',
    'Garden, L1 Gardener: changed, 0',
    ' > reworded fact: Scope: [-One bed-]{+Two beds+}',
    '2025-03-04 Be plain about weeds',
    'Garden, L1 Gardener: changed, 1',
    'Beds > reworded expectation: I weed {+all +}my own beds.',
    '2025-03-03 Water, too',
    'Garden, L1 Gardener: changed, 1',
    'Beds > added expectation: I water at dawn.',
  ]);
});

test('a new level, one that is gone, and a move between two are each told once', async ({}, info) => {
  const garden = gardenIn(info);
  const second = 'docs/Garden/L2-Head.md';
  garden.commit('Begin', {[path]: level([sow, weed, water])});
  await garden.links();
  garden.commit('Record', {});
  garden.commit('A second level', {
    [second]: level(['I plan a year.', 'I lend tools.'], {title: 'L2: Head'}),
  });
  garden.commit('Water higher up', {
    [path]: level([sow, weed]),
    [second]: level(['I plan a year.', 'I lend tools.', water], {title: 'L2: Head'}),
  });
  garden.commit('One level is enough', {[second]: null});
  expect(linesOf(await garden.tell())).toEqual([
    '2025-03-05 One level is enough',
    'Garden, L2 Head: removed, 0',
    '2025-03-04 Water higher up',
    'Garden, L2 Head: changed, 1',
    'Beds > moved expectation from Garden, L1 Gardener › Beds: I water at dawn.',
    '2025-03-03 A second level',
    'Garden, L2 Head: added, 2',
  ]);
});

test('commits of one day are told apart by their words, and a branch by its merge', async ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow])});
  await garden.links();
  garden.commit('Record', {});
  garden.commit('Weeds', {[path]: level([sow, weed])}, '2025-03-09');
  garden.commit('Water', {[path]: level([sow, weed, water])}, '2025-03-09');
  garden.git('checkout', '-q', '-b', 'tools');
  garden.commit(
    'On the branch',
    {[path]: level([sow, weed, water, 'I oil my spade.'])},
    '2025-03-10',
  );
  await garden.links();
  garden.commit('Record on the branch', {}, '2025-03-10');
  garden.git('checkout', '-q', 'main');
  garden.commit('Elsewhere', {'docs/Note.md': '# Note\n\nA word.\n'}, '2025-03-11');
  garden.git('merge', '-q', '--no-ff', '--no-commit', 'tools');
  garden.commit('Merge pull request #4 from x/tools\n\nTools are looked after', {}, '2025-03-12');
  expect(linesOf(await garden.tell()).filter((line) => !line.startsWith('Garden'))).toEqual([
    '2025-03-12 Tools are looked after',
    'Beds > added expectation: I oil my spade.',
    '2025-03-11 Elsewhere',
    'Note: added, 0',
    '2025-03-09 Water',
    'Beds > added expectation: I water at dawn.',
    '2025-03-09 Weeds',
    'Beds > added expectation: I weed my own beds.',
  ]);
});

test('without git the days are told, and from when anything is known', async ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow])});
  await garden.links();
  garden.commit('More', {[path]: level([sow, weed])});
  await garden.links();
  garden.git('checkout', '-q', '--orphan', 'download');
  const {since, days} = tellLadder(
    await openWorkspace(join(garden.root, 'docs'), join(garden.root, 'static')).read(),
    [],
  );
  expect(since).toBe('2025-03-01');
  expect(days.map(({day, commits}) => [day, commits[0]?.subject])).toEqual([
    ['2025-03-02', undefined],
  ]);
});

test('only the author says what a change asks: in the message, or for a line', async ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow, weed])});
  await garden.links();
  garden.commit('Clearer\n\nWords.\n\nLadder: clarifies', {
    [path]: level(['I sow each bed on time.', weed]),
  });
  garden.commit('Both', {[path]: level(['I sow each bed on time.', 'I weed all my own beds.'])});
  const told = await garden.tell();
  expect(told.days.flatMap(({commits}) => commits.map(({asks}) => asks))).toEqual([
    undefined,
    'clarifies',
  ]);
  const id = told.days[0]?.commits[0]?.pages[0]?.sections[0]?.changes[0]?.id ?? '';
  garden.write('links/overrides.yml', `${id}: wording 2 raises\n`);
  const [last] = (await garden.tell()).days;
  expect(last?.commits[0]?.pages[0]?.sections[0]?.changes[0]).toMatchObject({id, asks: 'raises'});
});

test('a line that changed is told with what it is about', async ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow, '**Weeds**: I weed my own beds.'])});
  await garden.links();
  garden.commit('Paths', {[path]: level([sow, '**Weeds**: I weed all my own beds.'])});
  const {days} = await garden.tell();
  const [told] = days[0]?.commits[0]?.pages[0]?.sections[0]?.changes ?? [];
  expect(told?.change).toMatchObject({kind: 'reworded', concern: 'Weeds'});
});

test('a feed of the ladder, of each track and of each level can be read without the site', async ({}, info) => {
  const garden = gardenIn(info);
  const second = 'docs/Garden/L2-Head.md';
  garden.commit('Begin', {
    [path]: level([sow, weed]),
    [second]: level([water], {title: 'L2: Head'}),
  });
  await garden.links();
  garden.commit('Weeds & <beds> ]]>', {
    [path]: level([sow, '**Care**: I weed <all> my own beds & paths.']),
  });
  const folder = join(garden.root, 'docs');
  const snapshot = await openWorkspace(folder, join(garden.root, 'static')).read();
  const told = tellLadder(snapshot, readMainChanges(folder, '2000-01-01'));
  const feeds = (url: string) =>
    changesFeeds(snapshot.ladder, told, changesPages(told), {
      title: 'Ladder & Co',
      url,
      baseUrl: '/x/',
      language: english,
    });
  const read = feeds('https://ladder.example.org').map((feed) => ({
    path: feed.path,
    feed: parseFeed(feed.xml()),
  }));
  expect(read.map(({path: at, feed}) => [at, feed.title, feed.items.length])).toEqual([
    ['changes.xml', 'What changed in Ladder & Co', 1],
    ['Garden/changes.xml', 'What changed in Garden', 1],
    ['Garden/L1-Gardener/changes.xml', 'What changed in L1 Gardener, Garden', 1],
    ['Garden/L2-Head/changes.xml', 'What changed in L2 Head, Garden', 0],
  ]);
  const [, , own] = read;
  expect(own?.feed).toMatchObject({
    meta: {type: 'atom', version: '1.0'},
    self: 'https://ladder.example.org/x/Garden/L1-Gardener/changes.xml',
    url: 'https://ladder.example.org/x/changes/?level=Garden/L1',
    updated: new Date('2025-03-02T00:00:00Z'),
  });
  const [entry] = own?.feed.items ?? [];
  expect(entry).toMatchObject({
    title: 'Weeds & <beds> ]]>',
    updated: new Date('2025-03-02T00:00:00Z'),
  });
  expect(entry?.url).toMatch(
    /^https:\/\/ladder\.example\.org\/x\/changes\/\?level=Garden\/L1#2025-03-02-/u,
  );
  // A reader of feeds shows it as HTML, and the words stay words.
  const [, , written] = feeds('https://ladder.example.org').map(({xml}) => xml());
  expect(written).toContain(
    '<strong>Care:</strong> I weed <ins>&lt;all&gt;</ins> my own beds <ins>&amp; paths</ins>.',
  );
  // A site that does not know its address has feeds whose links lead from where they were read.
  const [first = ''] = feeds('').map(({xml}) => xml());
  expect(first).toContain('<link rel="self" href="/x/changes.xml"/>');
  expect(first).not.toMatch(/(?:href|src)="https?:/u);
  // The same changes are the same entries, wherever the site is published.
  const ids = (url: string): string[] =>
    feeds(url).flatMap(({xml}) => xml().match(/urn:uuid:[0-9a-f-]{36}/gu) ?? []);
  expect(ids('https://ladder.example.org')).toEqual(ids('http://localhost:3000'));
  expect(new Set(ids('https://ladder.example.org')).size).toBe(7);
});

test('two changes of one day to the facts of a level are two entries of its feed, whichever came later', async ({}, info) => {
  const garden = gardenIn(info);
  const day = '2025-03-04';
  garden.commit('Begin', {[path]: level([sow])});
  await garden.links();
  const folder = join(garden.root, 'docs');
  const ids = async (): Promise<string[]> => {
    const snapshot = await openWorkspace(folder, join(garden.root, 'static')).read();
    const told = tellLadder(snapshot, readMainChanges(folder, '2000-01-01'));
    const site = {title: 'Ladder', url: '', baseUrl: '/', language: english};
    const [feed] = changesFeeds(snapshot.ladder, told, changesPages(told), site);
    return parseFeed(feed?.xml() ?? '').items.flatMap(({id}) => id ?? []);
  };
  garden.commit('Widen', {[path]: level([sow], {scope: 'Two beds'})}, day);
  const before = await ids();
  garden.commit('Widen', {[path]: level([sow], {scope: 'Three beds'})}, day);
  const after = await ids();
  expect(new Set(after).size).toBe(2);
  // What a reader of feeds has seen keeps its id.
  expect(after.slice(1)).toEqual(before);
});

test('a feed says nothing in English of a site in another language, and leads to what it names', async ({}, info) => {
  const garden = gardenIn(info);
  const files = (...lines: readonly string[]) => ({
    'docs/Gå/L1-Å.md': level(lines, {title: 'L1: Å', scope: '〇'}).replace('Scope', '〇'),
    'docs/〇.md': `# 〇\n\n${lines.map((line) => `- ${line}\n`).join('')}`,
  });
  garden.commit('〇', files('庭を掃く。', '水をやる。', '草を抜く。'));
  await garden.links();
  garden.commit('〇\n\nLadder: raises', {
    ...files('庭をきれいに掃く。', '種をまく。', '草を抜く。'),
    'docs/Gå/L2-Å.md': level(['種をまく。'], {title: 'L2: Å', scope: '〇'}).replace('Scope', '〇'),
  });
  const folder = join(garden.root, 'docs');
  const snapshot = await openWorkspace(folder, join(garden.root, 'static')).read();
  const told = tellLadder(snapshot, readMainChanges(folder, '2000-01-01'));
  const days = told.days.map((day) => ({
    ...day,
    commits: day.commits.map(({asks, pages}) => ({pages, ...(asks && {asks})})),
  }));
  for (const ladder of [told, {...told, days}]) {
    const feeds = changesFeeds(snapshot.ladder, ladder, changesPages(ladder), {
      title: '〇',
      url: 'https://ladder.example.org',
      baseUrl: '/x/',
      language: masked,
    });
    const own = feeds.find(({path: at}) => at.startsWith('Gå/L1'))?.xml() ?? '';
    expect(own).toContain('<feed xml:lang="ja" ');
    expect(own).toContain('href="https://ladder.example.org/x/changes/?level=G%C3%A5/L1"');
    const [all = ''] = feeds.map(({xml}) => xml());
    const {title, items} = parseFeed(all);
    const said = [title, ...items.flatMap((item) => [item.title, item.content])].join(' ');
    expect(said).toContain('庭を');
    const words = said.replaceAll(/<[^>]*>|Gå|Beds|L\d/gu, ' ');
    expect(words.match(/\p{Script=Latin}{2,}/gu)).toBeNull();
  }
});

test('what the messages of a proposal say of it is in its report, and a slip is named', ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow])});
  garden.git('tag', 'before');
  garden.commit('Clearer *words*\n\nWhy.\n\nLadder: clarifies', {[path]: level([sow, weed])});
  garden.commit('Elsewhere\n\nLadder: eases', {'README.md': '# None of the ladder\n'});
  garden.commit('More\n\nLadder: rises', {[path]: level([sow, weed, water])});
  const folder = join(garden.root, 'docs');
  const commits = readCommitWords(folder, 'before', 'HEAD');
  const none = {
    pages: [],
    formattingOnly: [],
    links: {reworded: 0, moved: 0, removed: 0, added: 0, unclear: []},
  };
  const markdown = changesAsMarkdown(none, commits);
  expect(markdown.split('\n').slice(0, 4)).toEqual([
    '### What the commits say',
    '',
    '- Asks the same, in clearer words: `Clearer *words*`',
    '- Unexpected `Ladder: rises` in `More`, expected one of `raises`, `clarifies`, `eases`',
  ]);
  expect(findUnquoted(markdown)).toBeUndefined();
});

test('a change of what decides, and of no page, is never said to be none', ({}, info) => {
  const garden = gardenIn(info);
  garden.commit('Begin', {[path]: level([sow]), 'ladder.yml': 'title: Garden\n'});
  const folder = join(garden.root, 'docs');
  const ownerFile = join(garden.root, 'ladder.yml');
  const none = {
    pages: [],
    formattingOnly: [],
    links: {reworded: 0, moved: 0, removed: 0, added: 0, unclear: []},
  };
  expect(readChangedSettings(folder, ownerFile, ['HEAD'])).toEqual([]);
  expect(changesAsMarkdown(none)).toContain('No change in what the ladder says');
  garden.commit('Elsewhere', {
    'ladder.yml': 'title: Garden\naddress: https://evil.example/\n',
    'links/overrides.yml': 'aaaaaaa: merged into bbbbbbb\n',
  });
  const changed = readChangedSettings(folder, ownerFile, ['HEAD~1', 'HEAD']);
  expect(changed).toEqual(['ladder.yml', 'links/overrides.yml']);
  const report = changesAsMarkdown(none, [], changed);
  expect(report).toMatch(/^More than words: `ladder\.yml` and `links\/overrides\.yml` changed/u);
  expect(report).not.toContain('the ladder says');
  expect(findUnquoted(report)).toBeUndefined();
});

import {resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {isIndex} from '../../src/ladder/paths';
import {openWorkspace} from '../../src/workspace/workspace';
import {readText} from '../../src/workspace/read-files';
import {renderFile, textOf} from '../words/words-of-page';
import {splitWords, wordsOfSource} from '../words/words-of-source';

const root = resolve(__dirname, '../..');
const workspace = openWorkspace(resolve(root, 'docs'), resolve(root, 'static'));

test('every file is read without a complaint', async () => {
  const {ladder, diagnostics} = await workspace.read();
  expect(ladder.pages.length).toBeGreaterThan(10);
  expect(diagnostics).toEqual([]);
});

test('the tracks are those that the ladder promises, from bottom to top', async () => {
  const {ladder} = await workspace.read();
  const ranks = ladder.tracks.map(({name, page, levels}) => [
    name,
    page !== undefined,
    levels.map(({level}) => level.rank.text).join(' '),
  ]);
  expect(ranks).toEqual([
    ['Software Engineering', true, 'L1 L2 L3 L4 L5 L6'],
    ['Cloud Platform', true, 'L2 L3 L4'],
    ['Engineering Management', true, 'L4 L5 L6'],
  ]);
});

test('the levels of a track are parallel: the same facts and the same four areas, in the same order', async () => {
  const {ladder} = await workspace.read();
  for (const {name, levels} of ladder.tracks) {
    const shapes = levels.map(({level}) => ({
      facts: level.facts.map(({label}) => label),
      areas: level.areas.map((area) => [area.emoji, area.name]),
    }));
    expect(shapes[0]?.facts, name).toHaveLength(4);
    expect(shapes[0]?.areas, name).toHaveLength(4);
    for (const shape of shapes) expect(shape, name).toEqual(shapes[0]);
  }
});

test('engineers meet the same areas in either track', async () => {
  const {ladder} = await workspace.read();
  const [software, cloud] = ['Software-Engineering', 'Cloud-Platform'].map((path) =>
    ladder.tracks
      .find((track) => track.path === path)
      ?.levels[0]?.level.areas.map(({name}) => name),
  );
  expect(software).toHaveLength(4);
  expect(cloud).toEqual(software);
});

test('every area has 4 to 8 expectations and 3 or 4 examples, and every level a summary', async () => {
  const {ladder} = await workspace.read();
  const unfit = ladder.tracks.flatMap(({levels}) =>
    levels.flatMap(({path, level: {areas, summary}}) => [
      ...(summary ? [] : [`${path} has no summary`]),
      ...areas
        .filter(
          ({expectations, examples}) =>
            expectations.length < 4 ||
            expectations.length > 8 ||
            examples.length < 3 ||
            examples.length > 4,
        )
        .map(
          ({name, expectations, examples}) =>
            `${path}, ${name}: ${expectations.length} expectations, ${examples.length} examples`,
        ),
    ]),
  );
  expect(unfit).toEqual([]);
});

test('no sentence stands twice: a level that repeats another asks nothing of its own', async () => {
  const {ladder} = await workspace.read();
  const places = new Map<string, string[]>();
  for (const {path, statements} of ladder.pages)
    for (const {text} of statements) places.set(text, [...(places.get(text) ?? []), path]);
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test('every word is on its page, in order, once', async () => {
  const {ladder} = await workspace.read();
  for (const {path} of ladder.pages) {
    const read = await readText(workspace.folder, path);
    const words = splitWords(textOf(await renderFile(workspace, path)));
    expect(words.length, path).toBeGreaterThan(isIndex(path) ? 20 : 100);
    expect(words, path).toEqual(wordsOfSource('text' in read ? read.text : ''));
  }
});

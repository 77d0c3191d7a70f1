import {expect, test} from '@playwright/test';
import {openIndexOf, searched} from '../../../tests/words/searched';
import {buildIndex} from './build-index';
import {openIndex} from './search';

test('a file that could not be loaded is asked for again', async () => {
  const {index: good} = openIndexOf(searched);
  await expect(good.search('water', {}, 5)).resolves.toBeTruthy();
  let broken = true;
  const built = buildIndex([]);
  const index = openIndex((name) =>
    broken ? Promise.reject(new Error('offline')) : Promise.resolve(built.get(name)),
  );
  await expect(index.search('water', {}, 5)).rejects.toThrow('offline');
  broken = false;
  expect((await index.search('water', {}, 5)).count).toBe(0);
});

test('loads only the pieces that a search needs', async () => {
  const many = Object.fromEntries(
    Array.from({length: 60}, (_, number) => [
      `T${number}/L1.md`,
      `# L1: Role\n\n## Area\n\n${Array.from({length: 20}, (__, line) => `- I do thing${number}x${line} with care and patience.\n`).join('')}`,
    ]),
  );
  const {index, loaded} = openIndexOf(many);
  const found = await index.search('thing7x3', {}, 5);
  expect(found.count).toBe(1);
  expect(loaded.filter((name) => name.startsWith('texts'))).toHaveLength(1);
  expect(loaded.length).toBeLessThan(6);
});

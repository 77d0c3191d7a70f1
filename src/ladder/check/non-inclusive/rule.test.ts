import {expect, test} from '@playwright/test';
import type {Root} from 'nlcst';
import retextEquality from 'retext-equality';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {parsePage} from '../../parse/page';
import {ignored, ignoredPhrases, nonInclusive} from './rule';

/** All phrases of the list: it asks of each whether it is to be ignored. */
function phrasesOfList(): string[] {
  const asked: string[] = [];
  const ignore = new Proxy<string[]>([], {
    get: (target, name): unknown =>
      name === 'includes'
        ? (phrase: string) => {
            asked.push(phrase);
            return false;
          }
        : Reflect.get(target, name),
  });
  unified().use(retextEquality, {ignore}).freeze();
  return asked;
}

/** The list's own answer, word by word. */
function isTerm(words: readonly string[]): boolean {
  const file = new VFile();
  const children = words.map((value) => ({
    type: 'WordNode' as const,
    children: [{type: 'TextNode' as const, value}],
  }));
  const sentence = {type: 'SentenceNode' as const, children};
  const tree: Root = {type: 'RootNode', children: [{type: 'ParagraphNode', children: [sentence]}]};
  unified().use(retextEquality, {ignore: ignoredPhrases}).runSync(tree, file);
  return file.messages.some(({ruleId}) => !ignored.has(ruleId ?? ''));
}

test('finds every term of its list, whatever stands around it', () => {
  const phrases = phrasesOfList();
  expect(phrases.length).toBeGreaterThan(500);
  const missed = phrases.filter((phrase) => {
    const words = phrase.replaceAll('*', 'rather').split(' ');
    const source = `# Guide\n\nToday I said ${words.join(' ')} and left.\n`;
    const isFound = nonInclusive.check({page: parsePage('Guide.md', source), source}).length > 0;
    return isTerm(['Today', 'I', 'said', ...words, 'and', 'left']) && !isFound;
  });
  expect(missed).toEqual([]);
});

test('leaves fellows and backlogs that are groomed alone', () => {
  const source = '# Fellow\n\nA Tech Fellow helps fellow gardeners to groom the backlog.\n';
  expect(nonInclusive.check({page: parsePage('Fellow.md', source), source})).toEqual([]);
});

test('leaves a sentence alone that ends with what somebody may miss', () => {
  const source = '# Guide\n\nI ask the others what I miss. I note what they say.\n';
  expect(nonInclusive.check({page: parsePage('Guide.md', source), source})).toEqual([]);
});

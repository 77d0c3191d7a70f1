import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {numberedWords, untidyFile} from '../../tests/words/untidy-markdown';
import {renderFile, textOf, workspaceOf} from '../../tests/words/words-of-page';

test('puts every word of a file on its page, in order, once', async () => {
  let wordsSeen = 0;
  await fc.assert(
    fc.asyncProperty(untidyFile, async (source) => {
      const path = 'Track/L1-Baker.md';
      const written = numberedWords(source);
      wordsSeen += written.length;
      expect(numberedWords(textOf(await renderFile(workspaceOf({[path]: source}), path)))).toEqual(
        written,
      );
    }),
    {numRuns: 150},
  );
  expect(wordsSeen).toBeGreaterThan(3000);
});

test('what leads on from a level stands below its footnotes', async () => {
  const path = 'Track/L1-Baker.md';
  const source = '# L1: Baker\n\n## Bread\n\n- I bake.[^1]\n\n[^1]: Every day.\n';
  const {children} = await renderFile(workspaceOf({[path]: source}), path);
  const names = children.flatMap((node) =>
    node.type === 'element' ? node.tagName : 'name' in node ? (node.name ?? []) : [],
  );
  expect(names.slice(-2)).toEqual(['section', 'LevelWays']);
});

test('the emoji of an area stands beside its heading, and not in it as well', async () => {
  const path = 'Track/L1-Baker.md';
  const source = '# L1: Baker\n\n## 🍞 Bread\n\n- I bake.\n';
  const tree = await renderFile(workspaceOf({[path]: source}), path);
  expect(JSON.stringify(tree).split('🍞')).toHaveLength(2);
});

test('a level offers to open all examples where it has any', async () => {
  const path = 'Track/L1-Baker.md';
  const level = '# L1: Baker\n\n## Bread\n\n- I bake.\n';
  const examples = '\n<details>\n\n- I baked for a wedding.\n\n</details>\n';
  const offers = async (source: string): Promise<boolean> =>
    JSON.stringify(await renderFile(workspaceOf({[path]: source}), path)).includes(
      'ExamplesSwitch',
    );
  expect(await offers(level)).toBe(false);
  expect(await offers(level + examples)).toBe(true);
});

test('a link to a page that the site makes keeps its query, in Markdown and in HTML', async () => {
  const path = 'Track/L1-Baker.md';
  const links = `[a](/search/?q=on%20call) <a href='/search/?q="b"'>b</a>`;
  const tree = await renderFile(workspaceOf({[path]: `# L1: Baker\n\n${links}\n`}), path);
  const addresses = [...JSON.stringify(tree).matchAll(/\/search\/[^"\\]*/gu)].map(([href]) => href);
  expect(addresses).toEqual(['/search/?q=on%20call', '/search/?q=%22b%22']);
});

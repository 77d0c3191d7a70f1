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

import {expect, test} from '@playwright/test';
import {markedSource} from '../../../tests/words/marked-source';
import {parseLevel} from '../../../tests/words/level-outline';

test('points at statements, headings, facts and summaries, line by line', () => {
  const {source, places} = markedSource(`---
title: x
---
# L2: Baker

‸> A baker.

‸- **Horizon**: A week

‸## Dough

‸- I knead
  ‸- by hand

<details>
<summary>Examples</summary>
‸- One
  went on

    ‸- Two
</details>
`);
  const {level, statements} = parseLevel(source);
  const found = [level.summary, ...level.facts, ...level.areas, ...statements].map(
    (part) => part?.place.start,
  );
  expect(found).toMatchObject(places);
  for (const start of found) {
    const before = source.slice(0, start?.offset).split('\n');
    expect({line: before.length, column: (before.at(-1)?.length ?? 0) + 1}).toEqual({
      line: start?.line,
      column: start?.column,
    });
  }
});

test('points at the same places with carriage returns and inside quotes', () => {
  const {source, places} = markedSource(
    '# L2: Baker\n\n## Dough\n\nText.\n\n> <details>\n> ‸- One\n>   ‸- Two\n> </details>\n'.replaceAll(
      '\n',
      '\r\n',
    ),
  );
  const {statements} = parseLevel(source);
  expect(statements.map(({place}) => place.start)).toMatchObject(places);
  expect(statements.map(({place}) => source.slice(place.start.offset, place.end.offset))).toEqual([
    '- One\r\n>   - Two',
    '- Two',
  ]);
});

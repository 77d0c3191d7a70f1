import {expect, test} from '@playwright/test';
import {checkFiles} from '../check/check-files';
import {parsePage} from './page';
import {wordsOf} from './words';

for (const written of [
  '{{<figure src="bed.png">}} Sow.',
  'Mind {{<hint info>}} the frost {{</hint>}}{{<br>}} here.',
  '{{%notice tip%}} Sow. {{%/notice%}}',
]) {
  const source = `# Beds\n\n${written}\n`;

  test(`shows ${written} as it is written, and names its shortcodes`, () => {
    const nodes = parsePage('Beds.md', source).blocks.flatMap((block) =>
      block.kind === 'markdown' ? block.nodes : [],
    );
    expect(wordsOf(nodes)).toBe(written);
    const found = checkFiles(new Map([['Beds.md', source]]));
    expect(found.map(({rule}) => rule)).toEqual(
      (written.match(/\{\{/gu) ?? []).map(() => 'site-tag'),
    );
    expect(found.map(({column}) => column)).toEqual(
      [...written.matchAll(/\{\{/gu)].map(({index}) => index + 1),
    );
  });
}

test('a tag in other braces stays a tag', () => {
  const [block] = parsePage('Beds.md', '{{ <b>Sow</b> }} {<br>}\n').blocks;
  const nodes = block?.kind === 'markdown' ? block.nodes : [];
  expect(JSON.stringify(nodes).match(/"html"/gu)).toHaveLength(3);
});

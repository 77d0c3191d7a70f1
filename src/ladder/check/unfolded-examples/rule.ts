import type {Edit} from '../../diagnostic';
import type {Fold} from '../../model';
import {wordsOf} from '../../parse/words';
import {defineRule} from '../rule';

export const unfoldedExamples = defineRule({
  scope: 'page',
  name: 'unfolded-examples',
  severity: 'warning',
  why: 'Examples illustrate; expectations are what counts. Folded away, examples keep a level short, here and on the Git host.',
  mends: 'puts the examples into a fold',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n<details>\n<summary>Examples</summary>\n\n- I moved the beans.\n\n</details>\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n### Examples\n\n- I moved the beans.\n',
  },
  says: [
    'Garden/L2-Gardener.md:7:1 Unexpected examples in the open, expected them between `<details>` and `</details>`',
  ],
  check: ({page, source}) =>
    (page.level?.areas ?? [])
      .flatMap(({content}) => content)
      .filter((node): node is Fold => node.type === 'fold' && !isWritten(node, source))
      .map((fold) => ({
        at: fold.position?.start ?? {line: 1, column: 1},
        message:
          'Unexpected examples in the open, expected them between `<details>` and `</details>`',
        mend: foldAway(fold, source),
      })),
});

function isWritten({position}: Fold, source: string): boolean {
  const start = position?.start.offset ?? 0;
  return /^[ \t>]*<details/iu.test(source.slice(start, start + 100));
}

/** Puts tags around the label and what follows it; nothing, where that could go wrong. */
function foldAway({position, label, children}: Fold, source: string): Edit[] {
  const [firstChild] = children;
  const start = position?.start.offset;
  const end = position?.end.offset;
  const from = firstChild?.position?.start.offset;
  if (start === undefined || end === undefined || from === undefined) return [];
  if (position?.start.column !== 1 || firstChild?.position?.start.column !== 1) return [];
  // The label goes into a tag, where nothing but its words stays.
  const before = source.slice(start, from).replaceAll(/[#*_:\s]/gu, '');
  if (before.toLowerCase() !== wordsOf(label).replaceAll(/[:\s]/gu, '').toLowerCase()) return [];
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const words = wordsOf(label).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const rest = source.slice(end);
  const endOfLine = end + (/^[ \t]*/u.exec(rest)?.[0].length ?? 0);
  const after = source.slice(endOfLine);
  if (!/^(?:\r?\n|$)/u.test(after)) return [];
  const more = /^(?:\r?\n[ \t]*(?:\r?\n|$)|\r?\n?$)/u.test(after) ? '' : eol;
  return [
    {
      start,
      end: from,
      text: `<details>${eol}<summary>${words}</summary>${eol}${eol}`,
    },
    {start: endOfLine, end: endOfLine, text: `${eol}${eol}</details>${more}`},
  ];
}

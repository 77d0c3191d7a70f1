import {nodesOfType} from '../page-parts';
import {defineRule} from '../rule';

const mark = /^(?:<{7}|>{7}|\|{7})(?: |$)/u;

export const conflictMarks = defineRule({
  scope: 'page',
  name: 'conflict-marks',
  severity: 'error',
  why: 'Git leaves these marks where two people changed the same lines. Both versions are on the page until someone chooses.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n<<<<<<< HEAD\n- I sow each bed on time.\n=======\n- I sow all beds on time.\n>>>>>>> main\n',
  },
  says: [
    'Garden/L2-Gardener.md:5:1 Unexpected mark of a merge conflict, expected one version of the words: keep what is right between the marks, and take the marks out',
    'Garden/L2-Gardener.md:9:1 Unexpected mark of a merge conflict, expected one version of the words: keep what is right between the marks, and take the marks out',
  ],
  check({page, source, levels = []}) {
    // Once for a file, whatever number of levels it holds.
    if (page.within) return [];
    const code = [page, ...levels].flatMap((part) =>
      nodesOfType(part, 'code').flatMap(({position}) => position ?? []),
    );
    const message =
      'Unexpected mark of a merge conflict, expected one version of the words: keep what is right between the marks, and take the marks out';
    return source.split(/\r\n|\n|\r/u).flatMap((text, index) => {
      if (!mark.test(text)) return [];
      const line = index + 1;
      const inCode = code.some(({start, end}) => start.line <= line && line <= end.line);
      return !inCode ? [{at: {line, column: 1}, message}] : [];
    });
  },
});

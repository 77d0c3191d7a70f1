import {defineRule} from '../rule';

export const noPages = defineRule({
  scope: 'ladder',
  name: 'no-pages',
  severity: 'error',
  why: 'A folder without Markdown files makes an empty site. Its name may be misspelled, or the files stand elsewhere.',
  good: {'README.md': '# Our garden\n'},
  bad: {},
  says: [
    'README.md:1:1 Unexpected folder without Markdown files, expected the files of a ladder: see that the folder is the one that is meant',
  ],
  check: ({ladder}) =>
    ladder.pages.length > 0
      ? []
      : [
          {
            path: 'README.md',
            at: {line: 1, column: 1},
            message:
              'Unexpected folder without Markdown files, expected the files of a ladder: see that the folder is the one that is meant',
          },
        ],
});

import {defineRule} from '../rule';

export const rawHtml = defineRule({
  scope: 'reading',
  name: 'raw-html',
  severity: 'warning',
  why: 'Pages keep the elements that prose needs, as Git hosts do. A word in angle brackets is shown here, and disappears there; a comment without an end hides what follows it, which is an error.',
  good: {'Guide.md': '# Guide\n\nPress <kbd>Enter</kbd>, then write \\<your name>.\n'},
  bad: {
    'Guide.md':
      '# Guide\n\nWrite <your name> here.\n\n<p onclick="go()">Go on.</p>\n\n<center>In the middle.</center>\n\n<!-- To do\n\nThe end.\n',
  },
  says: [
    'Guide.md:3:7 Unexpected element `<your>`, expected one that prose may hold: the page shows it as it is written, and Git hosts leave it out; for a plain sign write `\\<`',
    'Guide.md:5:1 Unexpected attribute `onclick`, expected none that acts: the page leaves it out',
    'Guide.md:7:1 Unexpected element `<center>`, expected one that prose may hold: the page leaves its tags out and keeps its words',
    'Guide.md:9:1 Unexpected `<!--` without an end, expected `-->` after it: it hides everything up to line 11',
  ],
});

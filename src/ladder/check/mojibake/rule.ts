import {defineRule} from '../rule';

export const mojibake = defineRule({
  scope: 'reading',
  name: 'mojibake',
  severity: 'warning',
  why: 'An editor that reads a file in the wrong encoding turns emoji and dashes into strings of odd letters. The page shows them mended; the file keeps them, and so does every Git host.',
  mends: 'writes the characters that were meant',
  good: {'Guide.md': '# 🌱 Guide\n\nWe sow – and water – by hand.\n'},
  bad: {'Guide.md': '# Guide\n\nWe sow â€“ and water â€“ by hand.\n'},
  says: [
    'Guide.md:3:8 Unexpected garbled characters `â€“`, expected `–`: the page shows them mended; save the file as UTF-8 with the right characters',
  ],
});

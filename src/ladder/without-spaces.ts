/** The letters of scripts that put no space between words, as a class of a regular expression. */
const letters = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const withoutSpaces = new RegExp(`[${letters}]`, 'u');
const runs = new RegExp(`[${letters}]+`, 'gu');
const segmenter = new Intl.Segmenter('ja', {granularity: 'word'});

/** Whether a text has letters of a script that puts no space between words. */
export function isWithoutSpaces(text: string): boolean {
  return withoutSpaces.test(text);
}

/** The stretches of a text in such scripts. */
export function runsWithoutSpaces(text: string): string[] {
  return text.match(runs) ?? [];
}

/** Cuts a stretch of letters into words; one of a script that has spaces is one. */
export function cutIntoWords(run: string): string[] {
  return isWithoutSpaces(run) ? Array.from(segmenter.segment(run), ({segment}) => segment) : [run];
}

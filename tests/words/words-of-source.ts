import {nameToEmoji} from 'gemoji';
import {repairMojibake} from '../../src/ladder/parse/mojibake';

/** What a reader takes for a word, wherever it stands. */
export function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Elements that a page may hold, or leaves out with their words kept. */
const tags =
  'a|b|body|br|button|center|code|dd|del|details|div|dl|dt|em|font|form|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|picture|pre|q|s|samp|section|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|var';

const steps: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/^\uFEFF/u, ''],
  // Front matter.
  [/^---[ \t]*\r?\n(?:[^]*?\r?\n)?---[ \t]*(?=\r?\n|$)/u, ''],
  // What no page shows: comments.
  [/<!--[^]*?-->/gu, ' '],
  // Addresses in angle brackets keep their words; other tags keep their alternative text alone, but for those that no prose
  // has, which are shown as they are written.
  [/<(https?:[^\s>]*|[^\s<>@]+@[^\s<>]+)>/gu, ' $1 '],
  [/<img\b[^>]*?\balt="([^"]*)"[^>]*>/giu, ' $1 '],
  [new RegExp(`</?(?:${tags})(?:\\s+[a-z][^>]*?)?\\s*/?>`, 'giu'), ' '],
  // The marker of a task is a box.
  [/^([ \t]*[-*+] )\[[ xX]\] /gmu, '$1'],
  // Numbers and letters that are a list's marker, a fence's language or a table's alignment.
  [/^([ \t]*(?:> ?)*)\d+[.)](?=\s)/gmu, '$1'],
  [/^([ \t]*(?:```|~~~))[^\n`]*$/gmu, '$1'],
  // The marks of footnotes.
  [/\[\^[^\]]+\]:?/gu, ' '],
  // Where links lead, written in place or at the foot of the file.
  [/^ {0,3}\[[^\]^]+\]:[ \t]*\S+.*$/gmu, ' '],
  [/\]\((?:<[^>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)/gu, '] '],
  [/\]\[[^\]\n]*\]/gu, '] '],
  [/&nbsp;/gu, ' '],
  [/&amp;/gu, '&'],
  [/&lt;/gu, '<'],
  [/&gt;/gu, '>'],
];

/** A fenced block of code: its indentation, its fence, and what it shows. */
const fenced = /^( *)(`{3,}|~{3,})[^\n`]*\n([^]*?)^\1\2[ \t]*\r?$/gmu;

/**
 * The words of a Markdown file, found without parsing it: its markup is struck out by the look of it. What parsing does
 * to them is what the tests are about.
 *
 * @param source - the text of a file
 */
export function wordsOfSource(source: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const match of source.matchAll(fenced)) {
    // Code is shown as it is written.
    words.push(...wordsOfProse(source.slice(from, match.index)), ...splitWords(match[3] ?? ''));
    from = match.index + match[0].length;
  }
  return [...words, ...wordsOfProse(source.slice(from))];
}

function wordsOfProse(prose: string): string[] {
  const withoutTagsInCode = prose.replace(/(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/gu, (code) =>
    // What was garbled stays so in code.
    code.replaceAll(/[<>&[\]]/gu, ' ').replaceAll(/[^\0-\x7f]/gu, ' $& '),
  );
  const bare = steps.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    withoutTagsInCode,
  );
  const shown = bare.replace(/(?<![\w:]):([+\w-]+):(?![\w:])/gu, (code, name: string) =>
    Object.hasOwn(nameToEmoji, name) ? ' ' : code,
  );
  return splitWords(repairMojibake(shown));
}

/** Marks in a text that were meant to be more than text. */
export interface UnreadMark {
  /** As it is written. */
  readonly written: string;
  /** "expected …". */
  readonly expected: string;
}

/** A pattern that is tried at one place of a file, and what to say of what it finds there; nothing, if that is prose. */
interface Mark {
  readonly pattern: RegExp;
  readonly expected: (match: RegExpExecArray) => string | undefined;
}

const files = 'md|pdf|png|jpe?g|gif|svg|webp|html?|docx?|xlsx?|pptx?|csv|txt';
/** What nobody writes in brackets who does not mean a link. */
const address = new RegExp(
  String.raw`^(?:https?:\/\/|mailto:|\.{0,2}\/(?=\S)|#(?![\d\s]))|\.(?:${files})(?:[#?]\S*)?(?:\s+["'“‘].*)?$`,
  'iu',
);

const marks: readonly Mark[] = [
  {
    pattern: /(!?\[[^\][\n]{1,200}\]) {1,3}(\([^()\s]{1,500}\))/uy,
    expected: ([, words = '', target = '']) =>
      address.test(target.slice(1, -1))
        ? `no space between the brackets of a link: \`${words}${target}\``
        : undefined,
  },
  {
    pattern: /(!?\[[^\][\n]{0,200}\])\(\s*((?:[^()\n]|\([^()\n]{0,100}\)){1,500}?)\s*\)/uy,
    expected: ([, words = '', target = '']) =>
      /\s/u.test(target) && address.test(target)
        ? `an address without spaces, or one in \`<\` and \`>\`: \`${words}(${withoutSpaces(target)})\``
        : undefined,
  },
  {
    pattern: /\(([^()\n]{1,200})\)\[([^\][\s^]{1,500})\]/uy,
    expected: ([, words = '', target = '']) =>
      address.test(target)
        ? `the words of a link in the first brackets, its address in the second: \`[${words}](${target})\``
        : undefined,
  },
  {
    pattern: /(!?)\[\[(\p{L}[^\][\n|]{0,200})(?:\|([^\][\n]{1,200}))?\]\](?!\()/uy,
    expected: ([, image = '', page = '', words = page]) =>
      `a link in Markdown, such as \`${image}[${words}](${addressOf(page)})\``,
  },
  {
    pattern: /(?<![*\\/\w])\*\*([^\s*][^*\n]{0,200}?)[ \t]\*\*(?![*/])/uy,
    expected: ([, words = '']) => bold(words),
  },
  {
    pattern: /(?<![*\\/\w])\*\*[ \t]([^\s*][^*\n]{0,200}?)(?<!\s)\*\*(?![*/\p{L}])/uy,
    expected: ([, words = '']) => bold(words),
  },
];

function bold(words: string): string | undefined {
  return /\p{L}/u.test(words)
    ? `no space between the stars and the bold words: \`**${words.trim()}**\``
    : undefined;
}

/** Sections are named in small letters, with dashes. */
function withoutSpaces(target: string): string {
  if (target.startsWith('#')) return target.toLowerCase().replaceAll(/\s+/gu, '-');
  return `<${target}>`;
}

/** The file that other programs mean by the name of a page. */
function addressOf(page: string): string {
  const [name = '', ...section] = page.split('#');
  const file = /\.\w{2,5}$/u.test(name) ? name : `${name}.md`;
  const whole = [file, ...section].join('#');
  return /\s/u.test(whole) ? `<${whole}>` : whole;
}

/** Where any of them may begin. */
const beginning = /(?<!\\)(?:!?\[|\(|\*\*)/gu;

/**
 * Finds marks of Markdown in a text: had they been read, they would not be part of it.
 *
 * @param source - the whole file
 * @param from - where the text begins in it
 * @param to - where it ends
 * @returns each with its offset
 */
export function findUnreadMarks(
  source: string,
  from: number,
  to: number,
): (UnreadMark & {readonly offset: number})[] {
  const found: (UnreadMark & {readonly offset: number})[] = [];
  let end = from;
  for (const {index} of source.slice(from, to).matchAll(beginning)) {
    const offset = from + index;
    if (offset < end) continue;
    for (const {pattern, expected: expectedOf} of marks) {
      pattern.lastIndex = offset;
      const match = pattern.exec(source);
      const expected = match ? expectedOf(match) : undefined;
      if (!match || expected === undefined) continue;
      found.push({offset, written: match[0], expected});
      end = offset + match[0].length;
      break;
    }
  }
  return found;
}

import {gfmFromMarkdown} from 'mdast-util-gfm';
import type {Options} from 'mdast-util-from-markdown';
import {gfm} from 'micromark-extension-gfm';

/** How a text is read as CommonMark with GFM. */
type Syntax = Pick<Options, 'extensions' | 'mdastExtensions'>;

/**
 * What of GFM is looked for at every word or every line, by the parser's name for it, and what a text that holds it must
 * hold: a third of the time that a level file takes, and most level files have none of it.
 */
const dear = {
  emailAutolink: /@/u,
  // A row of dashes that is neither an underline nor a rule.
  table: /\||:-|-:/u,
} as const;

/** Links that nobody marked are looked for once more in the text as it reads, with characters that are written by name. */
const unmarkedLink = /[@&]|https?|www/iu;

const whole = gfm();
const fromWhole = gfmFromMarkdown();
const fromMarked = fromWhole.map((extension) => ({...extension, transforms: []}));

/**
 * All of GFM that a text can hold; what it cannot hold is not looked for.
 *
 * @param source - the text
 */
export function gfmIn(source: string): Syntax {
  const missing = Object.entries(dear).flatMap(([name, mark]) => (mark.test(source) ? [] : [name]));
  return {
    extensions: [gfmWithout(missing)],
    mdastExtensions: unmarkedLink.test(source) ? fromWhole : fromMarked,
  };
}

type Extension = ReturnType<typeof gfm>;
type Constructs = NonNullable<Extension['text']>;

const made = new Map<string, Extension>();

/** GFM without what is known by these names. */
function gfmWithout(names: readonly string[]): Extension {
  const key = names.join(' ');
  const known = made.get(key);
  if (known) return known;
  const extension = {
    ...whole,
    flow: leaveOut(names, whole.flow ?? {}),
    text: leaveOut(names, whole.text ?? {}),
  };
  made.set(key, extension);
  return extension;
}

/** What is looked for where each character stands, by that character. */
function leaveOut(names: readonly string[], constructs: Constructs): Constructs {
  const left = Object.entries(constructs).map(([character, found = []]) => {
    return [character, [found].flat().filter(({name = ''}) => !names.includes(name))] as const;
  });
  return Object.fromEntries(left.filter(([, found]) => found.length > 0));
}

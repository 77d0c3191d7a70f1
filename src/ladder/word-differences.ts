import {diffArrays} from 'diff';

/** A stretch of a text that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A stretch of one of two texts, and whether the other lacks it. */
export interface MarkedWords {
  readonly text: string;
  readonly marked: boolean;
}

/** A text with more changes than these is no rewording; to find them all would take time by the square of their number. */
const mostDifferences = 200;

/** Words, spaces and signs of ASCII, which are cut in a hundredth of the time. */
const ascii = /[a-z_\d]+(?:['.][a-z_\d]+|(?<=\d),\d+)*|\s+|./giu;
/** Languages that put no space between words are cut into words too. */
const segmenter = new Intl.Segmenter('en', {granularity: 'word'});

/**
 * Two texts word by word. Changed words beside each other are one change, the space between them included: people read
 * "the whole team" for "my group", not three changes in a row.
 */
export function wordDifferences(before: string, after: string): Piece[] {
  const found = diffArrays(cut(before), cut(after), {maxEditLength: mostDifferences});
  if (!found) {
    return [
      {kind: 'removed', text: before},
      {kind: 'added', text: after},
    ];
  }
  const pieces = found.map(({value, added, removed}): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  const joined: Piece[] = [];
  let run: Piece[] = [];
  const endRun = (): void => {
    joined.push(...joinRun(run));
    run = [];
  };
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const isGap = run.length > 0 && next !== undefined && next.kind !== 'same' && isBlank(piece);
    if (piece.kind !== 'same' || isGap) run.push(piece);
    else {
      endRun();
      joined.push(piece);
    }
  });
  endRun();
  return joined;
}

function cut(text: string): string[] {
  return text
    .split(/(\s+)/u)
    .flatMap((word) =>
      /^[\0-\x7F]*$/u.test(word)
        ? (word.match(ascii) ?? [])
        : Array.from(segmenter.segment(word), ({segment}) => segment),
    );
}

/** Two texts are shown as one with its changes if at least this share of the longer one stayed. */
const readable = 0.4;

/**
 * The pieces of two texts as they are read one after the other: where too little stayed to read them as one, all of the
 * old text, then all of the new one.
 */
export function joinSides(pieces: readonly Piece[]): readonly Piece[] {
  const sideOf = (without: Piece['kind']): string =>
    pieces
      .filter(({kind}) => kind !== without)
      .map(({text}) => text)
      .join('');
  const [before, after] = [sideOf('added'), sideOf('removed')];
  const same = pieces
    .filter(({kind}) => kind === 'same')
    .reduce((sum, {text}) => sum + text.length, 0);
  if (same >= readable * Math.max(before.length, after.length)) return pieces.flatMap(apart);
  return [
    {kind: 'removed', text: before},
    {kind: 'same', text: ' '},
    {kind: 'added', text: after},
  ];
}

/** What came stands apart from what went, and the space around a mark is no part of it. */
function apart(piece: Piece, index: number, all: readonly Piece[]): Piece[] {
  if (piece.kind === 'same') return [piece];
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(piece.text) ?? [];
  const follows = index > 0 && all[index - 1]?.kind !== 'same';
  const space = (text: string): Piece[] => (text === '' ? [] : [{kind: 'same', text}]);
  return [
    ...space(before || (follows ? ' ' : '')),
    ...(words === '' ? [] : [{kind: piece.kind, text: words}]),
    ...space(after),
  ];
}

/** Two texts, each with what the other lacks marked. */
export function markDifferences(
  before: string,
  after: string,
): {before: MarkedWords[]; after: MarkedWords[]} {
  const pieces = wordDifferences(before, after);
  return {before: oneSide(pieces, 'removed'), after: oneSide(pieces, 'added')};
}

/** Changes with only space between them, as one that went and one that came. */
function joinRun(run: readonly Piece[]): readonly Piece[] {
  const textOf = (kind: 'added' | 'removed'): string =>
    run
      .filter((piece) => piece.kind === 'same' || piece.kind === kind)
      .map(({text}) => text)
      .join('');
  const sides = (['removed', 'added'] as const).map((kind) => ({kind, text: textOf(kind)}));
  // Where all words went, or all came, the spaces around them stayed.
  const oneSided = sides.some(({text}) => text.trim() === '');
  return oneSided ? run : sides;
}

function oneSide(pieces: readonly Piece[], changed: 'added' | 'removed'): MarkedWords[] {
  const own = pieces.filter(({kind}) => kind === 'same' || kind === changed);
  const output: {text: string; marked: boolean}[] = [];
  const add = (text: string, marked: boolean): void => {
    const last = output.at(-1);
    if (last?.marked === marked) last.text += text;
    else if (text !== '') output.push({text, marked});
  };
  let space = '';
  for (const {kind, text} of own) {
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    const marked = kind === changed;
    if (words === '') {
      space += text;
      continue;
    }
    // Space belongs to a mark only where words of the mark stand on both sides of it.
    add(space + before, marked && output.at(-1)?.marked === true);
    add(words, marked);
    space = after;
  }
  add(space, false);
  return output;
}

function isBlank({text}: Piece): boolean {
  return text.trim() === '';
}

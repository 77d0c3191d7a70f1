import {foldedWords, stemOf} from '../english';
import {fieldWords} from './field-words';

/** One or more stems that stand for a thing together: `mentor`, `proof` `of` `concept`. */
export type Term = readonly string[];

/** What may be said where a term is asked for. */
export interface Meanings {
  /** Terms for the same thing. */
  readonly same: readonly Term[];
  /** Terms that are near to it. */
  readonly near: readonly Term[];
}

const none: Meanings = {same: [], near: []};
const meanings = readFieldWords();

/** How many words the longest phrase has. */
export const longestTerm = Math.max(...Array.from(meanings.keys(), (key) => key.split(' ').length));

/** Whether the field's words hold a term. */
export function isFieldTerm(term: Term): boolean {
  return meanings.has(term.join(' '));
}

/** What may be said in a text where a question says a term. */
export function meaningsOf(term: Term): Meanings {
  return meanings.get(term.join(' ')) ?? none;
}

function readFieldWords(): Map<string, Meanings> {
  const found = new Map<string, {same: Map<string, Term>; near: Map<string, Term>}>();
  for (const line of fieldWords.split('\n').filter((each) => !/^\s*(?:#|$)/u.test(each))) {
    const [same = [], near = []] = line.split('>').map(termsIn);
    for (const term of same) {
      const key = term.join(' ');
      const known = found.get(key) ?? {
        same: new Map<string, Term>(),
        near: new Map<string, Term>(),
      };
      found.set(key, known);
      for (const other of same) if (other.join(' ') !== key) known.same.set(other.join(' '), other);
      for (const other of near) known.near.set(other.join(' '), other);
    }
  }
  return new Map(
    Array.from(found, ([key, {same, near}]) => [
      key,
      {
        same: [...same.values()],
        near: [...near].flatMap(([other, term]) =>
          other === key || same.has(other) ? [] : [term],
        ),
      },
    ]),
  );
}

/** Words and, in brackets, phrases. */
function termsIn(text: string): Term[] {
  return (text.match(/\([^)]*\)|\S+/gu) ?? []).map((term) => foldedWords(term).map(stemOf));
}

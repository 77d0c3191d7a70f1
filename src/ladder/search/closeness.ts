import {stemOf} from '../english';
import {searchWordsIn} from './search-words';

/** Texts say more about a question the nearer its words stand to each other in them, and the shorter they are. */
export function closeness(text: string, stems: readonly (readonly string[])[]): number {
  const words = searchWordsIn(text).map(stemOf);
  const places = stems.map((some) =>
    words.flatMap((word, index) => (some.includes(word) ? [index] : [])),
  );
  const pairs = places.slice(1).map((second, index) => {
    const first = places[index] ?? [];
    // A word that stands for both is near to neither.
    const gaps = first.flatMap((a) => second.map((b) => Math.abs(a - b))).filter((gap) => gap > 0);
    return gaps.length === 0 ? 0 : 1 / Math.min(...gaps);
  });
  const near = pairs.reduce((sum, value) => sum + value, 0) / Math.max(pairs.length, 1);
  return 1 + 0.25 * near + 0.15 / (1 + words.length / 12);
}

/** A line that says before a colon what it is about counts for more where a question names that: "testing at L4". */
export function leadWeight(text: string, stems: readonly (readonly string[])[]): number {
  const words = leadStems(text);
  const named = stems.filter((some) => some.some((stem) => words.includes(stem)));
  return 1 + (0.3 * named.length) / Math.max(stems.length, 1);
}

/** The stems of what a line says before a colon that it is about. */
export function leadStems(text: string): string[] {
  const [lead = ''] = /^[^:]{1,60}(?=: )/u.exec(text) ?? [];
  return searchWordsIn(lead).map(stemOf);
}

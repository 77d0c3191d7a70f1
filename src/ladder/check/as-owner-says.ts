import type {Diagnostic} from '../diagnostic';
import type {OwnersWord} from '../recognition/owners-word';

/**
 * Findings as loud as the owner of the ladder wants them, without those about words that the owner says are right.
 *
 * @param owner - what the owner says of rules and words
 */
export function asOwnerSays(
  diagnostics: readonly Diagnostic[],
  {rules = {}, words = []}: OwnersWord,
): Diagnostic[] {
  const right = new Set(words.map((word) => word.toLowerCase()));
  return diagnostics.flatMap((diagnostic) => {
    const {rule, word} = diagnostic;
    const loudness = Object.hasOwn(rules, rule) ? rules[rule] : diagnostic.severity;
    if (loudness === undefined || loudness === 'off') return [];
    if (word !== undefined && right.has(word.toLowerCase())) return [];
    return [loudness === diagnostic.severity ? diagnostic : {...diagnostic, severity: loudness}];
  });
}

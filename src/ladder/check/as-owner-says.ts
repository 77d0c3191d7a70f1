import type {Diagnostic} from '../diagnostic';
import type {OwnersWord} from '../recognition/owners-word';
import {isApplied} from './english-rules';

/**
 * Findings as loud as the owner of the ladder wants them, without those about words that the owner says are right, and
 * without those of rules that are made for another language.
 *
 * @param owner - what the owner says of rules and words, and the language
 */
export function asOwnerSays(diagnostics: readonly Diagnostic[], owner: OwnersWord): Diagnostic[] {
  const {rules = {}, words = []} = owner;
  const right = new Set(words.map((word) => word.toLowerCase()));
  return diagnostics.flatMap((diagnostic) => {
    const {rule, word} = diagnostic;
    if (!isApplied(rule, owner)) return [];
    const loudness = Object.hasOwn(rules, rule) ? rules[rule] : diagnostic.severity;
    if (loudness === undefined || loudness === 'off') return [];
    if (word !== undefined && right.has(word.toLowerCase())) return [];
    return [loudness === diagnostic.severity ? diagnostic : {...diagnostic, severity: loudness}];
  });
}

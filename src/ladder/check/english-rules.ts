import type {OwnersWord} from '../recognition/owners-word';
import {sourceLocale} from '../language';
import {rules} from './rules';

/** The checks that are made for English words: these rules, and spelling. */
const englishRules = new Set([
  'spelling',
  ...rules.filter(({english}) => english).map(({name}) => name),
]);

/**
 * Whether a rule is applied to a ladder. In another language than English, rules of English words are applied only where
 * the owner names them.
 */
export function isApplied(rule: string, {language, rules: said = {}}: OwnersWord): boolean {
  return isEnglish(language) || !englishRules.has(rule) || Object.hasOwn(said, rule);
}

/** What to say of the rules that are not applied to a ladder; undefined where all are. */
export function leftOutNote(owner: OwnersWord): string | undefined {
  const left = [...englishRules].filter((rule) => !isApplied(rule, owner));
  if (left.length === 0) return undefined;
  const names = new Intl.ListFormat('en').format(left);
  return `The ladder is in \`${owner.language ?? ''}\`: rules of English words (${names}) are left out. A rule that is named under \`rules\` in \`ladder.yml\` is applied all the same.`;
}

function isEnglish(language = sourceLocale): boolean {
  return new Intl.Locale(language).language === sourceLocale;
}

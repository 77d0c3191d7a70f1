/** The field's words for how senior a role is, from the lowest. */
const places: ReadonlyMap<string, number> = new Map([
  ['intern', 0],
  ['graduate', 1],
  ['trainee', 1],
  ['apprentice', 2],
  ['associate', 3],
  ['junior', 4],
  ['mid', 6],
  ['senior', 7],
  ['lead', 8],
  ['staff', 9],
  ['expert', 10],
  ['principal', 11],
  ['distinguished', 12],
  ['fellow', 13],
  ['supervisor', 20],
  ['manager', 21],
  ['head', 23],
  ['director', 24],
  ['vp', 26],
  ['president', 26],
  ['chief', 28],
  ['cto', 28],
]);

// cspell:disable
/** What stands for these words: short forms, and other languages, without the marks on their letters. */
const sameAs: Readonly<Record<string, string>> = {
  intern:
    'interns stagiaire estagiario estagiaria becario becaria practicante praktikant praktikantin stagista tirocinante stazysta стажер',
  graduate: 'grad',
  trainee: 'treinee',
  apprentice: 'apprenti apprentie aprendiz auszubildender auszubildende',
  junior: 'jr debutant debutante mlodszy младший джуниор',
  mid: 'middle midlevel medior intermediate intermediaire intermedio confirme confirmee pleno средний',
  senior: 'sr starszy старший сеньор сениор',
  lead: 'lider leitender leitende ведущий',
  expert: 'experte experto experta especialista',
  principal: 'главный',
};

/** In scripts without spaces, a role begins or ends with such a word. */
const inScripts: readonly (readonly [RegExp, string])[] = [
  [atEither('インターン|实习生?|實習生?|인턴'), 'intern'],
  [atEither('ジュニア|初级|初級|주니어'), 'junior'],
  [atEither('ミドル(?!ウ)|中级|中級|미들'), 'mid'],
  [atEither('シニア|高级|高級|시니어'), 'senior'],
  [atEither('リード|资深|資深|리드'), 'lead'],
  // At the end of a role it means people, not a rank.
  [/^(?:スタッフ|스태프)/u, 'staff'],
  [/(?:专家|專家)$/u, 'expert'],
  [atEither('プリンシパル|首席|프린시펄'), 'principal'],
];
// cspell:enable

const standIns = new Map(
  Object.entries(sameAs).flatMap(([word, others]) =>
    others.split(' ').map((other) => [withoutMarks(other), word] as const),
  ),
);

/** The place that a word of {@link wordsOfRole} gives a role; undefined for a word of the trade. */
export function placeOfRoleWord(word: string): number | undefined {
  return places.get(word);
}

/** Those words in English, from the lowest. */
export const seniorityWords: readonly string[] = [...places.keys()];

/** The words of a role in lower case, those for its place as the field says them in English. */
export function wordsOfRole(role: string): string[] {
  return withoutMarks(role)
    .replaceAll(/\bvice[\s-]+president\b/gu, 'vp')
    .replaceAll(/\bmid[\s-]+(?:level|senior)\b|\bsemi[\s-]*senior\b/gu, 'mid')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .flatMap(partsOf)
    .filter(Boolean)
    .map((word) => standIns.get(word) ?? word);
}

function atEither(words: string): RegExp {
  return new RegExp(`^(?:${words})|(?:${words})$`, 'u');
}

function partsOf(word: string): string[] {
  const found = inScripts.find(([pattern]) => pattern.test(word));
  if (!found) return [word];
  const [pattern, place] = found;
  // A word may say two: a senior expert is written as one in some scripts.
  const [before = '', after = ''] = word.split(pattern, 2);
  return [...partsOf(before), place, ...partsOf(after)];
}

/** Accents come and go from hand to hand. */
function withoutMarks(words: string): string {
  return words
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/gu, '')
    .normalize('NFC');
}

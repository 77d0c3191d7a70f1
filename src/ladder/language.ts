/** What the texts of the interface read in another language, by their ids. */
export type Catalogue = Readonly<Record<string, string>>;

/**
 * Says a text of the interface: `` say`Copy link: ${words}` ``. The code has it in English, and the catalogue of a
 * language has it under its id, `Copy link: {0}`.
 */
export type Say<Value = string | number> = (
  texts: TemplateStringsArray,
  ...values: readonly Value[]
) => string;

/** How the interface speaks. */
export interface Language {
  /** As in BCP 47: `en`, `ja`, `pt-BR`. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
  /**
   * Says a text that depends on a number: `` counted(n)`1 line|${n} lines` ``. The forms stand in the order of Unicode's
   * plurals (zero, one, two, few, many, other), as many as the language has; English has one and other.
   */
  readonly counted: (count: number, locale?: string) => Say;
}

/** The language that the code is written in. */
export const sourceLocale = 'en';

/** What a catalogue knows a text by: the text, with `{0}` for its first value, `{1}` for the second. */
export function textId(texts: readonly string[]): string {
  return texts.reduce((id, text, index) => `${id}{${index - 1}}${text}`);
}

/**
 * A text in the pieces that it is put together of: words, and the numbers of its values.
 *
 * @param message - `Copy link: {0}`
 */
export function piecesOf(message: string): (string | number)[] {
  return message
    .split(/\{(\d+)\}/u)
    .map((piece, index) => (index % 2 === 1 ? Number(piece) : piece))
    .filter((piece) => piece !== '');
}

/**
 * A text as it is said before its values are put in. What the catalogue lacks is said in English; on a page that runs from
 * right to left it keeps its own direction, and its values keep that of the page: else a full stop goes to the front and
 * dates are torn apart. The marks for it are Unicode's isolates, which nobody sees or hears.
 *
 * @param id - the text in English, `Copy link: {0}`
 * @param catalogue - the texts of the language
 * @param direction - how the page runs
 */
export function spokenText(
  id: string,
  catalogue: Catalogue,
  direction: Language['direction'] = 'ltr',
): string {
  const known = catalogue[id];
  if (known !== undefined || direction === 'ltr' || !/[\p{L}.]/u.test(id)) return known ?? id;
  const isolated = (form: string): string =>
    `\u{2066}${form.replaceAll(/\{\d+\}/gu, '\u{2068}$&\u{2069}')}\u{2069}`;
  return id.split('|').map(isolated).join('|');
}

const pluralOrder = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plurals of a language in the order of their forms. */
export function pluralsOf(locale: string): string[] {
  const {pluralCategories} = new Intl.PluralRules(locale).resolvedOptions();
  return pluralOrder.filter((name) => pluralCategories.some((category) => category === name));
}

/**
 * The interface in a language.
 *
 * @param locale - the language
 * @param catalogue - its texts; what it lacks is said in English
 * @param direction - how it runs
 */
export function languageOf(
  locale: string,
  catalogue: Catalogue,
  direction: Language['direction'] = 'ltr',
): Language {
  const fill = (message: string, values: readonly (string | number)[]): string =>
    piecesOf(message)
      .map((piece) => (typeof piece === 'number' ? (values[piece] ?? '') : piece))
      .join('');
  return {
    locale,
    direction,
    say: (texts, ...values) => {
      return fill(spokenText(textId(texts), catalogue, direction), values);
    },
    counted:
      (count, own) =>
      (texts, ...values) => {
        const id = textId(texts);
        // A text that was put in place when a script was compiled says of itself which language it is in.
        const spoken = own ?? (catalogue[id] === undefined ? sourceLocale : locale);
        const forms = spokenText(id, catalogue, direction).split('|');
        const category = new Intl.PluralRules(spoken).select(count);
        return fill(forms[pluralsOf(spoken).indexOf(category)] ?? forms.at(-1) ?? '', values);
      },
  };
}

/**
 * The interface as the code writes it. In the page script and in islands the compiler puts the language of the site in
 * place of it.
 */
export const english = languageOf(sourceLocale, {});
export const {say, counted} = english;

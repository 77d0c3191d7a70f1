/** The code of a language as it is written in pages, `pt-BR` for `pt-br`; undefined when there is no such language. */
export function languageCode(code: string): string | undefined {
  try {
    const name = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'}).of(code);
    return name === undefined ? undefined : Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

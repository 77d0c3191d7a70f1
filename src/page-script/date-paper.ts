/** The language of the site; the compiler of this script puts it in. */
declare const SITE_LANGUAGE: string;

const calendar = new Intl.DateTimeFormat(SITE_LANGUAGE, {dateStyle: 'long'});

/** A sheet of paper says what it is of, where that is, with all that was chosen in the address, and when it was printed. */
export function datePaper(): void {
  addEventListener('beforeprint', () => {
    // An address is read from its left among words of any direction.
    const address = `\u2068${location.href}\u2069`;
    const said = [document.title, address, calendar.format(new Date())].join(' · ');
    document.documentElement.style.setProperty('--print-foot', JSON.stringify(said));
    // The last line says the same, for browsers that print no foot of their own.
    document.querySelector('.print-foot')?.replaceChildren(said);
  });
}

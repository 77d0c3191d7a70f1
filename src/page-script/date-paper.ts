/** The language of the site; the compiler of this script puts it in. */
declare const SITE_LANGUAGE: string;

const calendar = new Intl.DateTimeFormat(SITE_LANGUAGE, {dateStyle: 'long'});

/** A sheet of paper says what it is of, where that is, with all that was chosen in the address, and when it was printed. */
export function datePaper(): void {
  addEventListener('beforeprint', () => {
    const said = [document.title, location.href, calendar.format(new Date())].join(' · ');
    document.documentElement.style.setProperty('--print-foot', JSON.stringify(said));
  });
}

/** The language of the site; the compiler of this script puts it in. */
declare const SITE_LANGUAGE: string;

const calendar = new Intl.DateTimeFormat(SITE_LANGUAGE, {dateStyle: 'long'});

/** Fills the foot of each printed sheet: the title of the page, its whole address, and the day of printing. */
export function fillPrintFoot(): void {
  addEventListener('beforeprint', () => {
    const {href, search} = location;
    // A review sheet is in this browser alone: its address leads nobody else to it.
    const shared = new URLSearchParams(search).has('sheet') ? href.replace(search, '') : href;
    // An address is read from its left among words of any direction.
    const address = `\u2068${shared}\u2069`;
    const said = [document.title, address, calendar.format(new Date())].join(' · ');
    document.documentElement.style.setProperty('--print-foot', JSON.stringify(said));
    // The last line says the same, for browsers that print no foot of their own.
    document.querySelector('.print-foot')?.replaceChildren(said);
  });
}

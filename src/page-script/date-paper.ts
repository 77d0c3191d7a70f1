const calendar = new Intl.DateTimeFormat('en', {dateStyle: 'long'});

/** A sheet of paper says what it is of, where that is, with all that was chosen in the address, and when it was printed. */
export function datePaper(): void {
  addEventListener('beforeprint', () => {
    const said = [document.title, location.href, calendar.format(new Date())].join(' · ');
    document.documentElement.style.setProperty('--print-foot', JSON.stringify(said));
  });
}

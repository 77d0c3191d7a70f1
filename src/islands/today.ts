/** The day it is, where the reader is. */
export function today(): string {
  return dayOf(new Date());
}

/** The day of a time, where the reader is. */
export function dayOf(time: Date): string {
  return [
    time.getFullYear(),
    String(time.getMonth() + 1).padStart(2, '0'),
    String(time.getDate()).padStart(2, '0'),
  ].join('-');
}

/** The day half a year ago, where the reader is. */
export function halfYearAgo(): string {
  const [year = 0, month = 1, day = 1] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month - 7, Math.min(day, 28))).toISOString().slice(0, 10);
}

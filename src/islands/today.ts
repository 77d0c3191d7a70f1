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

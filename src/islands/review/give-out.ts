import {today} from '../today';

/** Has the browser download a text as a file. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it when it gets to it.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** The first day of a time that is half a year long today. */
export function halfYearAgo(): string {
  const [year = 0, month = 1, day = 1] = today().split('-').map(Number);
  return new Date(Date.UTC(year, month - 7, Math.min(day, 28))).toISOString().slice(0, 10);
}

/** What tells a new sheet or goal from all others. */
export function newKey(): string {
  return crypto
    .getRandomValues(new Uint32Array(3))
    .reduce((key, part) => key + part.toString(36), '');
}

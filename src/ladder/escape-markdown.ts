/** Keeps what Markdown would take for markup as it is read: at any place, and at the beginning of a line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]/gu, '\\$&')
    .replace(/^(?:[#+-]|\d+(?=[.)]))/u, (start) =>
      /\d/u.test(start) ? `${start}\\` : `\\${start}`,
    );
}

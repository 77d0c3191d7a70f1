/** What the file of a new level is called: `L3-Head-Gardener.md`. */
export function levelFileName(rank: string, role: string): string {
  return `${[rank, role].map(asFileName).filter(Boolean).join('-') || 'Level'}.md`;
}

/** Words as the name of a file or a folder. */
export function asFileName(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/gu, '');
}

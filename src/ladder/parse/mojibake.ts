/**
 * Undoes mojibake: UTF-8 bytes that an editor once read as Mac Roman or Windows-1252 and saved again.
 *
 * A run of characters is turned back only if its bytes are valid UTF-8 for characters that people use beside English
 * prose (accents, typographic marks, symbols, emoji); anything else is left as it was written.
 */

/** Bytes 0x80 to 0x9f of Windows-1252; `?` marks the five it leaves undefined, which editors keep as control characters. */
const windows1252 = '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ';

const upperHalf = Uint8Array.from({length: 128}, (_, index) => index + 128);

/** The characters that bytes 0x80 to 0xff stand for, by encoding. (Node's own decoder takes Windows-1252 for Latin-1.) */
const legacyCharacters = [
  [...new TextDecoder('macintosh').decode(upperHalf)],
  [...upperHalf].map((byte, index) => {
    const character = windows1252[index] ?? '?';
    return character === '?' ? String.fromCharCode(byte) : character;
  }),
];

/** For each legacy encoding: which byte each of its non-ASCII characters came from. */
const byteOf = legacyCharacters.map(
  (characters) => new Map(characters.map((character, index) => [character, index + 128])),
);

const strictUtf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** What a repair may bring out: Latin letters and marks, punctuation, symbols, arrows, emoji and their joiners. */
const plausibleRanges = [
  [0xa0, 0x17f],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x2bff],
  [0xfe0f, 0xfe0f],
  [0x1f000, 0x1faff],
  [0xe0020, 0xe007f],
] as const;

function isPlausible(text: string): boolean {
  return [...text].every((character) => {
    const code = character.codePointAt(0) ?? 0;
    return plausibleRanges.some(([from, to]) => code >= from && code <= to);
  });
}

function decodeRun(run: string): string | undefined {
  for (const bytes of byteOf) {
    const codes = [...run].map((character) => bytes.get(character));
    if (codes.some((code) => code === undefined)) continue;
    try {
      const decoded = strictUtf8.decode(Uint8Array.from(codes as number[]));
      if (isPlausible(decoded)) return decoded;
    } catch {
      // Not UTF-8 under this encoding: try the next.
    }
  }
  return undefined;
}

/**
 * Repairs the mojibake in a text.
 *
 * @param text - any text
 * @returns the repaired text; the same string when there was nothing to repair
 */
export function repairMojibake(text: string): string {
  return text.replace(/[^\0-\x7f]{2,}/gu, (run) => decodeRun(run) ?? run);
}

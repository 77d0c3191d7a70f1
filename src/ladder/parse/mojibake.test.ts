// cspell:disable -- garbled on purpose, and words of other languages
import {expect, test} from '@playwright/test';
import fc from 'fast-check';
import {repairMojibake} from './mojibake';

/** Bytes 0x80 to 0x9f of Windows-1252; an editor keeps the undefined ones as control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const macRoman = [
  ...new TextDecoder('macintosh').decode(Uint8Array.from({length: 128}, (_, index) => index + 128)),
];

/** What an editor makes of UTF-8 that it takes for another encoding. */
const garble = {
  'Mac Roman': (text: string) =>
    Array.from(Buffer.from(text), (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (macRoman[byte - 128] ?? ''),
    ).join(''),
  'Windows-1252': (text: string) =>
    Array.from(Buffer.from(text), (byte) =>
      byte >= 128 && byte < 160 ? (windows1252[byte - 128] ?? '') : String.fromCharCode(byte),
    ).join(''),
};

const samples = [
  '🦉',
  '🌱',
  '🧭',
  '🏆',
  '🥖',
  '❤️',
  '👩‍🔧',
  '🇳🇿',
  'café',
  'naïve',
  '“so”',
  'it’s',
  '1–2',
  '…',
  '€',
  '→',
  'Ą',
  'ÀÍÏÐÝ',
];
for (const [encoding, read] of Object.entries(garble)) {
  test(`mends UTF-8 that was read as ${encoding}, undefined bytes included`, () => {
    for (const sample of samples) {
      expect(read(sample), sample).not.toBe(sample);
      expect(repairMojibake(`The ${read(sample)} there`), sample).toBe(`The ${sample} there`);
    }
  });
}

test('mends what stands between good text, and only that', () => {
  expect(repairMojibake('Ångström and cafÃ© and œuvre')).toBe('Ångström and café and œuvre');
});

test('never changes good text: ASCII, and prose in Latin letters', () => {
  const words = fc.constantFrom(
    ...[
      'the',
      'café',
      'naïve',
      'Ångström',
      'Größe',
      'façade',
      'œuvre',
      'Łódź',
      'señor',
      'Übergrößenträger',
      'ÉTÉ',
      'À',
      'Ñandú',
    ],
    ...[
      '“quoted”',
      '‘so’',
      '«là»',
      '£5',
      '€10',
      '50 °C',
      '½',
      '×',
      '—',
      '–',
      '…',
      '•',
      '©2020',
      'l’été',
      'Straße',
      'æøå',
      'ÆØÅ',
      'ﬁn',
      'naïveté…',
      'Zoë’s',
    ],
  );
  fc.assert(
    fc.property(fc.array(words, {maxLength: 30}), (all) => {
      const text = all.join(' ');
      expect(repairMojibake(text)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.string({unit: 'grapheme-ascii'}), (text) => {
      expect(repairMojibake(text)).toBe(text);
    }),
  );
});

test('leaves other scripts alone', () => {
  for (const text of ['Кузнец', '面包师', 'パン屋', 'أفران', '🦉🌱', '👩‍🔧', 'ÃÃÃ', 'Â', 'ðð'])
    expect(repairMojibake(text)).toBe(text);
});

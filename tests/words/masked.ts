import type {Language} from '../../src/ladder/language';

/** A language none of whose texts has a letter of English: what is still read in it was never translated. */
export const masked: Language = {
  locale: 'ja',
  direction: 'ltr',
  say: (_, ...values) => ['〇', ...values, '〇'].join(' '),
  counted:
    (count) =>
    (_, ...values) =>
      [count, '〇', ...values].join(' '),
};

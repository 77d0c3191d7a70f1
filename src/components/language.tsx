import catalogue from '@generated/codeTranslations';
import i18n from '@generated/i18n';
import type {ReactNode} from 'react';
import {
  languageOf,
  piecesOf,
  spokenText,
  textId,
  type Language,
  type Say,
} from '../ladder/language';

/** The language of the site. */
export const locale = i18n.currentLocale;

// A script whose texts were put in place has no use for it, and leaves it out.
const direction = i18n.localeConfigs[locale]?.direction;
const language = /* @__PURE__ */ languageOf(locale, catalogue, direction);

/** Says a text of the interface in the language of the site (`ladder/language.ts`). */
export const say: Say = (texts, ...values) => language.say(texts, ...values);

/** Says a text that depends on a number. */
export const counted: Language['counted'] = (...number) => language.counted(...number);

/** Says a text that holds elements: `` rich`Or ${<Link to="/">…</Link>}.` ``. */
export function rich(texts: TemplateStringsArray, ...values: readonly ReactNode[]): ReactNode {
  return piecesOf(spokenText(textId(texts), catalogue, direction)).map((piece, index) => (
    <Piece key={index}>{typeof piece === 'number' ? values[piece] : piece}</Piece>
  ));
}

function Piece({children}: {readonly children: ReactNode}): ReactNode {
  return children;
}

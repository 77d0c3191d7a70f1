import {
  piecesOf,
  pluralsOf,
  sourceLocale,
  spokenText,
  type Catalogue,
  type Language,
} from '../language';
import {textsIn, type Text} from './texts-in';

/**
 * Puts the texts of a language in place of those of a source: a script that is sent to a browser holds its own texts, in
 * one language, and no catalogue.
 *
 * @param source - TypeScript
 * @param locale - the language
 * @param catalogue - its texts; what it lacks stays English
 * @param direction - how it runs
 */
export function putInPlace(
  source: string,
  locale: string,
  catalogue: Catalogue,
  direction?: Language['direction'],
): string {
  const put = (code: string): string => {
    let done = 0;
    const parts = textsIn(code).flatMap((text) => {
      const before = code.slice(done, text.start);
      done = text.end;
      return [before, written(text)];
    });
    return [...parts, code.slice(done)].join('');
  };

  function written({id, tag, values, count}: Text): string {
    const message = spokenText(id, catalogue, direction);
    const spoken = catalogue[id] === undefined ? sourceLocale : locale;
    const template = (text: string): string =>
      `\`${piecesOf(text)
        .map((piece) =>
          typeof piece === 'number' ? `\${${put(values[piece] ?? '')}}` : escaped(piece),
        )
        .join('')}\``;
    if (tag === 'say') return template(message);
    if (tag === 'rich') return `rich${template(message)}`;
    const [first = '', second] = message.split('|');
    if (second === undefined) return template(first);
    if (isOneOrMore(spoken)) return `(${count}===1?${template(first)}:${template(second)})`;
    return `counted(${count},${JSON.stringify(spoken)})${template(message)}`;
  }

  return put(source);
}

/** Whether a language tells one from all other whole numbers, and nothing else. */
function isOneOrMore(locale: string): boolean {
  const rules = new Intl.PluralRules(locale);
  return (
    pluralsOf(locale).join(' ') === 'one other' &&
    Array.from({length: 200}, (_, count) => rules.select(count) === 'one').every(
      (isOne, count) => isOne === (count === 1),
    )
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[`\\]|\$(?=\{)/gu, String.raw`\$&`);
}

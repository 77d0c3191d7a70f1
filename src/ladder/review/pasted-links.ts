import {tokensOf} from '../parse/html-tokens';
import {isSafeAddress} from './safe-address';

/**
 * What is pasted from a page or a document, with its links kept as Markdown.
 *
 * @param plain - what was copied, as text
 * @param html - the same as HTML, of which nothing but its links is read
 */
export function pastedText(plain: string, html: string): string {
  let result = '';
  let done = 0;
  for (const {words, url} of linksIn(html)) {
    const at = plain.indexOf(words, done);
    if (at < 0) continue;
    const shown = words === url ? words : `[${words.replaceAll(/[\\[\]]/gu, '\\$&')}](${url})`;
    result += plain.slice(done, at) + shown;
    done = at + words.length;
  }
  return result + plain.slice(done);
}

/** The links of a piece of HTML whose words stand in one row. */
function linksIn(html: string): {words: string; url: string}[] {
  const links: {words: string; url: string}[] = [];
  let open: {url: string; from: number; words: string} | undefined;
  for (const token of tokensOf(html)) {
    if (open) open.words += html.slice(open.from, token.from);
    if (open) open.from = token.to;
    if (token.kind !== 'tag' || token.name !== 'a') continue;
    if (open) {
      const words = decoded(open.words).replace(/\s+/gu, ' ').trim();
      if (words !== '' && isSafeAddress(open.url)) links.push({words, url: encoded(open.url)});
    }
    const url = token.attributes.find(({name}) => name === 'href')?.value;
    open = token.closing || url === undefined ? undefined : {url, from: token.to, words: ''};
  }
  return links;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Browsers write few entities when something is copied. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(String(hex), 16) : undefined;
    if (code === undefined) return entities[String(name).toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

/** An address that a link of Markdown can hold. */
function encoded(url: string): string {
  return url.replaceAll(/[\s()<>\\]/gu, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
}

import type {Reference} from '../model';
import {tokensOf} from './html-tokens';

/**
 * Rewrites the links and images that are written as tags.
 *
 * @param html - raw HTML
 * @param write - of an address, what is to stand in place of its attribute; undefined to leave it as it is
 */
export function withRawLinks(
  html: string,
  write: (url: string, kind: Reference['kind']) => string | undefined,
): string {
  return tokensOf(html)
    .flatMap((token) => (token.kind === 'tag' ? [token] : []))
    .toReversed()
    .reduce((text, {name, attributes}) => {
      const wanted = {a: 'href', img: 'src'}[name];
      const attribute = attributes.find((candidate) => candidate.name === wanted);
      if (!attribute) return text;
      const written = write(attribute.value, name === 'img' ? 'image' : 'link');
      if (written === undefined) return text;
      return text.slice(0, attribute.from) + written + text.slice(attribute.to);
    }, html);
}

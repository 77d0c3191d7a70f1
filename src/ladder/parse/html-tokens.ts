/** Where a token begins and ends in its text. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface HtmlTag extends Stretch {
  readonly kind: 'tag';
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: readonly HtmlAttribute[];
}

interface HtmlComment extends Stretch {
  readonly kind: 'comment';
  readonly closed: boolean;
}

/** A `<` that begins no tag; browsers would read some in their own way, such as `<?php`, or a tag that never ends. */
interface HtmlSign extends Stretch {
  readonly kind: 'sign';
  readonly acts: boolean;
}

/** What is more than words in the raw HTML of a file. */
export type HtmlToken = HtmlTag | HtmlComment | HtmlSign;

export interface HtmlAttribute extends Stretch {
  /** In lower case. */
  readonly name: string;
  /** As it is written, without quotes. */
  readonly value: string;
}

const attribute =
  /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?|(?<=["'])([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;

const token = new RegExp(
  `<!--(?:-?>|[^]*?(-->|--!>|$))|<(/?)([a-z][^\\s/<>]*)((?:${attribute.source.replaceAll(/\((?!\?)/gu, '(?:')})*)[\\s/]*>|<(?=([a-z/!?])?)`,
  'giu',
);

/**
 * Finds the tags and comments of raw HTML.
 *
 * A tag is what CommonMark calls one, a little laxer about white space; whatever else begins with `<` is a sign. So
 * nothing is left to the ways in which browsers put up with broken tags.
 */
export function tokensOf(html: string): HtmlToken[] {
  return Array.from(html.matchAll(token), (match): HtmlToken => {
    const [text, endOfComment, slash, name, attributes = '', acts] = match;
    const {index: from} = match;
    const to = from + text.length;
    if (name !== undefined) {
      return {
        kind: 'tag',
        from,
        to,
        name: name.toLowerCase(),
        closing: slash === '/',
        attributes: attributesOf(attributes, from + 1 + (slash?.length ?? 0) + name.length),
      };
    }
    if (text.startsWith('<!--')) return {kind: 'comment', from, to, closed: endOfComment !== ''};
    return {kind: 'sign', from, to, acts: acts !== undefined};
  });
}

function attributesOf(text: string, from: number): HtmlAttribute[] {
  return Array.from(text.matchAll(attribute), ({0: whole, index, ...groups}): HtmlAttribute => {
    const lead = /^[\s/]*/u.exec(whole)?.[0].length ?? 0;
    const name = groups[1] ?? groups[5] ?? '';
    const value =
      [2, 3, 4, 6, 7, 8]
        .map((number) => groups[number as 2])
        .find(Boolean)
        ?.trim() ?? '';
    return {
      name: name.toLowerCase(),
      value: value.replaceAll('&amp;', '&'),
      from: from + index + lead,
      to: from + index + whole.length,
    };
  });
}

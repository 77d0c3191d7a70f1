import {defaultSchema} from 'hast-util-sanitize';
import {shorten} from '../../shorten';
import {defineRule, type Finding} from '../rule';

/** The protocols that GitHub allows in links, and so do our pages; a link with another one loses its target. */
const allowed = new Set(defaultSchema.protocols?.href);

export const unsafeLink = defineRule({
  scope: 'page',
  name: 'unsafe-link',
  severity: 'warning',
  why: 'A link may lead to a page or open a mail. One that would run code or read the reader’s own disk is taken out of the page, so it would lead nowhere.',
  good: {'Guide.md': '# Guide\n\nAsk [the gardeners](mailto:gardeners@example.org).\n'},
  bad: {
    'Guide.md':
      '# Guide\n\nRead [the plan](javascript:alert(1)), [call us](tel:112), [buy](//example.org/x).\n\nSee [us](https://good.example@example.org/).\n',
  },
  says: [
    'Guide.md:3:6 Unexpected link to a `javascript:` address, expected `https:` or `mailto:`: the page leaves it out',
    'Guide.md:3:39 Unexpected link to a `tel:` address, expected `https:` or `mailto:`: the page leaves it out',
    'Guide.md:3:59 Unexpected link to `//example.org/x` without a protocol, expected `https:` before it, or one slash if a page of the ladder is meant',
    'Guide.md:5:5 Unexpected link with `good.example` before its host, expected the host alone: it leads to `example.org`',
  ],
  check: ({page}) =>
    page.links.flatMap(({url, place, kind}): Finding[] => {
      // Browsers pass over white space and control characters in front of, and in, the scheme.
      const bare = url.slice(0, 200).replaceAll(/[\0-\x20]/gu, '');
      const [, scheme] = /^([a-z][a-z\d+.-]*):/iu.exec(bare) ?? [];
      if (/^\/\/[^/]/u.test(bare)) {
        const message = `Unexpected ${kind} to \`${shorten(bare, 60)}\` without a protocol, expected \`https:\` before it, or one slash if a page of the ladder is meant`;
        return [{at: place.start, message}];
      }
      const [, before, host] = /^https?:\/*([^/?#]*)@([^/?#]+)/iu.exec(bare) ?? [];
      if (before !== undefined && host !== undefined) {
        const message = `Unexpected ${kind} with \`${shorten(before, 60)}\` before its host, expected the host alone: it leads to \`${shorten(host, 60)}\``;
        return [{at: place.start, message}];
      }
      const name = scheme?.toLowerCase();
      if (name === undefined || allowed.has(name)) return [];
      const message = `Unexpected ${kind} to a \`${name}:\` address, expected \`https:\` or \`mailto:\`: the page leaves it out`;
      return [{at: place.start, message}];
    }),
});

import {createHash} from 'node:crypto';
import {embedStyle} from '../../ladder/publish/embed-html';
import type {HtmlFacts} from './read-html';

/** What a page may do, as far as it depends on the page. */
export type PolicyFacts = Pick<HtmlFacts, 'inlineScripts' | 'inlineStyles' | 'styleAttributes'>;

/**
 * The Content-Security-Policy of a page: nothing but what this very page holds.
 *
 * Its own scripts run by their hash, and what they load they vouch for (`strict-dynamic`); nothing that finds its way
 * into the page later does. Nothing is asked of another host.
 *
 * @param facts - what the page holds
 * @returns the policy, for a `meta` element; a header may say `frame-ancestors` beside it
 */
export function contentSecurityPolicy(facts: PolicyFacts): string {
  const scripts = ["'strict-dynamic'", ...hashes(facts.inlineScripts)];
  const runsScripts = facts.inlineScripts.length > 0;
  const styles = [
    "'self'",
    ...hashes(facts.inlineStyles),
    ...(facts.styleAttributes.length > 0
      ? ["'unsafe-hashes'", ...hashes(facts.styleAttributes)]
      : []),
  ];
  return [
    "default-src 'none'",
    `script-src ${runsScripts ? scripts.join(' ') : "'none'"}`,
    `style-src ${styles.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    ...(runsScripts ? ["require-trusted-types-for 'script'", 'trusted-types default'] : []),
  ].join('; ');
}

/** The policy of a page to be framed: it shows words in its own style, and does nothing else. */
export function embedPolicy(): string {
  return `default-src 'none'; style-src ${hash(embedStyle)}; base-uri 'none'; form-action 'none'`;
}

/** The hashes of texts, each once, as a policy writes them. */
function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map(hash);
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

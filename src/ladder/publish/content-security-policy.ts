import {sha256} from '@noble/hashes/sha2.js';
import {utf8ToBytes} from '@noble/hashes/utils.js';

/** What a page holds, as far as its policy depends on it. */
export interface PolicyFacts {
  /** The text of each script that stands in the page and runs. */
  readonly inlineScripts: readonly string[];
  /** The text of each style sheet that stands in the page. */
  readonly inlineStyles: readonly string[];
  /** The value of each `style` attribute. */
  readonly styleAttributes: readonly string[];
}

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

/** The hashes of texts, each once, as a policy writes them. */
function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map(sourceHash);
}

const known = new Map<string, string>();

/** The hash of a script or a style as a policy writes it; every page holds the same few. */
export function sourceHash(text: string): string {
  const hash =
    known.get(text) ?? `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
  known.set(text, hash);
  return hash;
}

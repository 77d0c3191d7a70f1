/** Marks that a search or a comparison puts around words; they hold no attribute, and nothing in them runs. */
const plainMarks = /^(?:[^<]|<\/?(?:mark|ins|del|em|strong|code|span|p|ul|ol|li|b|i)>)*$/u;

interface PolicyOptions {
  createScriptURL(address: string): string | null;
  createHTML(html: string): string | null;
}

declare global {
  interface Window {
    /** Not in every browser. */
    readonly trustedTypes?: {createPolicy(name: string, options: PolicyOptions): unknown};
  }
}

/**
 * The one policy by which text may become code or markup, for our own scripts and for the libraries they load: scripts
 * come from this site, and markup made in the browser holds plain marks alone.
 */
export function trustOwnScripts(): void {
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) =>
      new URL(address, location.href).origin === location.origin ? address : null,
    createHTML: (html) => (plainMarks.test(html) ? html : null),
  });
}

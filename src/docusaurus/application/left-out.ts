/** A part of Docusaurus that no page of a ladder uses, and the test that holds it to that. */
interface Cut {
  /** Matches the path that the theme adds to every page's modules. */
  readonly module: RegExp;
  readonly reason: string;
  /** A text that the part alone brings into the application; tests look for it there. */
  readonly mark: string;
}

/**
 * Modules that the theme gives to every page by itself.
 */
export const leftOut: readonly Cut[] = [
  {
    module: /theme-classic\/lib\/prism-include-languages$/u,
    reason:
      'A ladder shows code as it is written (src/theme/MDXComponents): no highlighter, no table of languages.',
    mark: 'atrule',
  },
  {
    module: /theme-classic\/lib\/nprogress$/u,
    reason:
      'Pages arrive whole, in the time that its first frame takes; a bar that says “wait” would be later than they are.',
    mark: 'nprogress',
  },
];

/**
 * Takes what is left out of the list of modules that run on every page.
 *
 * @param code - `client-modules.js` in the folder of generated files
 * @returns the same without them
 * @throws Error when one of them is not in the list any more: an upgrade has moved it
 */
export function withoutLeftOut(code: string): string {
  const requests = Array.from(
    code.matchAll(/^\s*require\("(.+)"\),?$/gmu),
    ([, path]) => path ?? '',
  );
  for (const {module} of leftOut) {
    if (!requests.some((request) => module.test(request.replaceAll('\\\\', '/')))) {
      throw new Error(
        `Unexpected client modules, expected one that matches ${String(module)}: after an upgrade, see src/docusaurus/application/left-out.ts`,
      );
    }
  }
  const kept = requests.filter(
    (request) => !leftOut.some(({module}) => module.test(request.replaceAll('\\\\', '/'))),
  );
  return `export default [\n${kept.map((request) => `  require("${request}"),`).join('\n')}\n];\n`;
}

import {defineRule, type PlacedFinding} from '../rule';

/** Characters that the bundler takes for its own syntax in the name of a file, or that end a line where it looks for one. */
const taken = /[?!\\]|[\p{Cc}\p{Zl}\p{Zp}]/u;

/** Files that the site builder reads as settings, and fails on. */
const settings = /(?:^|\/)_category_\.(?:json|ya?ml)$|^tags\.ya?ml$/u;

export const fileName = defineRule({
  scope: 'ladder',
  name: 'file-name',
  severity: 'error',
  why: 'Most names of files and folders are fine, in any language. A few mean something else to the tools that build the site, which would then stop without saying where.',
  good: {'Garden/L2-Gardener (senior), 50% #1.md': '# L2: Gardener\n'},
  bad: {
    'Garden/L1-Why?.md': '# L1: Helper\n',
    'Garden/_category_.json': '{}\n',
    '__proto__/L2-Gardener.md': '# L2: Gardener\n',
  },
  says: [
    '__proto__/L2-Gardener.md:1:1 Unexpected `__proto__` as the name of a file or its folder, expected another: rename it',
    'Garden/_category_.json:1:1 Unexpected file of settings of the site builder, expected none in the ladder: take it out',
    'Garden/L1-Why?.md:1:1 Unexpected `?` in the name of a file or its folder, expected letters, digits, spaces and dashes: rename it',
  ],
  check: ({ladder, surroundings}) => {
    const at = {line: 1, column: 1};
    const names = ladder.pages.flatMap(({path}): PlacedFinding[] => {
      const [character] = taken.exec(path) ?? [];
      const isPrototype = path.split('/').some((name) => /^__proto__(?:\.md)?$/u.test(name));
      if (character === undefined && !isPrototype) return [];
      const found = isPrototype ? '`__proto__` as' : `\`${character ?? ''}\` in`;
      const expected = isPrototype ? 'another' : 'letters, digits, spaces and dashes';
      const message = `Unexpected ${found} the name of a file or its folder, expected ${expected}: rename it`;
      return [{path, at, message}];
    });
    const message =
      'Unexpected file of settings of the site builder, expected none in the ladder: take it out';
    const others = [...surroundings.files].filter((path) => settings.test(path));
    return [...names, ...others.map((path) => ({path, at, message}))];
  },
});

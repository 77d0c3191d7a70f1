import docusaurus from '@docusaurus/eslint-plugin';
import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Modules that read a machine: a disk, a process, its surroundings. */
const machine =
  '^(?:node:)?(?:child_process|cluster|fs|http|https|net|os|path|process|worker_threads)(?:/|$)';
const anyOfNode = '^node:|^(?:child_process|fs|os|path|process|url|util|crypto|stream)(?:/|$)';
const react = '^react(?:-dom)?(?:/|$)';
const docusaurusPackages = '^@(?:docusaurus|theme|theme-original|generated)(?:/|$)';

/** Rooms of the house, as imported from a neighbouring room. */
const rooms = (...names) => `^(?:@site/src/|(?:\\.\\./)+(?:src/)?)(?:${names.join('|')})(?:/|$)`;

/**
 * Keeps the arrows between the rooms pointing one way. Tests are free to read what they need.
 *
 * @param {string} room a folder of src/
 * @param {string} why what the message says to do instead
 * @param {string[]} banned regular expressions over the imported name
 */
function boundary(room, why, banned) {
  const message = `src/${room} ${why}`;
  return {
    name: `boundary/${room}`,
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {patterns: banned.map((regex) => ({regex, message, caseSensitive: true}))},
      ],
      // The rule above does not see import().
      'no-restricted-syntax': [
        'error',
        ...banned.map((regex) => ({
          selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
          message,
        })),
      ],
    },
  };
}

const forReaders = 'is what a reader sees: it stands on ladder alone, and runs in a browser.';
const forPages =
  'is what a reader sees: it stands on components and ladder, and runs in a browser.';
const browserOnly = [rooms('workspace', 'docusaurus', 'cli'), anyOfNode];

export default defineConfig(
  globalIgnores(['build/', '.docusaurus*/', '.cache/', 'playwright-report/', 'test-results/']),
  globalIgnores(['docs/', 'tests/fixtures/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,

  {
    name: 'typescript',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {considerDefaultExhaustiveForUnions: true},
      ],
      // A number in a sentence is plain to read.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // Spreading a string into its code points is meant when it is done.
      '@typescript-eslint/no-misused-spread': ['error', {allow: [{from: 'lib', name: 'string'}]}],
      // An empty string is often as good as none, which ?? does not see.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        {ignorePrimitives: {boolean: true, string: true}},
      ],
      eqeqeq: 'error',
    },
  },

  {
    name: 'react',
    files: ['src/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
  },
  {
    name: 'docusaurus',
    files: ['src/{components,pages,theme}/**/*.{ts,tsx}'],
    plugins: {'@docusaurus': docusaurus},
    rules: {
      ...docusaurus.configs.recommended.rules,
      // Left to warn, these would say nothing that stays said.
      '@docusaurus/no-html-links': ['error', {ignoreFullyResolved: true}],
      '@docusaurus/prefer-docusaurus-heading': 'error',
    },
  },

  boundary('ladder', 'is pure: values in, values out; pass what it needs as an argument.', [
    react,
    docusaurusPackages,
    machine,
    rooms(
      'workspace',
      'docusaurus',
      'components',
      'islands',
      'page-script',
      'theme',
      'pages',
      'cli',
    ),
  ]),
  boundary('workspace', 'is the ladder on disk: it stands on ladder, and knows no site.', [
    react,
    docusaurusPackages,
    rooms('docusaurus', 'components', 'islands', 'page-script', 'theme', 'pages', 'cli'),
  ]),
  boundary('docusaurus', 'adapts ladder and workspace to Docusaurus: it runs no command.', [
    rooms('components', 'islands', 'page-script', 'theme', 'pages', 'cli'),
  ]),
  boundary('cli', 'stands on ladder and workspace, and draws no page.', [
    react,
    rooms('components', 'islands', 'page-script', 'theme', 'pages'),
  ]),
  boundary('components', forReaders, [
    ...browserOnly,
    rooms('islands', 'page-script', 'theme', 'pages'),
  ]),
  boundary('theme', forPages, [...browserOnly, rooms('islands', 'page-script', 'pages')]),
  boundary('pages', forPages, [...browserOnly, rooms('islands', 'page-script', 'theme')]),
  boundary(
    'page-script',
    'stands in the head of every page: it stands on ladder, and loads the rest.',
    [react, ...browserOnly, rooms('components', 'islands', 'theme', 'pages')],
  ),
  boundary('islands', 'acts in a browser: it stands on components, and loads without Docusaurus.', [
    ...browserOnly,
    docusaurusPackages,
    rooms('theme', 'pages'),
  ]),

  {
    name: 'tests',
    files: ['tests/**/*.ts', 'src/**/*.test.ts'],
    rules: {
      // A Playwright fixture has to take apart its first argument, even if it uses nothing of it.
      'no-empty-pattern': ['error', {allowObjectPatternsAsParameters: true}],
    },
  },
  {
    name: 'site-tests',
    files: ['tests/site/**/*.ts'],
    ignores: ['tests/site/site-test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@playwright/test',
              importNames: ['test', 'expect'],
              message: 'Take it from ./site-test, which serves the built site.',
            },
          ],
        },
      ],
    },
  },
);

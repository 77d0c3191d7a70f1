import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import Ajv from 'ajv';
import fc from 'fast-check';
import {stringify} from 'yaml';
import {parseOwnerFile} from './owner-file';
import {jsonSchema} from './schema';

const project = join(__dirname, '../../..');
const ajv = new Ajv({strict: false, allErrors: true});
const isValid = ajv.compile(jsonSchema());

test('the schema that editors read is the one the file is read by', () => {
  const written = JSON.parse(
    readFileSync(join(project, 'ladder.yml.schema.json'), 'utf8'),
  ) as object;
  expect(written, 'run `npm run rules-guide`').toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

test('editors and the checks agree on what may be written', () => {
  const words = fc.constantFrom(
    '',
    'Garden',
    'docs',
    '../beds',
    'a.svg',
    'a.ttf',
    'en',
    'teal',
    'off',
    'error',
    'gitlab',
    'https://a.example',
    '#17494d',
    'engineer',
  );
  const key = fc.constantFrom(
    ...[
      'title',
      'address',
      'host',
      'folder',
      'language',
      'logo',
      'image',
      'font',
      'accent',
      'doors',
    ],
    ...['tracks', 'ranks', 'equal', 'rules', 'words', 'other'],
  );
  const inner = fc.constantFrom(
    ...[
      'path',
      'name',
      'levels',
      'audience',
      'title',
      'text',
      'light',
      'dark',
      'jump',
      'broken-link',
    ],
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      {maxDepth: 3},
      words,
      fc.integer({min: -1, max: 9}),
      fc.constantFrom(null, true),
      fc.array(tie('any'), {maxLength: 3}),
      fc.dictionary(inner, tie('any'), {maxKeys: 3}),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(key, value, {maxKeys: 2}), (file) => {
      const {problems} = parseOwnerFile(stringify(file));
      // What a schema cannot say: a color that cannot be read, a language that is none, a name that comes twice.
      const said = problems.filter(
        ({message}) =>
          !/ second |, expected a color, such|whose contrast|expected a language that/u.test(
            message,
          ),
      );
      if (Object.keys(file).length > 0)
        expect(said.length === 0, JSON.stringify(file)).toBe(isValid(file));
    }),
    {numRuns: 500},
  );
});

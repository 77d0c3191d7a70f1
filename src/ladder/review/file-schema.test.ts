import {toJsonSchema} from '@valibot/to-json-schema';
import {expect, test} from '@playwright/test';
import {fileSchema} from './file-schema';

test('the file of a sheet has a JSON schema, without what JSON Schema cannot say', () => {
  expect(toJsonSchema(fileSchema)).toMatchObject({type: 'object', additionalProperties: false});
});

import * as v from 'valibot';
import {sheetSchema} from './sheet';
import {fileFormat, fileVersion} from './sheet-file';

/** A file of a sheet, for the schema that is published. */
export const fileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal(fileFormat),
  version: v.literal(fileVersion),
  ...sheetSchema.entries,
});

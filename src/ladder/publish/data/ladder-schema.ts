import {idPattern} from '../../links/id-pattern';
import {formVersion} from './published-ladder';

type Schema = Readonly<Record<string, unknown>>;

const string: Schema = {type: 'string'};
const day: Schema = {type: 'string', format: 'date'};
const said = (description: string, schema: Schema): Schema => ({...schema, description});
const ref = (name: string): Schema => ({$ref: `#/$defs/${name}`});
const list = (items: Schema): Schema => ({type: 'array', items});

/** An object; names that end in `?` may be missing. */
function object(fields: Readonly<Record<string, Schema>>, ...parts: readonly string[]): Schema {
  const entries = Object.entries(fields);
  const required = entries.flatMap(([name]) => (name.endsWith('?') ? [] : [name]));
  const properties = Object.fromEntries(
    entries.map(([name, schema]) => [name.replace(/\?$/u, ''), schema]),
  );
  return {
    type: 'object',
    ...(parts.length > 0 && {allOf: parts.map(ref)}),
    properties,
    ...(required.length > 0 && {required}),
  };
}

/** What parts have in common; each is a schema of its own, so that readers of it need no other. */
const shared = {
  text: object({
    text: said('The words as a reader sees them', string),
    'markdown?': said('The words as Markdown, where that is more than the words', string),
  }),
  linked: object({
    id: said('The permanent id', {type: 'string', pattern: idPattern.source}),
    link: said('The permanent link to these words', {type: 'string', format: 'uri-reference'}),
    since: said('The day of the present words', day),
    'first?': said('The day of the first words, where that is another', day),
  }),
  file: object({
    file: said('The place of the file in the folder of the ladder', string),
    title: string,
    'emoji?': string,
    address: said('The page', {type: 'string', format: 'uri-reference'}),
    source: said('The page as Markdown', {type: 'string', format: 'uri-reference'}),
    'settings?': said('What the owner has set at the top of the file', {type: 'object'}),
  }),
};

/**
 * What `ladder.json` may hold, as JSON Schema (draft 2020-12). Fields may be added without a new major version, so other
 * fields are allowed.
 *
 * @param address - where the schema is published
 */
export function ladderSchema(address: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: address,
    title: 'A career ladder',
    description: `Version ${formVersion}. A new field raises the second number, a changed or missing one the first.`,
    ...object({
      $schema: said('The address of this schema', {type: 'string', format: 'uri-reference'}),
      version: said('The version of the form, by semver.org', {
        type: 'string',
        pattern: String.raw`^1\.\d+\.\d+$`,
      }),
      title: string,
      description: string,
      'address?': said('Where the site is, where that is known', {type: 'string', format: 'uri'}),
      tracks: list(ref('track')),
      pages: said('Pages that are no levels, such as guides', list(ref('page'))),
    }),
    $defs: {
      ...shared,
      track: object({
        name: string,
        folder: said('Its folder; empty for the folder of the ladder', string),
        address: said('Its page', {type: 'string', format: 'uri-reference'}),
        levels: said('From the lowest to the highest', list(ref('level'))),
      }),
      level: object(
        {
          rank: said('Such as L3; empty for a level that has its role alone', string),
          role: string,
          changed: said('The latest day on which any of its words changed', day),
          'summary?': ref('text'),
          facts: list(ref('fact')),
          lines: said('What stands above the first area', list(ref('entry'))),
          areas: list(ref('area')),
        },
        'linked',
        'file',
      ),
      fact: object({label: string}, 'text'),
      area: object(
        {
          name: string,
          'emoji?': string,
          'anchor?': said('The anchor that its author has given it', string),
          'summary?': ref('text'),
          lines: said('In the order of the page', list(ref('entry'))),
        },
        'linked',
      ),
      entry: {oneOf: [ref('line'), ref('note')]},
      line: object(
        {
          kind: {enum: ['expectation', 'example']},
          'concern?': said('What it is about, the same through the levels', string),
          'depth?': said('How many lines it stands under', {type: 'integer', minimum: 1}),
        },
        'text',
        'linked',
      ),
      note: object(
        {
          kind: said(
            'What is no line: prose, among the examples or not, and what they are called',
            {
              enum: ['note', 'example-note', 'examples-title'],
            },
          ),
        },
        'text',
      ),
      page: object({markdown: said('All of it, without its settings', string)}, 'linked', 'file'),
    },
  };
}

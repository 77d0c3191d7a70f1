import {idPattern} from '../../links/id-pattern';
import {formVersion} from './published-ladder';

type Schema = Readonly<Record<string, unknown>>;

const string: Schema = {type: 'string'};
const day: Schema = {type: 'string', format: 'date'};
const described = (description: string, schema: Schema): Schema => ({...schema, description});
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
    text: described('The words as a reader sees them', string),
    'markdown?': described('The words as Markdown, where that is more than the words', string),
  }),
  linked: object({
    id: described('The permanent id', {type: 'string', pattern: idPattern.source}),
    link: described('The permanent link to these words', {type: 'string', format: 'uri-reference'}),
    since: described('The day of the present words', day),
    'first?': described('The day of the first words, where that is another', day),
  }),
  file: object({
    file: described('The place of the file in the folder of the ladder', string),
    title: string,
    'emoji?': string,
    address: described('The page', {type: 'string', format: 'uri-reference'}),
    source: described('The page as Markdown', {type: 'string', format: 'uri-reference'}),
    'settings?': described('What the owner has set at the top of the file', {type: 'object'}),
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
      $schema: described('The address of this schema', {type: 'string', format: 'uri-reference'}),
      version: described('The version of the form, by semver.org', {
        type: 'string',
        pattern: String.raw`^1\.\d+\.\d+$`,
      }),
      title: string,
      description: string,
      'address?': described('Where the site is, where that is known', {
        type: 'string',
        format: 'uri',
      }),
      tracks: list(ref('track')),
      pages: described('Pages that are no levels, such as guides', list(ref('page'))),
    }),
    $defs: {
      ...shared,
      track: object({
        name: string,
        folder: described('Its folder; empty for the folder of the ladder', string),
        address: described('Its page', {type: 'string', format: 'uri-reference'}),
        levels: described('From the lowest to the highest', list(ref('level'))),
      }),
      level: object(
        {
          rank: described('Such as L3; empty for a level that has its role alone', string),
          role: string,
          changed: described('The latest day on which any of its words changed', day),
          'summary?': ref('text'),
          facts: list(ref('fact')),
          lines: described('What stands above the first area', list(ref('entry'))),
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
          'anchor?': described('The anchor that its author has given it', string),
          'summary?': ref('text'),
          lines: described('In the order of the page', list(ref('entry'))),
        },
        'linked',
      ),
      entry: {oneOf: [ref('line'), ref('note')]},
      line: object(
        {
          kind: {enum: ['expectation', 'example']},
          'concern?': described('What it is about, the same through the levels', string),
          'depth?': described('How many lines it stands under', {type: 'integer', minimum: 1}),
        },
        'text',
        'linked',
      ),
      note: object(
        {
          kind: described(
            'What is no line: prose, among the examples or not, and what they are called',
            {
              enum: ['note', 'example-note', 'examples-title'],
            },
          ),
        },
        'text',
      ),
      page: object(
        {markdown: described('All of it, without its settings', string)},
        'linked',
        'file',
      ),
    },
  };
}

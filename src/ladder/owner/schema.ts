import {blockingRules, ruleNames} from '../check/rule-names';
import {audiences} from '../model';

/** The part of JSON Schema that `ladder.yml` is described in, and what a person is told who wrote something else. */
export interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'name';
  /** What it is for: editors show it. */
  readonly description?: string;
  /** The second half of “Unexpected …, expected …”. */
  readonly expected: string;
  readonly properties?: Readonly<Record<string, Schema | Forms>>;
  readonly required?: readonly string[];
  readonly items?: Schema | Forms;
  /** How many items there are at least, or letters. */
  readonly least?: number;
  readonly pattern?: string;
  readonly values?: readonly string[];
}

/** Several forms, any of which will do. */
export type Forms = readonly [Schema, ...Schema[]];

/** Git hosts whose form of an edit link is known. */
export const gitHosts = ['github', 'gitlab', 'bitbucket', 'azure', 'gitea'] as const;
export type GitHost = (typeof gitHosts)[number];

const words = (description: string): Schema => ({
  type: 'string',
  description,
  expected: 'words',
  least: 1,
});
/** Ranks may be bare numbers. */
const name: Schema = {
  type: 'name',
  expected: 'a rank, a title or the path of a file',
  least: 1,
};
const names = (description: string): Schema => ({
  type: 'array',
  description,
  expected: 'a list, such as `[L1, L2]`',
  items: name,
});
const file = (description: string, endings: readonly string[]): Schema => ({
  type: 'string',
  description,
  expected: `a file that ends in ${endings.map((ending) => `\`.${ending}\``).join(', ')}`,
  pattern: `\\.(${endings.join('|')})$`,
});
const color = (description: string): Schema => ({
  type: 'string',
  description,
  expected: 'a color such as `"#17494d"`, in quotes: a bare `#` begins a comment',
  pattern: '^(#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})|[a-zA-Z]+|(rgb|hsl|oklch|oklab|lab|lch)\\(.+\\))$',
});
const trackPath: Schema = {
  type: 'name',
  description: 'The folder of a track, or the file that holds its levels.',
  expected: 'the folder of a track, or the file that holds its levels',
  least: 1,
};
const address = (description: string): Schema => ({
  type: 'string',
  description,
  expected: 'an address that begins with https://',
  pattern: '^https?://[^/\\s]+',
});

/** What may stand in `ladder.yml`. `ladder.yml.schema.json` is written from it, and the file is read by it. */
export const ownerSchema: Schema = {
  type: 'object',
  expected: 'lines such as `title: Career Ladder`',
  properties: {
    title: words('Shown in the bar, in page titles and in previews.'),
    tagline: words('One sentence: the head of the home page.'),
    address: address('Where the site is published, with its path.'),
    repository: address('The page of the repository on its Git host. From git’s remote otherwise.'),
    host: {
      type: 'string',
      description: 'What runs on the Git host, where its name does not tell.',
      expected: 'the kind of a Git host',
      values: gitHosts,
    },
    branch: words('The branch that is published, to which edits are proposed. From git otherwise.'),
    folder: {
      type: 'string',
      description: 'The folder of the level files.',
      expected: 'a folder of this repository, such as `docs`',
      pattern: '^(?![/~])(?!.*(^|/)\\.\\.(/|$))(?!.*:).+',
    },
    language: {
      type: 'string',
      description: 'The language of the files, and of the site around them.',
      expected: 'the code of a language, such as `en`, `pt-BR` or `ja`',
      pattern: '^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$',
    },
    logo: file(
      'A picture in `static/` or in the folder of the files; it stands beside the title.',
      ['svg', 'png', 'webp', 'jpg', 'jpeg'],
    ),
    accent: [
      color('The color of links and marks. Its shade for dark screens is derived.'),
      {
        type: 'object',
        description: 'A color for light screens, and one for dark screens.',
        expected: 'a color, or `light` and `dark`',
        properties: {
          light: color('On light screens.'),
          dark: color('On dark screens.'),
        },
        required: ['light', 'dark'],
      },
    ],
    image: file('The picture of a shared link, 1200 × 630, in place of the one that is drawn.', [
      'png',
      'jpg',
      'jpeg',
    ]),
    font: file(
      'The font of the picture of a shared link, where its own lacks letters of the title.',
      ['ttf', 'otf'],
    ),
    doors: {
      type: 'array',
      description: 'What the home page says to each kind of reader.',
      expected: 'a list of `audience`, `title` and `text`',
      items: {
        type: 'object',
        expected: '`audience`, `title` and `text`',
        properties: {
          audience: {
            type: 'string',
            description: 'The guides of this audience are listed there.',
            expected: 'an audience',
            values: audiences,
          },
          title: words('Who it is for.'),
          text: words('What they find here.'),
        },
        required: ['audience', 'title', 'text'],
      },
    },
    tracks: {
      type: 'array',
      description: 'Tracks that come first, in this order.',
      expected: 'a list of folders',
      items: [
        trackPath,
        {
          type: 'object',
          expected: '`path`, `name` and `levels`',
          properties: {
            path: trackPath,
            name: words('What the track is called.'),
            levels: names('Its levels from the lowest: a file, a rank or a title each.'),
          },
          required: ['path'],
        },
      ],
    },
    ranks: names('Ranks from the lowest, as levels show them.'),
    equal: {
      type: 'array',
      description: 'Ranks or titles that are equal across tracks.',
      expected: 'a list of lists, such as `[[L4, M1]]`',
      items: {
        type: 'array',
        expected: 'a list of two or more, such as `[L4, M1]`',
        items: name,
        least: 2,
      },
    },
    rules: {
      type: 'object',
      description: 'How loud a check is.',
      expected: 'lines such as `long-sentence: off`',
      properties: Object.fromEntries(
        [...ruleNames, 'spelling'].map((rule): [string, Schema] => {
          const [expected, values] = blockingRules.includes(rule)
            ? ['`error`: no site can be built past it', ['error']]
            : ['how loud it is', ['off', 'warning', 'error']];
          return [rule, {type: 'string', expected, values}];
        }),
      ),
    },
    words: {
      type: 'array',
      description:
        'Words that are right as they are: no check of spelling or of terms asks about them.',
      expected: 'a list, such as `[oncall]`',
      items: {type: 'name', expected: 'a word', least: 1},
    },
  },
};

/** `ladder.yml.schema.json`, by which editors complete and check the file. */
export function jsonSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'What the owner of a career ladder says',
    ...asJson(ownerSchema),
  };
}

function asJson(schema: Schema | Forms): object {
  if (isSeveral(schema)) return {anyOf: schema.map(asJson)};
  const {type, description, expected, properties, required, items, least, pattern, values} = schema;
  return {
    type: type === 'name' ? ['string', 'number'] : type,
    ...(description !== undefined && {description}),
    errorMessage: `Expected ${expected}`,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, asJson(value)]),
      ),
      additionalProperties: false,
    }),
    ...(required && {required}),
    ...(items && {items: asJson(items)}),
    ...(least !== undefined && {[type === 'array' ? 'minItems' : 'minLength']: least}),
    ...(pattern !== undefined && {pattern}),
    ...(values && {enum: values}),
  };
}

/** Whether any of several forms will do. */
export function isSeveral(schema: Schema | Forms): schema is Forms {
  return Array.isArray(schema);
}

import {isMap, isScalar, parseDocument} from 'yaml';
import type {Diagnostic} from '../diagnostic';
import {audiences, type FrontMatter} from '../model';
import {rankSaid} from '../level-name';
import {deepestYaml, isDeepYaml} from './deep-yaml';
import {findUnreadFrontMatter} from './unread-front-matter';

const block = /^ ?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?=\r?\n|$)/u;

const readers: {
  [Key in keyof FrontMatter]-?: (value: unknown) => FrontMatter[Key] | undefined;
} = {
  title: text,
  description: text,
  audience: (value) => {
    const named = audiences.filter((audience) => [value].flat().includes(audience));
    return named.length > 0 ? named : undefined;
  },
  unlisted: (value) => value === true || undefined,
  level: short,
  rank: short,
  grade: short,
  weight: position,
  order: position,
  sidebar_position: position,
  nav_order: position,
};

/** In characters; a few lines are plenty. */
const longest = 10_000;
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A rank is a number or a few letters. */
function short(value: unknown): string | undefined {
  const words = typeof value === 'number' ? String(value) : text(value);
  return words !== undefined && words.length <= 30 ? words : undefined;
}

function position(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Takes the YAML block off the top of a file.
 *
 * @param path - the file, for diagnostics
 * @param source - the whole text
 * @returns what the block sets; the text with the block and a byte order mark blanked out, so that every place in it
 *   stays where it was (the Markdown reader drops the mark, and would count from behind it); and what was wrong with the
 *   block
 */
export function readFrontMatter(
  path: string,
  source: string,
): {frontMatter: FrontMatter; body: string; diagnostics: Diagnostic[]} {
  const match = block.exec(source);
  const yaml = match && readYaml(match[1] ?? '');
  // A line of dashes at the top may also be a thematic break: only a block that is a YAML mapping is front matter.
  if (!match || !yaml || yaml.values === null)
    return {
      frontMatter: {},
      body: source.replace(/^\uFEFF/u, ' '),
      diagnostics: findUnreadFrontMatter(path, source),
    };
  const body = match[0].replace(/[^\r\n]/gu, ' ') + source.slice(match[0].length);
  if ('problem' in yaml) {
    const {line, column} = yaml;
    const written = match[0].split(/\r?\n/u)[line] ?? '';
    const [, key, value] = /^(\w+):\s+([^'"\s].*:(?:\s.*|))$/u.exec(written) ?? [];
    const expected =
      yaml.expected ??
      (value === undefined
        ? 'lines such as `title: …` between the two lines of dashes'
        : `quotes around a value with a colon: \`${key ?? ''}: "${value.trim().replaceAll('"', '\\"')}"\``);
    const found = yaml.expected === undefined ? 'that is not YAML' : 'that is not read';
    const message = `Unexpected front matter ${found} (${yaml.problem}), expected ${expected}`;
    const diagnostic: Diagnostic = {
      path,
      line: line + 1,
      column,
      severity: 'error',
      rule: 'front-matter',
      message,
    };
    return {frontMatter: {}, body, diagnostics: [diagnostic]};
  }
  const {values} = yaml;
  const frontMatter = Object.fromEntries(
    Object.entries(readers).flatMap(([key, read]) => {
      const value = Object.hasOwn(values, key) ? read(values[key]) : undefined;
      return value === undefined ? [] : [[key, value]];
    }),
  ) as FrontMatter;
  const isUnknown = (name: string): boolean => !Object.hasOwn(readers, name);
  const diagnostics = yaml.keys.flatMap(({name, line, column}): Diagnostic[] => {
    const key = name.length > 40 ? `${name.slice(0, 40)}…` : name;
    const wanted = isUnknown(name) ? undefined : wantedValue(name, values[name]);
    const isOnlyLevel = isRankKey(name) && short(values[name]) !== undefined;
    const effect = isOnlyLevel
      ? 'the page is a level, whose place its title gives'
      : 'it has no effect';
    const message = isUnknown(name)
      ? `Unexpected \`${key}\` in the front matter, expected ${known}: it has no effect; take it out`
      : `Unexpected value of \`${key}\` in the front matter, expected ${wanted ?? ''}: ${effect}`;
    if (!isUnknown(name) && wanted === undefined) return [];
    return [{path, line: line + 1, column, severity: 'warning', rule: 'front-matter', message}];
  });
  return {frontMatter, body, diagnostics};
}

/** What a setting that is known should say; undefined where it does. */
function wantedValue(name: string, value: unknown): string | undefined {
  if (name === 'unlisted') return value === true ? undefined : '`true`';
  if (name !== 'audience') {
    const {[name as keyof FrontMatter]: read} = readers;
    const known = read(value);
    if (isRankKey(name))
      return typeof known === 'string' && rankSaid(name, known)
        ? undefined
        : 'a number or a rank, such as `3` or `IC3`';
    if (known !== undefined) return undefined;
    return read === position ? 'a number' : 'words';
  }
  const values = [value].flat();
  const areKnown = values.length > 0 && values.every((each) => audiences.some((a) => a === each));
  return areKnown ? undefined : oneOf(audiences);
}

function isRankKey(name: string): name is 'rank' | 'level' | 'grade' {
  return name === 'rank' || name === 'level' || name === 'grade';
}

function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat('en', {type: 'disjunction'}).format(
    names.map((name) => `\`${name}\``),
  );
}

/** The names that one needs to know: other site builders have several for the order of pages, all of which are read. */
const known = oneOf(['title', 'description', 'audience', 'unlisted', 'level', 'rank', 'order']);

/**
 * The address that a file's front matter asks for under the name other site builders know, `slug`. This site gives every
 * file the address of its path.
 */
export function requestedSlug(source: string): string | undefined {
  const yaml = readYaml(block.exec(source.replace(/^\uFEFF/u, ' '))?.[1] ?? '');
  const slug = yaml.values?.slug;
  return typeof slug === 'string' ? slug : undefined;
}

/** The settings at the top of a file as they are written, with their dashes; undefined where it has none. */
export function frontMatterBlock(source: string): string | undefined {
  const [text, yaml = ''] = block.exec(source.replace(/^\uFEFF/u, '')) ?? [];
  return text !== undefined && readYaml(yaml).values ? text : undefined;
}

/** A key of a mapping and where it stands, 1-based. */
interface Key {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

type Yaml =
  | {readonly values: Record<string, unknown> | null; readonly keys: readonly Key[]}
  | {
      readonly problem: string;
      /** What was expected instead, where that is no question of YAML. */
      readonly expected?: string;
      readonly line: number;
      readonly column: number;
      readonly values?: never;
    };

/** Reads a mapping; null values for anything else that is YAML. */
function readYaml(text: string): Yaml {
  if (text.length > longest)
    return {
      problem: `it has ${text.length} characters`,
      expected: `${longest} at most: move what is longer below the second line of dashes`,
      line: 1,
      column: 1,
    };
  if (isDeepYaml(text))
    return {
      problem: 'its lists are nested too deep',
      expected: `lists in lists up to ${deepestYaml} deep`,
      line: 1,
      column: 1,
    };
  const locate = (offset: number): {line: number; column: number} => {
    const before = text.slice(0, offset).split('\n');
    return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
  };
  try {
    const document = parseDocument(text, {logLevel: 'silent', prettyErrors: false});
    const [problem] = document.errors;
    if (problem) return {problem: problem.message, ...locate(problem.pos[0])};
    const values: unknown = document.toJS();
    const {contents} = document;
    const keys = isMap(contents)
      ? contents.items.flatMap(({key}) =>
          isScalar(key) ? [{name: String(key.value), ...locate(key.range[0])}] : [],
        )
      : [];
    return {values: isRecord(values) ? values : null, keys};
  } catch (error) {
    // The reader refuses aliases that would multiply into millions of values, and runs out of stack on deep nesting.
    return {problem: error instanceof Error ? error.message : String(error), line: 1, column: 1};
  }
}

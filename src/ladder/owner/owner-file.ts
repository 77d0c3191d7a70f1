import {isMap, LineCounter, parseDocument, visit} from 'yaml';
import type {HomeTexts} from '../home-texts';
import {isDeepYaml} from '../parse/deep-yaml';
import type {OwnersWord} from '../recognition/owners-word';
import {accentOf, type Accent} from './accent';
import {languageCode} from './language-code';
import {readBySchema, type Wrong} from './read-by-schema';
import {ownerSchema, type GitHost} from './schema';

/** The name of the file that holds what the owner of a ladder says. */
export const ownerFileName = 'ladder.yml';

/** What the owner says of the site, beside what they say of the ladder. */
export interface OwnersSettings {
  readonly title?: string;
  readonly tagline?: string;
  readonly address?: string;
  readonly repository?: string;
  readonly host?: GitHost;
  readonly branch?: string;
  readonly folder?: string;
  readonly language?: string;
  /** A file in `static/` or in the folder of the ladder, as are the next two. */
  readonly logo?: string;
  readonly image?: string;
  readonly font?: string;
  readonly accent?: Accent;
}

/** 1-based. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with the file. */
export interface OwnerProblem extends FilePlace {
  readonly message: string;
}

/** The file, read. */
export interface OwnerFile {
  readonly settings: OwnersSettings;
  readonly word: OwnersWord;
  readonly problems: readonly OwnerProblem[];
  /** Where a value stands, such as `['tracks', 0, 'path']`: a later look at what it names may find fault with it. */
  readonly placeOf: (...keys: readonly (string | number)[]) => FilePlace;
}

/** In characters: a hundred tracks with their levels are a tenth of it. */
const longest = 100_000;

/**
 * Reads `ladder.yml`. What is wrong in it is reported and left out; the rest counts.
 *
 * @param text - the whole file; '' where there is none
 */
export function parseOwnerFile(text: string): OwnerFile {
  const start = {line: 1, column: 1};
  const refused = (message: string): OwnerFile => ({
    settings: {},
    word: {},
    problems: [{...start, message}],
    placeOf: () => start,
  });
  if (text.length > longest)
    return refused(`Unexpected length, expected at most ${longest} characters`);
  if (isDeepYaml(text)) return refused('Unexpected lists in lists in lists, expected two at most');
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const at = (offset: number): FilePlace => {
    const {line, col} = counter.linePos(offset);
    return {line: Math.max(line, 1), column: Math.max(col, 1)};
  };
  const wrong: Wrong[] = [...document.errors, ...document.warnings].map(({message, pos}) => ({
    offset: pos[0],
    message: `Unexpected YAML (${message}), expected lines such as \`title: Career Ladder\``,
  }));
  // YAML aliases are refused: one may contain itself.
  visit(document, {
    Alias: (_, {range}) => {
      const message = 'Unexpected reference, expected the value itself: write it out';
      wrong.push({offset: range?.[0] ?? 0, message});
    },
  });
  const {contents} = document;
  const isEmpty = contents === null || (wrong.length === 0 && document.toJS() === null);
  const read =
    isEmpty || wrong.length > 0
      ? {value: undefined, wrong: []}
      : readBySchema(contents, ownerSchema, 0);
  const placeOf = (...keys: readonly (string | number)[]): FilePlace => {
    const node: unknown = isMap(contents) ? document.getIn(keys, true) : undefined;
    return at((node as {range?: [number]} | undefined)?.range?.[0] ?? 0);
  };
  const understood = understand(read.value ?? {});
  const problems = [...wrong, ...read.wrong]
    .map(({offset, message}): OwnerProblem => ({...at(offset), message}))
    .concat(understood.problems.map(({keys, message}) => ({...placeOf(...keys), message})))
    .toSorted((a, b) => a.line - b.line || a.column - b.column);
  return {settings: understood.settings, word: understood.word, problems, placeOf};
}

/** What the schema lets through. */
type Written = Partial<{
  title: string;
  tagline: string;
  address: string;
  repository: string;
  host: GitHost;
  branch: string;
  folder: string;
  language: string;
  logo: string;
  image: string;
  font: string;
  accent: string | {light: string; dark: string};
  doors: HomeTexts['doors'];
  tracks: (string | {path: string; name?: string; levels?: string[]})[];
  ranks: string[];
  equal: string[][];
  rules: NonNullable<OwnersWord['rules']>;
  words: string[];
}>;

interface Misunderstood {
  readonly keys: readonly (string | number)[];
  readonly message: string;
}

/** Interprets the values that the schema cannot check: addresses, the language, colors, tracks. */
function understand(written: Written): {
  settings: OwnersSettings;
  word: OwnersWord;
  problems: Misunderstood[];
} {
  const problems: Misunderstood[] = [];
  const report = (keys: readonly (string | number)[], message: string): void => {
    problems.push({keys, message});
  };
  const {accent, tracks, ranks, equal, rules, words, doors, ...plain} = written;
  const settings: Record<string, unknown> = {...plain};
  for (const key of ['address', 'repository'] as const) {
    const value = plain[key];
    if (value === undefined || URL.canParse(value)) continue;
    settings[key] = undefined;
    report([key], `Unexpected address \`${value}\`, expected one that is whole`);
  }
  if (plain.language !== undefined) {
    settings.language = languageCode(plain.language);
    if (settings.language === undefined)
      report(
        ['language'],
        `Unexpected \`${plain.language}\` for \`language\`, expected a language that is known, such as \`en\`, \`pt-BR\` or \`ja\``,
      );
  }
  if (accent !== undefined) {
    const read = accentOf(accent);
    if ('problems' in read)
      for (const {key, message} of read.problems)
        report(key === undefined ? ['accent'] : ['accent', key], message);
    else settings.accent = read.accent;
  }
  const word = {
    ...(typeof settings.language === 'string' && {language: settings.language}),
    ...(tracks && {tracks: tracksOf(tracks, report)}),
    ...(ranks && {ranks: withoutRepeats(ranks, ['ranks'], report)}),
    ...(equal && {equal}),
    ...(rules && {rules}),
    ...(words && {words}),
    ...(doors && {doors}),
  };
  const said = Object.entries(settings).filter(([, value]) => value !== undefined);
  return {settings: Object.fromEntries(said), word, problems};
}

type Report = (keys: readonly (string | number)[], message: string) => void;

function tracksOf(
  tracks: NonNullable<Written['tracks']>,
  report: Report,
): NonNullable<OwnersWord['tracks']> {
  const read = tracks.map((track) => {
    const {path: written, name, levels} = typeof track === 'string' ? {path: track} : track;
    const path = trackPath(written);
    return {
      path,
      ...(name !== undefined && {name}),
      ...(levels && {levels: levels.map((level) => levelName(level, path))}),
    };
  });
  read.forEach(({path, levels}, index) => {
    if (read.findIndex((other) => other.path === path) < index)
      report(['tracks', index], `Unexpected second \`${path}\`, expected each track once`);
    if (levels) withoutRepeats(levels, ['tracks', index, 'levels'], report);
  });
  return read.filter(({path}, index) => read.findIndex((other) => other.path === path) === index);
}

/** `./Garden/` is `Garden`, and `Garden.md` a file of levels that the track is named after. */
function trackPath(written: string): string {
  return written
    .normalize('NFC')
    .replace(/^(?:\.?\/)+|\/+$/gu, '')
    .replace(/^\.$/u, '')
    .replace(/\.md$/iu, '');
}

/** A file of the track may be named without its folder. */
function levelName(written: string, track: string): string {
  const isFile = /\.md$/iu.test(written);
  return isFile && track !== '' && !written.includes('/') ? `${track}/${written}` : written;
}

function withoutRepeats(
  names: readonly string[],
  keys: readonly (string | number)[],
  report: Report,
): string[] {
  names.forEach((name, index) => {
    if (names.indexOf(name) < index)
      report([...keys, index], `Unexpected second \`${name}\`, expected each once`);
  });
  return [...new Set(names)];
}

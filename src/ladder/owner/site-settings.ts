import type {Accent} from './accent';
import type {OwnersSettings} from './owner-file';
import type {GitHost} from './schema';
import {languageCode} from './language-code';
import {repositoryAddress, type RepositoryAddress} from './repository-address';

/** What differs from one ladder to the next: its name, how it looks, and where it is published. */
export interface SiteSettings {
  /** Shown in the bar, in page titles and in previews. */
  readonly title: string;
  /** One sentence: the head of the home page. */
  readonly tagline: string;
  /** The host that serves the site, `https://ladder.example.org`; '' where nobody has said it. */
  readonly url: string;
  /** The path the site is served under, with slashes at both ends: `/` or `/career-ladder/`. */
  readonly baseUrl: string;
  /** The page of the ladder's repository on its Git host; '' when it has none that is known. */
  readonly repository: string;
  /** What runs on that host; undefined where that is not known: the site then offers no edit links. */
  readonly host: GitHost | undefined;
  /** The branch that is published, to which edits are proposed. */
  readonly branch: string;
  /** The folder of level files, relative to the project. */
  readonly docs: string;
  /** The same, from the top of the repository. */
  readonly docsInRepository: string;
  /** The code of the language of the ladder: `en`. */
  readonly language: string;
  /** Files by the names that their owner gives them. */
  readonly logo: string | undefined;
  readonly image: string | undefined;
  readonly font: string | undefined;
  readonly accent: Accent | undefined;
}

/** What git knows of where a ladder is kept. */
export interface Remote {
  readonly repository: RepositoryAddress | undefined;
  /** The branch that is published; undefined where git cannot tell. */
  readonly branch: string | undefined;
  /** The ladder's folder from the top of its repository, without slashes at its ends; undefined outside of any. */
  readonly folder: string | undefined;
}

/** A setting with a value that makes no sense, in a sentence for the person who wrote it. */
export class SettingsError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

const noRemote: Remote = {repository: undefined, branch: undefined, folder: undefined};

/**
 * Brings the settings together: the environment's word before the owner's, and that before what git knows.
 *
 * @param environment - `SITE_TITLE`, `SITE_TAGLINE`, `SITE_URL`, `SITE_BASE_URL`, `SITE_REPOSITORY`, `SITE_BRANCH`,
 *   `SITE_DOCS` and `SITE_LANGUAGE`
 * @param said - what stands in `ladder.yml`
 * @param remote - what git knows
 * @throws SettingsError when an address or a language cannot be one, naming the variable
 */
export function readSiteSettings(
  environment: Environment,
  said: OwnersSettings = {},
  remote: Remote = noRemote,
): SiteSettings {
  const set = setIn(environment);
  const written = set('SITE_REPOSITORY', said.repository ?? '');
  const repository =
    written === '' ? remote.repository : repositoryAddress(address('SITE_REPOSITORY', written));
  const docs = docsFolder(environment, said);
  return {
    title: set('SITE_TITLE', said.title ?? 'Career Ladder'),
    tagline: set(
      'SITE_TAGLINE',
      said.tagline ?? 'What every level asks, in plain words, with examples of what it looks like.',
    ),
    url: origin('SITE_URL', set('SITE_URL', said.address ?? '')),
    baseUrl: basePath(environment, said),
    repository: repository?.address ?? '',
    host: said.host ?? repository?.host,
    branch: set('SITE_BRANCH', said.branch ?? remote.branch ?? 'main'),
    docs,
    docsInRepository: remote.folder ?? docs,
    language: language('SITE_LANGUAGE', set('SITE_LANGUAGE', said.language ?? 'en')),
    logo: said.logo,
    image: said.image,
    font: said.font,
    accent: said.accent,
  };
}

/** The folder of level files, relative to the project: for whoever is not concerned with the rest of the settings. */
export function docsFolder(environment: Environment, {folder}: OwnersSettings): string {
  return setIn(environment)('SITE_DOCS', folder ?? 'docs');
}

/**
 * The path that the site is served under: `SITE_BASE_URL`, or the path of `SITE_URL` or of the owner's address.
 *
 * @throws SettingsError when the variables are no path and no address, or disagree
 */
export function basePath(environment: Environment, said: OwnersSettings = {}): string {
  const set = setIn(environment);
  const written = set('SITE_BASE_URL', '');
  const url = set('SITE_URL', '');
  if (written.includes(':'))
    throw new SettingsError(
      `Unexpected SITE_BASE_URL \`${written}\`, expected a path such as \`/ladder/\`: the address of the host goes into SITE_URL`,
    );
  const ofUrl = pathOf(url);
  if (written === '') return url === '' ? pathOf(said.address ?? '') : ofUrl;
  const path = withSlashes(written);
  // Pages cannot name a path that a URL would write differently.
  if (!/^[\w.~%/-]+$/u.test(path) || new URL(path, 'https://localhost').pathname !== path)
    throw new SettingsError(
      `Unexpected SITE_BASE_URL \`${written}\`, expected a path of letters, digits and dashes, such as \`/ladder/\``,
    );
  if (ofUrl !== '/' && ofUrl !== path)
    throw new SettingsError(
      `Unexpected SITE_BASE_URL \`${written}\` beside SITE_URL \`${url}\`, expected the same path in both, or in one alone`,
    );
  return path;
}

function pathOf(url: string): string {
  return URL.canParse(url) ? withSlashes(new URL(url).pathname) : '/';
}

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/{2,}/gu, '/');
}

/** A variable that is empty says nothing: where a setting has no value, a pipeline may set it so. */
function setIn(environment: Environment): (name: string, otherwise: string) => string {
  return (name, otherwise) => environment[name]?.trim() || otherwise;
}

function origin(name: string, value: string): string {
  return value === '' ? '' : new URL(address(name, value)).origin;
}

function language(name: string, value: string): string {
  const code = languageCode(value);
  if (code !== undefined) return code;
  throw new SettingsError(
    `Unexpected ${name} \`${value}\`, expected the code of a language such as \`en\`, \`ja\` or \`pt-BR\``,
  );
}

function address(name: string, value: string): string {
  if (/^https?:\/\/[^/\s]+/u.test(value) && URL.canParse(value)) return value;
  throw new SettingsError(
    `Unexpected ${name} \`${value}\`, expected an address that begins with https://`,
  );
}

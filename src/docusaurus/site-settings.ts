/**
 * What differs from one ladder to the next: its name and where it is published. Change it here, or set the variables in
 * the environment of a build.
 */
export interface SiteSettings {
  /** Shown in the bar, in page titles and in previews. */
  readonly title: string;
  /** One sentence under the title of the home page. */
  readonly tagline: string;
  /** The host that serves the site: `https://ladder.example.org`. */
  readonly url: string;
  /** The path the site is served under, with slashes at both ends: `/` or `/career-ladder/`. */
  readonly baseUrl: string;
  /** The ladder's repository on its Git host; '' when it has none yet: the site then offers no edit links. */
  readonly repository: string;
  /** The branch that edits are proposed to. */
  readonly branch: string;
  /** The folder of level files, relative to the project. */
  readonly docs: string;
  /** The language of the site, as in BCP 47: `en`, `ja`, `pt-BR`. */
  readonly language: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings.
 *
 * @param environment - `SITE_TITLE`, `SITE_TAGLINE`, `SITE_URL`, `SITE_BASE_URL`, `SITE_REPOSITORY`, `SITE_BRANCH`,
 *   `SITE_DOCS` and `SITE_LANGUAGE` override what is written here
 * @throws Error when a URL or a language cannot be one, naming the variable
 */
export function readSiteSettings(environment: Environment): SiteSettings {
  const set = setIn(environment);
  return {
    title: set('SITE_TITLE', 'Career Ladder'),
    tagline: set(
      'SITE_TAGLINE',
      'What every engineering level asks, in plain words, with examples of what it looks like.',
    ),
    url: origin('SITE_URL', set('SITE_URL', 'http://localhost:3000')),
    baseUrl: basePath(environment),
    repository: address('SITE_REPOSITORY', set('SITE_REPOSITORY', '')).replace(
      /(?:\.git)?\/*$/u,
      '',
    ),
    branch: set('SITE_BRANCH', 'main'),
    docs: docsFolder(environment),
    language: language('SITE_LANGUAGE', set('SITE_LANGUAGE', 'en')),
  };
}

/** The folder of level files, relative to the project: for whoever is not concerned with the rest of the settings. */
export function docsFolder(environment: Environment): string {
  return setIn(environment)('SITE_DOCS', 'docs');
}

/**
 * The path that the site is served under: `SITE_BASE_URL`, or the path of `SITE_URL`.
 *
 * @throws Error when the variables are no path and no address, or disagree
 */
export function basePath(environment: Environment): string {
  const set = setIn(environment);
  const written = set('SITE_BASE_URL', '');
  const url = set('SITE_URL', '');
  if (written.includes(':'))
    throw new Error(
      `Unexpected SITE_BASE_URL \`${written}\`, expected a path such as \`/ladder/\`: the address of the host goes into SITE_URL`,
    );
  const ofUrl = URL.canParse(url) ? withSlashes(new URL(url).pathname) : '/';
  const path = written === '' ? ofUrl : withSlashes(written);
  if (ofUrl !== '/' && ofUrl !== path)
    throw new Error(
      `Unexpected SITE_BASE_URL \`${written}\` beside SITE_URL \`${url}\`, expected the same path in both, or in one alone`,
    );
  return path;
}

function withSlashes(path: string): string {
  return `/${path}/`.replace(/\/{2,}/gu, '/');
}

/** A variable that is empty says nothing: where a setting has no value, a pipeline may set it so. */
function setIn(environment: Environment): (name: string, otherwise: string) => string {
  return (name, otherwise) => environment[name]?.trim() || otherwise;
}

function origin(name: string, value: string): string {
  const url = address(name, value);
  if (!URL.canParse(url)) throw unexpected(name, value);
  return new URL(url).origin;
}

function language(name: string, value: string): string {
  try {
    return new Intl.Locale(value).toString();
  } catch {
    throw new Error(
      `Unexpected ${name} \`${value}\`, expected the code of a language such as \`en\`, \`ja\` or \`pt-BR\``,
    );
  }
}

function address(name: string, value: string): string {
  if (value === '' || /^https?:\/\/[^/\s]+/u.test(value)) return value;
  throw unexpected(name, value);
}

function unexpected(name: string, value: string): Error {
  return new Error(
    `Unexpected ${name} \`${value}\`, expected an address that begins with https://`,
  );
}

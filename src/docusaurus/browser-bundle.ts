import {dirname, join} from 'node:path';
import type {PostCssOptions} from '@docusaurus/types';
import type {Configuration} from 'webpack';

/** The bundler's own settings, as far as they are of use here; its types are not those of what it runs on. */
interface Experiments {
  readonly cache?: {readonly version: string};
}

const theme = dirname(require.resolve('@docusaurus/theme-classic/package.json'));
const infima = dirname(require.resolve('infima/package.json', {paths: [theme]}));

/** Leaves out the theme's styles: the site has its own (src/css/base.css), and no progress bar between pages. */
export const noThemeStyles = {
  alias: Object.fromEntries(
    [
      join(infima, 'dist/css/default/default.css'),
      join(infima, 'dist/css/default/default-rtl.css'),
      join(theme, 'lib/nprogress'),
    ].map((file) => [file, false as const]),
  ),
};

/**
 * PostCSS without its presets, which take a cold build most of a second: the bundler's minifier already writes styles that
 * the browsers of package.json understand. What turns styles for a language from right to left stays.
 */
export function withoutPresets({plugins, ...options}: PostCssOptions): PostCssOptions {
  const presets = /[\\/]postcss-preset-env[\\/]/u;
  return {
    ...options,
    plugins: plugins.filter(
      (plugin: unknown) => !(Array.isArray(plugin) && presets.test(String(plugin[0]))),
    ),
  };
}

/**
 * Settings of the bundler for a build. The browser's bundle contains no page: only its style sheet is published, and its
 * script is deleted from the site.
 *
 * @param config - Docusaurus' own settings
 * @param isServer - whether they are for the bundle that renders pages
 * @param folders - where the generated files and the project are
 */
export function browserBundle(
  config: Configuration,
  isServer: boolean,
  {generatedFilesDir, siteDir}: {generatedFilesDir: string; siteDir: string},
): Configuration {
  const experiments = wholeCacheKey(config.experiments as Experiments | undefined, siteDir, [
    generatedFilesDir,
    config.output?.publicPath,
  ]);
  return {
    ...experiments,
    ...(!isServer && {entry: {main: join(generatedFilesDir, 'client-modules.js')}}),
  };
}

/**
 * What the bundler's cache has to know beside what Docusaurus tells it, or one build would be given modules of another:
 * where its generated files are, what the site is served under, which browsers it is for (package.json), which versions of
 * the tools are installed (the lockfile).
 */
function wholeCacheKey(
  experiments: Experiments | undefined,
  siteDir: string,
  place: readonly unknown[],
): object {
  if (!experiments?.cache) return {};
  const version = [experiments.cache.version, ...place].join('|');
  const buildDependencies = ['package.json', 'package-lock.json', 'tsconfig.json'].map((name) =>
    join(siteDir, name),
  );
  return {experiments: {cache: {version, buildDependencies}}};
}

import {rspack} from '@docusaurus/faster';
import type {Configuration} from 'webpack';

/** Names in the order of the alphabet; the types do not know this one yet. */
const mangle = {safari10: true, disableCharFreq: true};

/**
 * How scripts are made small: as Docusaurus does it, but short names are given out in one order. By default the letters
 * that a file has most of come first, and the file that loads the others has their digests in it, of a moment when those
 * still depend on what the bundler's cache held: the same sources would be published in other bytes the second time.
 */
export const minimizerOptions = {
  minify: true,
  module: true,
  ecma: 2020,
  compress: {ecma: 5},
  format: {ecma: 5, comments: false, ascii_only: true},
  mangle,
} as const;

type Optimization = NonNullable<Configuration['optimization']>;

/**
 * Puts that way of making scripts small in the place of Docusaurus' own.
 *
 * @param optimization - of the bundler's configuration
 */
export function withSteadyNames(optimization: Optimization | undefined): {
  optimization: Optimization;
  mergeStrategy: {'optimization.minimizer': 'replace'};
} {
  const steady = new rspack.SwcJsMinimizerRspackPlugin({minimizerOptions});
  const minimizers = optimization?.minimizer ?? [];
  const minimizer = minimizers.map((other) =>
    typeof other === 'object' && other?.constructor.name === steady.constructor.name
      ? steady
      : other,
  ) as NonNullable<Optimization['minimizer']>;
  return {optimization: {minimizer}, mergeStrategy: {'optimization.minimizer': 'replace'}};
}

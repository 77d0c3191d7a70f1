import {rspack} from '@docusaurus/faster';
import {expect, test} from '@playwright/test';
import {minimizerOptions, withSteadyNames} from './steady-names';

/** A script that loads others, as the bundler writes it before the digests are those of what is published. */
const loader = (digest: string): string =>
  `const files = {1: '${digest}'}; function load(name, next) { return next(files[name], load); } globalThis.load = load;`;

test('a script is given the same names whatever digests stand in it', () => {
  const {minifySync} = rspack.experiments.swc;
  const [one, other] = ['ddd4ddd4', 'f0fff0ff'].map((digest) =>
    minifySync(loader(digest), minimizerOptions).code.replace(digest, ''),
  );
  expect(one).not.toContain('load(name');
  expect(one).toBe(other);
});

test('what makes scripts small is put in the place of Docusaurus’ own, and nothing else is', () => {
  const scripts = new rspack.SwcJsMinimizerRspackPlugin({});
  const styles = new rspack.LightningCssMinimizerRspackPlugin({});
  const {optimization} = withSteadyNames({minimizer: [scripts, styles] as never});
  expect(optimization.minimizer).toHaveLength(2);
  expect(optimization.minimizer).not.toContain(scripts);
  expect(optimization.minimizer?.[1]).toBe(styles);
});

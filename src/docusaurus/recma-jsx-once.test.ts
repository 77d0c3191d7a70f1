import {expect, test} from '@playwright/test';
import {compile} from '@mdx-js/mdx';
import {buildSync} from 'esbuild';
import {createRequire} from 'node:module';
import {compileFunction} from 'node:vm';
import {createElement, type FunctionComponent} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {recmaJsxOnce} from './recma-jsx-once';

const page = '# L1: Baker\n\n- I bake **bread**.\n- I _knead_.\n\n> <b>dough</b> & `salt`\n';
const recmaPlugins = [recmaJsxOnce];

test('a page takes what makes elements out of its module once, however many it has', async () => {
  const code = String(await compile(page, {recmaPlugins}));
  const uses = code.match(/_jsxRuntime\b/gu);
  expect(uses).toHaveLength(2);
  expect(code).toContain('import * as _jsxRuntime from "react/jsx-runtime"');
  expect(code).toMatch(/const \{[^}]*jsx: _jsx[^}]*\} = _jsxRuntime/u);
  expect(code.match(/react\/jsx-runtime/gu)).toHaveLength(1);
});

test('and is the same page', async () => {
  const plain = await render([]);
  expect(plain).toContain('<strong>bread</strong>');
  expect(await render(recmaPlugins)).toBe(plain);
});

type Wrapped = (module: {exports: object}, require: NodeJS.Require) => void;

async function render(plugins: typeof recmaPlugins): Promise<string> {
  const contents = String(await compile(page, {recmaPlugins: plugins}));
  const {outputFiles} = buildSync({
    stdin: {contents, resolveDir: __dirname},
    bundle: true,
    packages: 'external',
    platform: 'node',
    write: false,
  });
  const module: {exports: {default?: FunctionComponent}} = {exports: {}};
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'require']) as Wrapped;
  run(module, createRequire(__filename));
  return renderToStaticMarkup(createElement(module.exports.default ?? 'p'));
}

import {readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, type TestInfo} from '@playwright/test';
import {buildSync} from 'esbuild';
import {openCodeStore, type CodeStore, type CompilerOptions} from './code-store';
import {compileAhead} from './compile-once';
import {compiledBefore, compilerOptions, loadCompiled} from './compiled-module';

/** A module that imports another, and a store that is empty. */
function makeModule(info: TestInfo): {store: CodeStore; options: CompilerOptions; oven: string} {
  const oven = info.outputPath('oven.ts');
  writeFileSync(oven, 'export const heat: number = 200;\n');
  const kitchen = info.outputPath('kitchen.ts');
  writeFileSync(kitchen, `export {heat} from './oven';\nexport {visit} from 'unist-util-visit';\n`);
  // As files are that nobody is writing at the moment.
  for (const file of [oven, kitchen]) utimesSync(file, 1, 1);
  return {store: openCodeStore(info.outputPath('store')), options: compilerOptions(kitchen), oven};
}

test('a module is known again as long as nothing that it is made of has changed', ({}, info) => {
  const {store, options, oven} = makeModule(info);
  expect(store.find(options)).toBeUndefined();
  const code = store.keep(options, buildSync(options), Date.now());
  expect(code).toContain('200');
  expect(store.find(options)).toBe(code);
  expect(store.find({...options, target: 'node22'}), 'compiled otherwise').toBeUndefined();

  for (const file of [...options.entryPoints, oven]) {
    const before = readFileSync(file);
    writeFileSync(file, 'export const heat = 210;\n');
    expect(store.find(options), file).toBeUndefined();
    writeFileSync(file, before);
    expect(store.find(options), file).toBe(code);
  }
});

test('code is not kept when one of its files has changed since the compiler began', ({}, info) => {
  const {store, options, oven} = makeModule(info);
  const begun = Date.now();
  const result = buildSync(options);
  writeFileSync(oven, 'export const heat = 210;\n');
  expect(store.keep(options, result, begun)).toContain('200');
  expect(store.find(options)).toBeUndefined();
});

test('a file that is cut short is not taken for a module', ({}, info) => {
  const {store, options} = makeModule(info);
  const code = store.keep(options, buildSync(options), Date.now());
  const file = join(info.outputPath('store'), readdirSync(info.outputPath('store'))[0] ?? '');
  const whole = readFileSync(file, 'utf8');
  for (const length of [0, 10, whole.indexOf('\n') + 1, whole.length - 1]) {
    writeFileSync(file, whole.slice(0, length));
    expect(store.find(options), `${length} characters`).toBeUndefined();
  }
  writeFileSync(file, whole);
  expect(store.find(options)).toBe(code);
});

test('what is compiled ahead is loaded as it is; what cannot be compiled is not kept', async ({}, info) => {
  const {store, options, oven} = makeModule(info);
  const [kitchen] = options.entryPoints;
  await compileAhead([options], store);
  const code = compiledBefore(kitchen, store);
  expect(code).toContain('200');
  const [name = ''] = readdirSync(info.outputPath('store'));
  const kept = join(info.outputPath('store'), name);
  // What only the kept code can say.
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('200', '300'));
  await compileAhead([options], store);
  expect(loadCompiled(kitchen, store)).toMatchObject({heat: 300});

  writeFileSync(oven, 'export const heat = ;');
  await expect(compileAhead([options], store)).rejects.toThrow('Unexpected ";"');
  expect(compiledBefore(kitchen, store)).toBeUndefined();
});

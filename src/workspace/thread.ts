import {Worker} from 'node:worker_threads';
import {compiledBefore, compilerOptions} from './compiled-module';

/** Compiles the module in the thread itself, if it must: the one that began it goes on at once. */
const program = `
  const {createRequire} = require('node:module');
  const {parentPort, workerData} = require('node:worker_threads');
  const {compiled, options, input} = workerData;
  const requireThere = createRequire(options.absWorkingDir + '/package.json');
  const code = compiled ?? requireThere('esbuild').buildSync(options).outputFiles[0].text;
  const module = {exports: {}};
  new Function('module', 'exports', 'require', code)(module, module.exports, requireThere);
  Promise.resolve(input).then(module.exports.run).then((output) => parentPort.postMessage(output));
`;

/**
 * Runs a module of the project in a thread of its own, beside whatever this one does meanwhile.
 *
 * @param module - the module's file, absolute; it exports a function `run` of one argument
 * @param input - what `run` is given, copied
 * @returns a copy of what `run` returns or promises
 * @throws whatever `run` throws
 */
export function inThread<Output>(module: string, input: unknown): Promise<Output> {
  return new Promise((done, failed) => {
    const compiled = compiledBefore(module);
    const workerData = {compiled, options: compilerOptions(module), input};
    const worker = new Worker(program, {eval: true, workerData});
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', (code) => {
      failed(new Error(`Unexpected end of the thread of ${module}, with code ${code}`));
    });
  });
}

/**
 * The same as an expression in JavaScript, for a process that has nothing of the project yet. It names `Worker`.
 *
 * @param module - as above
 * @param input - the expression for the input
 */
export function codeInThread(module: string, input: string): string {
  const options = JSON.stringify(compilerOptions(module));
  return `new Promise((done, failed) => {
    const workerData = {options: ${options}, input: ${input}};
    const worker = new Worker(${JSON.stringify(program)}, {eval: true, workerData});
    worker.once('message', done).once('error', failed);
  })`;
}

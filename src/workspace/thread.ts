import {buildSync} from 'esbuild';
import {dirname} from 'node:path';
import {Worker} from 'node:worker_threads';

/**
 * Runs a module of the project in a thread of its own, beside whatever this one does meanwhile. The module is compiled
 * for it: how this thread came to understand TypeScript, another does not know.
 *
 * @param module - the module's file, absolute; it exports a function `run` of one argument
 * @param input - what `run` is given, copied
 * @returns a copy of what `run` returns or promises
 * @throws whatever `run` throws
 */
export function inThread<Output>(module: string, input: unknown): Promise<Output> {
  const {outputFiles} = buildSync({
    stdin: {
      contents: `
        import {parentPort, workerData} from 'node:worker_threads';
        import {run} from ${JSON.stringify(module)};
        Promise.resolve(workerData).then(run).then((output) => parentPort.postMessage(output));
      `,
      resolveDir: dirname(module),
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return new Promise((done, failed) => {
    const worker = new Worker(outputFiles[0]?.text ?? '', {eval: true, workerData: input});
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', (code) => {
      failed(new Error(`Unexpected end of the thread of ${module}, with code ${code}`));
    });
  });
}

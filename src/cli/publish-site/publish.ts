import {spawn} from 'node:child_process';
import {join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {diskTrouble} from './disk-trouble';
import {keepFolder} from '../../workspace/kept-folder';
import {stage, takeLock} from './staging';
import {storeFor} from './stores';

/** The folder of generated files of builds: a development server has its own, and is not disturbed. */
const generatedFolder = '.docusaurus-build';

/**
 * Builds the site and puts it in place in one step: until then, and whatever happens, what was published stays.
 *
 * @param siteDir - the project's folder
 * @param args - of the command; `--out-dir <folder>` says where the site goes, the rest is Docusaurus' own
 * @returns the exit code
 */
export async function publish(siteDir: string, args: readonly string[]): Promise<number> {
  const {place, rest} = readArguments(siteDir, args);
  // The bundler's cache and the generated files are one build's at a time. A folder of its own for a second one would
  // give its files other names: module ids are made of paths.
  const unlock = await waitForLock(join(siteDir, '.cache/build.lock'));
  const store = storeFor(place, join(siteDir, '.cache/link-pages'));
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: generatedFolder,
    KEPT_LINK_PAGES: store,
  };
  const staging = stage(place, process.pid);
  try {
    const program = join(siteDir, 'node_modules/.bin/docusaurus');
    const command = ['build', ...rest, '--out-dir', staging.folder];
    const {code, errors} = await run(program, command, siteDir, environment);
    const trouble = code === 0 ? undefined : diskTrouble(errors);
    if (trouble === undefined) process.stderr.write(errors);
    else console.error(trouble);
    if (code !== 0) return code;
    staging.publish((former) => {
      keepFolder(join(former, 's'), store);
    });
    return 0;
  } catch (error) {
    const trouble = diskTrouble(String(error));
    if (trouble === undefined) throw error;
    console.error(trouble);
    return 1;
  } finally {
    staging.discard();
    unlock();
  }
}

/** Takes the lock, once the build that has it is done. */
async function waitForLock(file: string): Promise<() => void> {
  for (let isFirst = true; ; isFirst = false) {
    const unlock = takeLock(file, process.pid);
    if (unlock) return unlock;
    if (isFirst)
      console.log('Another build is running in this folder; this one begins when it is done.');
    await pause(200);
  }
}

function readArguments(siteDir: string, args: readonly string[]): {place: string; rest: string[]} {
  const rest = [...args];
  const index = rest.indexOf('--out-dir');
  const [, folder = 'build'] = index < 0 ? [] : rest.splice(index, 2);
  return {place: resolve(siteDir, folder), rest};
}

interface Outcome {
  readonly code: number;
  /** What it wrote to its error stream. */
  readonly errors: string;
}

/** Runs a program; when this process is asked to stop, so is it. */
function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, {cwd, env, stdio: ['ignore', 'inherit', 'pipe']});
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    const stop = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', failed);
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      done({code: code ?? 1, errors});
    });
  });
}

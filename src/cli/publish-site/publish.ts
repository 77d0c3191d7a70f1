import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {join, relative, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {buildModules} from '../../docusaurus/build-modules';
import {pageScriptOptions, searchProgramOptions} from '../../docusaurus/browser-scripts';
import {basePath, docsFolder, readSiteSettings} from '../../docusaurus/site-settings';
import {compileAhead} from '../../workspace/compile-once';
import {compilerOptions} from '../../workspace/compiled-module';
import {listFiles} from '../../workspace/read-files';
import {hasPageStore} from '../../workspace/page-store';
import {readingAhead} from '../../workspace/reading-thread';
import {diskTrouble} from '../../workspace/disk-trouble';
import {keepFolder} from '../../workspace/kept-folder';
import {claimStore, storeFolder} from '../../workspace/stores';
import {takeLock, type Lock} from './lock';
import {readPlace, whyNotThere} from './place';
import {stage} from './staging';

/** The folder of generated files of builds: a development server has its own, and is not disturbed. */
const generatedFolder = '.docusaurus-build';

const untouched = 'What was published before is untouched.';

/**
 * Builds the site and puts it in place in one step: until then, and whatever happens, what was published stays.
 *
 * @param siteDir - the project's folder
 * @param args - of the command; `--out-dir <folder>` says where the site goes, the rest is Docusaurus' own
 * @returns the exit code
 */
export async function publish(siteDir: string, args: readonly string[]): Promise<number> {
  const {place, rest} = readPlace(siteDir, args);
  const docs = resolve(siteDir, docsFolder(process.env));
  const refusal = whyNotThere(place, siteDir, docs) ?? whyNotSo(process.env, siteDir);
  if (refusal !== undefined) {
    console.error(`${refusal}. Nothing was built.`);
    return 1;
  }
  try {
    return await build(siteDir, place, rest);
  } catch (error) {
    const trouble = whyNot(String(error));
    if (trouble === undefined) throw error;
    console.error(trouble);
    return 1;
  }
}

async function build(siteDir: string, place: string, args: readonly string[]): Promise<number> {
  // The bundler's cache and the generated files are one build's at a time. A folder of its own for a second one would
  // give its files other names: module ids are made of paths.
  const lock = await waitForLock(join(siteDir, '.cache'));
  const staging = stage(place, process.pid);
  try {
    // The bundler is silent about a folder that it may not write.
    mkdirSync(staging.folder);
    const store = storeFolder(join(siteDir, '.cache/link-pages'), place);
    claimStore(store, place);
    const command = [...args, '--out-dir', staging.folder];
    const folder = resolve(siteDir, docsFolder(process.env));
    const {pages} = await listFiles(folder);
    const environment = {
      DOCUSAURUS_SSG_WORKER_THREAD_COUNT: String(renderingThreads(pages.length)),
      // A third of the time that rendering takes, for a hundredth of what is sent: pages are finished by our own code.
      SKIP_HTML_MINIFICATION: 'true',
      ...process.env,
      NODE_ENV: 'production',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: generatedFolder,
      KEPT_LINK_PAGES: store,
      // Node from version 22 on keeps what it has compiled of packages there.
      NODE_COMPILE_CACHE: join(siteDir, '.cache/node'),
    };
    // Whoever has kept pages has most of them.
    const options = hasPageStore(siteDir, folder) ? [] : readingAhead(folder);
    const running = run({siteDir, options, command, environment, lock});
    // While Docusaurus is being loaded. What cannot be compiled or kept, the build tries itself, and says so.
    const ahead = [
      ...Object.values(buildModules).map(compilerOptions),
      searchProgramOptions,
      pageScriptOptions(basePath(process.env)),
    ];
    compileAhead(ahead).catch(() => undefined);
    const {code, signal, errors} = await running;
    const trouble = code === 0 ? undefined : (whyNot(errors) ?? whyNot(probe(staging.folder)));
    process.stderr.write(trouble === undefined ? errors : `${trouble}\n`);
    if (signal !== null) console.error(`The build was stopped by ${signal}. ${untouched}`);
    if (code !== 0) return code;
    staging.publish((former) => {
      keepFolder(join(former, 's'), store);
    });
    console.log(`The site is whole, and now in ${relative(process.cwd(), place) || place}.`);
    return 0;
  } finally {
    staging.discard();
    lock.release();
  }
}

/** What is wrong with the settings of a site, said before anything is built with them. */
function whyNotSo(environment: NodeJS.ProcessEnv, siteDir: string): string | undefined {
  try {
    const {docs} = readSiteSettings(environment);
    if (!environment.SITE_DOCS || existsSync(resolve(siteDir, docs))) return undefined;
    return `Unexpected SITE_DOCS \`${docs}\`, expected the folder of the level files: there is none`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Tries to write what the bundler may have failed to, which says nothing of it; returns what the disk has against it. */
function probe(folder: string): string {
  const file = join(folder, 'probe');
  try {
    mkdirSync(folder, {recursive: true});
    writeFileSync(file, Buffer.alloc(4 * 1024 * 1024, 1));
    return '';
  } catch (error) {
    return String(error);
  } finally {
    rmSync(file, {force: true});
  }
}

/** That the disk was why there is no new site, in one sentence. */
function whyNot(said: string): string | undefined {
  const trouble = diskTrouble(said);
  if (!trouble) return undefined;
  const at = trouble.path === undefined ? '' : ` (${trouble.path})`;
  return `The site was not built${at}: ${trouble.sentence}. ${untouched}`;
}

/** Takes the lock, once the build that has it is done. */
async function waitForLock(folder: string): Promise<Lock> {
  mkdirSync(folder, {recursive: true});
  const path = join(folder, 'build-lock');
  for (let isFirst = true; ; isFirst = false) {
    const lock = takeLock(path, process.pid);
    if (lock) return lock;
    if (isFirst)
      console.log(
        `Another build is running in this folder; this one begins when it is done. If there is none, delete ${relative(process.cwd(), path)}.`,
      );
    await pause(200);
  }
}

/** With more level files than this, memory is dearer than time. */
const manyFiles = 1000;

/**
 * How many threads render pages: as many as Docusaurus would take for the ladder's files alone. It would count the pages
 * that are made of them too, and each thread holds the code of the whole site once more; of a very large one, too much.
 */
function renderingThreads(files: number): number {
  if (files > manyFiles) return 1;
  return Math.max(1, Math.min(Math.ceil(files / 100), availableParallelism()));
}

interface Outcome {
  readonly code: number;
  /** What ended it, if it did not end by itself. */
  readonly signal: NodeJS.Signals | null;
  /** What it wrote to its error stream. */
  readonly errors: string;
}

/** How Docusaurus is run. */
interface Run {
  readonly siteDir: string;
  /** Node's own. */
  readonly options: readonly string[];
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly lock: Lock;
}

/** Runs Docusaurus; when this process is asked to stop, so is it. */
function run({siteDir, options, command, environment, lock}: Run): Promise<Outcome> {
  return new Promise((done, failed) => {
    const program = join(siteDir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
    const child = spawn(process.execPath, [...options, program, 'build', ...command], {
      cwd: siteDir,
      env: environment,
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    // If this process alone is killed, that one goes on: the next build waits for it.
    if (child.pid !== undefined) lock.share(child.pid);
    let errors = '';
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    const stop = (signal: NodeJS.Signals): void => {
      child.kill(signal);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    child.on('error', failed);
    child.on('close', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      done({code: code ?? 1, signal, errors});
    });
  });
}

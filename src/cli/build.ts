import {spawn} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {docsFolder} from '../docusaurus/site-settings';
import {projectFolder} from '../workspace/project-folder';
import {runCommand, UsageError} from './command';

const usage = `npm run build                       builds the site into build/
npm run build -- --out-dir site     builds it into another folder`;

/**
 * `npm run build`: Docusaurus builds into a fresh folder beside the published site, which is renamed to its place when it is
 * whole. Until then, and whatever happens, what was published stays.
 */
async function main(): Promise<void> {
  const {values} = parseArgs({options: {'out-dir': {type: 'string', default: 'build'}}});
  const place = resolve(projectFolder, values['out-dir']);
  const docs = resolve(projectFolder, docsFolder(process.env));
  if (!existsSync(docs))
    throw new UsageError(
      `Unexpected SITE_DOCS \`${docsFolder(process.env)}\`, expected the folder of the level files: there is none`,
    );
  refuse(place, docs);
  const fresh = join(dirname(place), `.${basename(place)}-next`);
  const former = join(dirname(place), `.${basename(place)}-former`);
  const lock = join(dirname(place), `.${basename(place)}-lock`);
  mkdirSync(dirname(place), {recursive: true});
  takeLock(lock);
  try {
    // What a killed build has left; if it was killed between its two renames, the site that was published is there.
    if (!existsSync(place) && existsSync(former)) renameSync(former, place);
    for (const left of [fresh, former]) rmSync(left, {recursive: true, force: true});
    process.exitCode = await docusaurus(fresh);
    if (process.exitCode !== 0) {
      console.error('The site was not built. What was published before is untouched.');
      return;
    }
    if (existsSync(place)) renameSync(place, former);
    renameSync(fresh, place);
    console.log(`The site is whole, and now in ${relative(process.cwd(), place) || place}.`);
  } finally {
    for (const left of [fresh, former, lock]) rmSync(left, {recursive: true, force: true});
  }
}

/** Refuses a place where there is more to lose than a site. */
function refuse(place: string, docs: string): void {
  const holds = [projectFolder, docs].find((folder) =>
    `${folder}${sep}`.startsWith(`${place}${sep}`),
  );
  const there = existsSync(place) ? readdirSync(place) : [];
  const isSite = there.length === 0 || there.includes('index.html');
  const inside = [docs, join(projectFolder, 'src'), join(projectFolder, '.git')].some((folder) =>
    `${place}${sep}`.startsWith(`${folder}${sep}`),
  );
  if (holds === undefined && isSite && !inside) return;
  throw new UsageError(
    `Unexpected --out-dir \`${relative(projectFolder, place) || '.'}\`, expected a folder for the site alone: this one is part of the project, or holds other files`,
  );
}

/** One build at a time: the bundler's cache is one build's, and so is the folder beside the site. */
function takeLock(lock: string): void {
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (owner > 0 && isRunning(owner))
    throw new UsageError(
      `Another build is running here (process ${owner}); run this one when it is done. If there is none, delete \`${lock}\``,
    );
  writeFileSync(lock, String(process.pid));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function docusaurus(outDir: string): Promise<number> {
  const program = join(projectFolder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const child = spawn(process.execPath, [program, 'build', '--out-dir', outDir], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    // A development server has generated files of its own, and is not disturbed.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-build',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((done, failed) => {
    child.on('error', failed).on('close', (code) => {
      done(code ?? 1);
    });
  });
}

runCommand(main, usage);

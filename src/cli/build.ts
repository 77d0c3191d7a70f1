import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {findLadder} from '../docusaurus/read-settings';
import {projectFolder} from '../workspace/project-folder';
import {runCommand, UsageError} from './command';

/** `npm run build`: builds into a new folder next to the published site, and renames it once the site is whole. */
async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      'out-dir': {type: 'string', default: 'build'},
      'allow-no-levels': {type: 'boolean', default: false},
    },
  });
  if (values['allow-no-levels']) process.env.LADDER_ALLOW_NO_LEVELS = 'true';
  const place = resolve(projectFolder, values['out-dir']);
  const {folder: docs} = findLadder(projectFolder, process.env);
  const name = `\`${relative(projectFolder, place) || '.'}\``;
  if (wouldDestroy(place, docs))
    throw new UsageError(`Unexpected --out-dir ${name}, expected a folder for the site alone`);
  const [next, former, lock] = ['next', 'former', 'lock'].map((use) =>
    join(dirname(place), `.${basename(place)}-${use}`),
  ) as [string, string, string];
  fs.mkdirSync(dirname(place), {recursive: true});
  takeLock(lock);
  try {
    // A build that was killed between its two renames has left the published site here.
    if (!fs.existsSync(place) && fs.existsSync(former)) fs.renameSync(former, place);
    for (const left of [next, former]) fs.rmSync(left, {recursive: true, force: true});
    process.exitCode = await runDocusaurus(next);
    if (process.exitCode === 0) {
      if (fs.existsSync(place)) fs.renameSync(place, former);
      fs.renameSync(next, place);
      console.log(`The site is whole, and now in ${name}.`);
    } else console.error('The site was not built. What was published is untouched.');
  } finally {
    for (const left of [next, former, lock]) fs.rmSync(left, {recursive: true, force: true});
  }
}

/** Whether the folder is part of the project, or holds anything but a site. */
function wouldDestroy(place: string, docs: string): boolean {
  const isIn = (inner: string, outer: string): boolean => !relative(outer, inner).startsWith('..');
  const sources = [docs, join(projectFolder, 'src'), join(projectFolder, '.git')];
  const files = fs.existsSync(place) ? fs.readdirSync(place) : [];
  if (files.length > 0 && !files.includes('index.html')) return true;
  return sources.some((folder) => isIn(folder, place) || isIn(place, folder));
}

/** One build at a time: two would write into the same folders. The lock of a build that was killed is taken over. */
function takeLock(lock: string): void {
  const owner = fs.existsSync(lock) ? Number(fs.readFileSync(lock, 'utf8')) : 0;
  if (owner > 0 && isRunning(owner))
    throw new UsageError(`Another build is running (process ${owner}); wait, or delete ${lock}`);
  if (owner > 0) fs.rmSync(lock);
  fs.writeFileSync(lock, String(process.pid), {flag: 'wx'}); // Of two at once, one fails.
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // It is somebody else's.
  }
}

async function runDocusaurus(outDir: string): Promise<number> {
  const program = join(projectFolder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  // A development server has generated files of its own, and is not disturbed.
  process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME = '.docusaurus-build';
  const child = spawn(process.execPath, [program, 'build', '--out-dir', outDir], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}

runCommand(
  main,
  `npm run build                         builds the site into build/
npm run build -- --out-dir site      builds it into another folder
npm run build -- --allow-no-levels   publishes pages none of which was recognized as a level`,
);

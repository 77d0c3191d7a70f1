import {spawn} from 'node:child_process';
import {once} from 'node:events';
import fs from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {findLadder} from '../docusaurus/read-settings';
import {projectFolder} from '../workspace/project-folder';
import {runCommand} from './command';
import {refuseToDestroy, shownPlace, takeLock} from './output-folder';

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
  refuseToDestroy(place, findLadder(projectFolder, process.env).folder);
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
      console.log(`The site is whole, and now in ${shownPlace(place)}.`);
    } else console.error('The site was not built. What was published is untouched.');
  } finally {
    for (const left of [next, former, lock]) fs.rmSync(left, {recursive: true, force: true});
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

import {readFile} from 'node:fs/promises';
import {basename, extname, join, relative, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {readSettings} from '../docusaurus/read-settings';
import {planImport, type PlannedFile} from '../ladder/publish/import/plan-import';
import type {Problem, Reading} from '../ladder/publish/import/draft';
import {joined} from '../ladder/publish/import/joined';
import {readJson} from '../ladder/publish/import/read-json';
import {readSheet} from '../ladder/publish/import/read-rows';
import {plainSite} from '../ladder/publish/plain-site';
import {projectFolder} from '../workspace/project-folder';
import {openWorkspace} from '../workspace/workspace';
import {writeWhole} from '../workspace/write-file';
import {runCommand, UsageError} from './command';
import {asLadder, readSheets} from './import-files';

const usage = `npm run import -- <file> [--overwrite] [--dry-run] [--track <name>]
  <file>        ladder.csv, ladder.json or a spreadsheet (.xlsx), with a row a line or a column a level
  --overwrite   lets files that are there be replaced
  --dry-run     says what would be written, and writes nothing
  --track       what the levels belong to, where the file does not say`;

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      overwrite: {type: 'boolean', default: false},
      'dry-run': {type: 'boolean', default: false},
      track: {type: 'string'},
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError(`Unexpected number of files (${positionals.length}), expected one`);
  const reading = await readAny(resolve(file), values.track);
  if (reading.kind === 'refused') {
    refuse(file, reading.problems);
    return;
  }
  const settings = readSettings(projectFolder, process.env);
  const {folder, assetFolder} = settings;
  const {ladder, sources, surroundings} = await openWorkspace(folder, assetFolder, settings).read();
  const {root} = plainSite(settings);
  const {files, problems} = planImport(reading.draft, {
    ladder,
    sources,
    files: surroundings.files,
    roots: [root, settings.baseUrl.replace(/\/$/u, '')],
  });
  for (const note of reading.draft.notes) console.error(note);
  if (problems.length > 0) {
    refuse(file, problems);
    return;
  }
  await write(files, folder, values);
}

async function readAny(file: string, track: string | undefined): Promise<Reading> {
  const ending = extname(file).toLowerCase();
  const content = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`Unexpected file \`${file}\`: it could not be read (${String(error)})`);
  });
  if (ending === '.json') {
    const ladder = asLadder(content);
    return 'problems' in ladder ? {kind: 'refused', problems: ladder.problems} : readJson(ladder);
  }
  const name = track ?? basename(file, extname(file)).replaceAll(/[-_]+/gu, ' ');
  const sheets = await readSheets(content, ending, name);
  return joined(
    sheets.map((sheet) => ({
      name: sheets.length > 1 ? sheet.name : '',
      reading: readSheet(track === undefined ? sheet : {...sheet, name: track}),
    })),
  );
}

function refuse(file: string, problems: readonly Problem[]): void {
  for (const {at, message} of problems) console.error(`${file}, ${at}: ${message}`);
  const count = problems.length === 1 ? '1 place' : `${problems.length} places`;
  console.error(`\nNothing was written: ${count} would not be read as meant.`);
  process.exitCode = 1;
}

async function write(
  files: readonly PlannedFile[],
  folder: string,
  {overwrite, 'dry-run': isDry}: {readonly overwrite: boolean; readonly 'dry-run': boolean},
): Promise<void> {
  const shown = (path: string): string => relative(process.cwd(), join(folder, path));
  const changed = files.filter(({state}) => state === 'changed');
  if (changed.length > 0 && !overwrite && !isDry) {
    for (const {path} of changed)
      console.error(`${shown(path)} is there, and says something else.`);
    console.error('\nNothing was written: --overwrite replaces these files.');
    process.exitCode = 1;
    return;
  }
  const next = files.filter(({state}) => state !== 'same');
  if (!isDry) for (const {path, source} of next) await writeWhole(join(folder, path), source);
  for (const {path, state} of next)
    console.log(
      `${isDry ? 'Would write' : 'Wrote'} ${shown(path)}${state === 'new' ? '' : ', in place of what was there'}`,
    );
  const same = files.length - next.length;
  if (same > 0)
    console.log(`${same === 1 ? '1 file is' : `${same} files are`} as the import has them.`);
  if (!isDry && next.length > 0)
    console.log('\nNext: npm run check says what a reader would stumble over.');
}

runCommand(main, usage);

import {readFile} from 'node:fs/promises';
import {join, relative, resolve, sep} from 'node:path';
import {parseArgs} from 'node:util';
import {asOwnerSays} from '../ladder/check/as-owner-says';
import {isApplied, leftOutNote} from '../ladder/check/english-rules';
import {compareDiagnostics} from '../ladder/check/check-ladder';
import {mendFiles} from '../ladder/check/mend';
import {
  countDiagnostics,
  diagnosticsAsJson,
  diagnosticsAsMarkdown,
  writeAnnotations,
  writeReport,
} from '../ladder/check/report';
import {recognitionSummary} from '../ladder/recognition/recognition-summary';
import type {Snapshot} from '../ladder/snapshot';
import {openWorkspace} from '../workspace/workspace';
import {projectFolder} from '../workspace/project-folder';
import {writeWhole} from '../workspace/write-file';
import {checkSpelling} from './spelling';
import {readSettings} from '../docusaurus/read-settings';
import {runCommand, UsageError} from './command';

const usage = `npm run check                        reads the whole ladder
npm run check -- docs/Track/L2.md …  says only what it finds in these files or folders
npm run check -- --fix               mends what a machine can mend, then says what is left
npm run check -- --all               shows each finding, however many there are of one rule
npm run check -- --json              writes JSON; --markdown writes Markdown
npm run check -- --no-spelling       leaves the spelling out`;

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    allowNegative: true,
    options: {
      all: {type: 'boolean', default: false},
      fix: {type: 'boolean', default: false},
      json: {type: 'boolean', default: false},
      markdown: {type: 'boolean', default: false},
      spelling: {type: 'boolean', default: true},
    },
  });
  const settings = readSettings(projectFolder, process.env);
  const {folder, assetFolder} = settings;
  const shownFolder = `${relative(process.cwd(), folder).split(sep).join('/')}/`.replace(
    /^\//u,
    '',
  );
  const workspace = openWorkspace(folder, assetFolder, settings);

  let snapshot = await workspace.read();
  const isWanted = wantedPaths(positionals, folder, snapshot);
  if (values.fix) {
    await fix(folder, shownFolder, snapshot, isWanted);
    snapshot = await workspace.read();
  }
  const sources = new Map([...snapshot.sources].filter(([path]) => isWanted(path)));
  const {owner} = snapshot.ladder;
  const isSpelled = isApplied('spelling', owner) && owner.rules?.spelling !== 'off';
  const spelling =
    values.spelling && isSpelled
      ? asOwnerSays(await checkSpelling(projectFolder, sources), owner)
      : [];
  const diagnostics = [...snapshot.diagnostics.filter(({path}) => isWanted(path)), ...spelling];
  diagnostics.sort(compareDiagnostics);

  if (values.json) console.log(diagnosticsAsJson(diagnostics, shownFolder, sources.size));
  else if (values.markdown)
    console.log(diagnosticsAsMarkdown(diagnostics, shownFolder, sources.size));
  else {
    console.log(writeReport(diagnostics, shownFolder, sources.size, values.all));
    if (positionals.length === 0) {
      console.log(`\n${recognitionSummary(snapshot.ladder, shownFolder)}`);
      const leftOut = leftOutNote(owner);
      if (leftOut !== undefined) console.log(`\n${leftOut}`);
    }
  }
  if (process.env.GITHUB_ACTIONS === 'true' && !values.json && !values.markdown) {
    console.log(writeAnnotations(diagnostics, shownFolder));
  }
  if (countDiagnostics(diagnostics).errors > 0) process.exitCode = 1;
}

/** Which of the ladder's files the arguments name; all, where there are none. */
function wantedPaths(
  named: readonly string[],
  folder: string,
  {sources, diagnostics}: Snapshot,
): (path: string) => boolean {
  if (named.length === 0) return () => true;
  const known = [...sources.keys(), ...diagnostics.map(({path}) => path)];
  const wanted = named.map((name) => {
    const path = relative(folder, resolve(name)).split(sep).join('/');
    const isIn = (file: string): boolean =>
      path === '' || file === path || file.startsWith(`${path}/`);
    if (!known.some(isIn)) {
      throw new UsageError(
        `Unexpected \`${name}\`, expected a Markdown file of the ladder or a folder with some, such as \`${join(relative(process.cwd(), folder), known[0] ?? '')}\``,
      );
    }
    return isIn;
  });
  return (path) => wanted.some((isIn) => isIn(path));
}

async function fix(
  folder: string,
  shownFolder: string,
  {sources, surroundings, ladder}: Snapshot,
  isWanted: (path: string) => boolean,
): Promise<void> {
  const {changed, mended} = mendFiles(sources, isWanted, {...surroundings, owner: ladder.owner});
  for (const [path, text] of changed) {
    const file = join(folder, path);
    // Someone may have saved it in the meantime; their words go first.
    if ((await readFile(file, 'utf8')) !== sources.get(path)) continue;
    await writeWhole(file, text);
    console.error(`Mended ${shownFolder}${path}`);
  }
  for (const [rule, count] of mended) console.error(`  ${rule}: ${count}`);
  if (changed.size === 0) console.error('Nothing that a machine can mend.');
}

runCommand(main, usage);

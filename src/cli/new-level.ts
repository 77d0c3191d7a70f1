import {join, relative} from 'node:path';
import {createInterface} from 'node:readline/promises';
import {parseArgs} from 'node:util';
import {draftLevel} from '../ladder/new-level';
import {readSettings} from '../docusaurus/read-settings';
import {projectFolder} from '../workspace/project-folder';
import {openWorkspace} from '../workspace/workspace';
import {writeNew} from '../workspace/write-file';
import {runCommand, UsageError} from './command';

const usage = `npm run new-level -- <track> <rank> <role>   such as: "Cloud Platform" L5 "Principal Engineer"
npm run new-level                            asks for them, at a terminal`;

async function main(): Promise<void> {
  const {positionals} = parseArgs({allowPositionals: true});
  const settings = readSettings(projectFolder, process.env);
  const {folder, assetFolder} = settings;
  const {ladder} = await openWorkspace(folder, assetFolder, settings).read();
  const answers =
    positionals.length === 0 && process.stdin.isTTY
      ? await ask(ladder.tracks.map(({name}) => name))
      : positionals;
  if (answers === undefined) {
    console.error('\nNothing was written.');
    process.exitCode = 130;
    return;
  }
  const [track, rank, role, ...more] = answers;
  if (track === undefined || rank === undefined || role === undefined || more.length > 0) {
    throw new UsageError(
      `Unexpected number of arguments (${positionals.length}), expected three: a track, a rank and a role, in quotes where they have spaces`,
    );
  }
  const draft = draftLevel(ladder, track, rank, role);
  if (draft.kind === 'refused') throw new UsageError(draft.problem);
  const file = join(folder, draft.path);
  if (!(await writeNew(file, draft.source)))
    throw new UsageError(`Unexpected file \`${draft.path}\`, expected none of that name yet`);
  const shown = relative(process.cwd(), file);
  console.log(`Wrote ${shown}, in the shape of ${draft.like.title}.

Next:
  1. Put your words in place of each line in parentheses; take out what the level does not need.
  2. npm run check -- ${JSON.stringify(shown)}   says what a reader would stumble over.
  3. npm start   shows the page beside its neighbors. There is no list of levels to keep: it is in the menu already.`);
}

/** Asks for what the arguments did not say; undefined when whoever was asked has left with Ctrl+C or Ctrl+D. */
async function ask(tracks: readonly string[]): Promise<string[] | undefined> {
  const terminal = createInterface({input: process.stdin, output: process.stdout});
  try {
    return [
      await terminal.question(`Which track? (${tracks.join(', ')}) `),
      await terminal.question('Which rank? (such as L5) '),
      await terminal.question('Which role title? (such as Principal Engineer) '),
    ];
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined;
    throw error;
  } finally {
    terminal.close();
  }
}

runCommand(main, usage);

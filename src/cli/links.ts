import {basename, join, relative} from 'node:path';
import {parseArgs} from 'node:util';
import {formatDiagnostics, type Diagnostic} from '../ladder/diagnostic';
import {historyReader} from '../ladder/links/history-reader';
import {reconcile} from '../ladder/links/reconcile';
import {registryOfHistory} from '../ladder/links/registry-of-history';
import {describeChanges, sayRepaired, summarizeChanges} from '../ladder/links/say-recorded';
import {mintId} from '../ladder/links/mint';
import type {Change} from '../ladder/links/registry-draft';
import {isDay} from '../ladder/day';
import {serializeRegistry} from '../ladder/links/registry-file';
import {emptyRegistry, type Registry} from '../ladder/links/registry';
import {ownerFileName} from '../ladder/owner/owner-file';
import {readSettings} from '../docusaurus/read-settings';
import {dayOfCommit} from '../workspace/git/history';
import {wholeHistory} from '../workspace/git/main-history';
import {readTrees} from '../workspace/git/read-objects';
import {GitError} from '../workspace/git/run-git';
import {projectFolder} from '../workspace/project-folder';
import {registryPath} from '../ladder/links/published-links';
import {readPublishedLinks} from '../workspace/published-links';
import type {Snapshot} from '../ladder/snapshot';
import {openWorkspace, today, type Workspace} from '../workspace/workspace';
import {writeWhole, WriteError} from '../workspace/write-file';
import {runCommand, UsageError} from './command';

const usage = `npm run links                       bring links/registry.jsonl up to date with docs/
npm run links -- --check            change nothing; exit 1 when the file lags
npm run links -- --json             change nothing; print what would change
npm run links -- --date 2026-11-22  the day of wordings that are not committed; today, in UTC, by default
npm run links -- --all-ended        record that nearly all links end: the ladder was written anew
npm run links -- --from-git         build the registry of a ladder that has none from its git history
npm run links -- --new              begin the registry of another ladder, with --from-git from its history;
                                    the one there is, and every link in it, is forgotten`;

/** Where the command prints. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Brings the link registry up to date with the ladder.
 *
 * @param args - the arguments after the command
 * @param root - the project's folder
 * @param ladder - where the ladder and its owner's file are, absolute, and the language and the branch, where they are
 *   not set in that file
 * @returns the exit code: 0 when all is well, 1 when the file lags (with `--check`) or something is wrong with the files,
 *   2 for a command that makes no sense
 */
export async function runLinks(
  args: readonly string[],
  root: string,
  {out, err}: Output,
  ladder: LadderSettings = ladderIn(root),
): Promise<number> {
  try {
    const options = readOptions(args);
    const {folder} = ladder;
    const day = options.date ?? dayOfCommit(folder) ?? today();
    const workspace = openWorkspace(folder, join(root, 'static'), {
      ...ladder,
      dayOfChanges: (latest) => (options.date === undefined && latest > day ? latest : day),
    });
    const snapshot = await workspace.read();
    const errors = obstaclesToRecording(snapshot, options);
    if (errors.length > 0) {
      err(formatDiagnostics(errors, `${relative(root, workspace.folder)}/`));
      err('The registry was left as it is; mend the lines above and run the command again.');
      return 1;
    }
    if (options.fromGit)
      return await fromGit(workspace, snapshot, ladder, options.isNew ? day : undefined, out);
    if (options.isNew) return await begin(workspace, snapshot, day, out);
    const {links, lag, isRecorded, diagnostics} = snapshot;
    const repaired = diagnostics.filter(({rule}) => rule === 'links');
    if (options.json) {
      out(JSON.stringify({upToDate: isRecorded, changes: lag}, undefined, 2));
      return 0;
    }
    const name = relative(root, join(folder, registryPath));
    if (isRecorded) {
      out(`${name} is up to date: ${links.registry.records.size} links.`);
      return 0;
    }
    if (options.check) {
      err(
        `${name} lags behind the ladder: ${summarizeChanges(lag)}. Run \`npm run links\` and commit the file.`,
      );
      return 1;
    }
    if (options.date !== undefined) refuseEarlierDate(links.registry, options.date, lag);
    await write(links.registry, folder);
    if (repaired.length > 0) out(sayRepaired(name, repaired));
    out(`${name}: ${summarizeChanges(lag)}.`);
    for (const text of describeChanges(lag)) out(text);
    return 0;
  } catch (error) {
    if (error instanceof UsageError || error instanceof GitError || error instanceof WriteError) {
      err(error.message);
      return error instanceof UsageError ? 2 : 1;
    }
    throw error;
  }
}

/**
 * The diagnostics at which nothing is recorded, since it would be wrong: an unreadable file would pass for a deleted one,
 * and without the owner's settings levels would be others. A registry that is begun anew may replace a broken one.
 */
function obstaclesToRecording(
  {diagnostics}: Snapshot,
  {allEnded, fromGit: isFromGit, isNew}: Options,
): Diagnostic[] {
  const isKept = !isFromGit && !isNew;
  return diagnostics.filter(
    ({rule, severity}) =>
      rule === 'unreadable-file' ||
      (rule === 'ladder-file' && severity === 'error') ||
      (isKept && rule === 'links' && severity === 'error') ||
      (isKept && rule === 'links-ended' && !allEnded),
  );
}

interface LadderSettings {
  readonly folder: string;
  readonly ownerFile: string;
  readonly language?: string;
  readonly branch?: string;
}

/** A ladder that is where it is by default. */
function ladderIn(root: string): LadderSettings {
  return {folder: join(root, 'docs'), ownerFile: join(root, ownerFileName)};
}

interface Options {
  /** Undefined unless it was asked for. */
  readonly date: string | undefined;
  readonly allEnded: boolean;
  readonly check: boolean;
  readonly json: boolean;
  readonly fromGit: boolean;
  readonly isNew: boolean;
}

function readOptions(args: readonly string[]): Options {
  try {
    const {values} = parseArgs({
      args: [...args],
      options: {
        date: {type: 'string'},
        'all-ended': {type: 'boolean', default: false},
        check: {type: 'boolean', default: false},
        json: {type: 'boolean', default: false},
        'from-git': {type: 'boolean', default: false},
        new: {type: 'boolean', default: false},
      },
    });
    const {date, check, json} = values;
    if (date !== undefined && !isDay(date))
      throw new Error(
        `Unexpected date \`${values.date ?? ''}\`, expected a day such as 2026-11-22`,
      );
    if (values['from-git'] && (values.date !== undefined || check || json))
      throw new Error(
        'Unexpected option beside --from-git, expected none: the days are those of the commits',
      );
    if (values.new && (check || json))
      throw new Error('Unexpected option beside --new, expected --from-git, --date, or none');
    return {
      date,
      allEnded: values['all-ended'],
      check,
      json,
      fromGit: values['from-git'],
      isNew: values.new,
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/** Wordings follow each other in time: a date before the last one known would tell readers nonsense. */
function refuseEarlierDate({records}: Registry, date: string, lag: readonly Change[]): void {
  for (const {id} of lag) {
    const known = records.get(id)?.wordings.at(-2) ?? records.get(id)?.wordings.at(-1);
    if (known && known.date > date) {
      throw new UsageError(
        `Unexpected date ${date}, expected ${known.date} or later: \`${id}\` has a wording of that day already`,
      );
    }
  }
}

/** Begins the registry of another ladder, marked so that nobody takes it for the one there was with every link lost. */
async function begin(
  workspace: Workspace,
  {ladder}: Snapshot,
  date: string,
  out: Output['out'],
): Promise<number> {
  const {registry} = reconcile(emptyRegistry, ladder.pages, date);
  const marked = markedAs(registry, date);
  await write(marked, workspace.folder);
  out(`${basename(registryPath)}: ${registry.records.size} links of a new ladder.`);
  return 0;
}

function write(registry: Registry, folder: string): Promise<void> {
  return writeWhole(join(folder, registryPath), serializeRegistry(registry));
}

function markedAs(registry: Registry, date: string): Registry {
  return {...registry, ladder: mintId(date, '', serializeRegistry(registry), new Set())};
}

async function fromGit(
  workspace: Workspace,
  // No commit was published by this site: all are read by today's `ladder.yml`.
  {ladder: {owner}}: Snapshot,
  {branch}: LadderSettings,
  newFrom: string | undefined,
  out: Output['out'],
): Promise<number> {
  const {folder, ownerFile} = workspace;
  const {
    registry: existing,
    overrides,
    diagnostics,
  } = await readPublishedLinks(folder, {file: ownerFile, word: owner, branch});
  const broken = diagnostics.filter(({path}) => path === registryPath);
  if (newFrom === undefined && (existing.records.size > 0 || broken.length > 0)) {
    throw new UsageError(
      'Unexpected registry, expected none: --from-git is for a ladder that is new to this site, and would forget what was published since. If nothing was, add --new',
    );
  }
  const history = wholeHistory(folder);
  const reader = historyReader(
    [],
    () => '',
    (trees) => readTrees(folder, trees),
    owner,
  );
  const replayed = registryOfHistory(history, reader, overrides);
  const registry = newFrom === undefined ? replayed : markedAs(replayed, newFrom);
  await write(registry, folder);
  const living = [...registry.records.values()].filter(({state}) => state === 'live').length;
  out(
    `${basename(registryPath)}: ${registry.records.size} links from ${history.length} commits, ${living} of them alive at the last.`,
  );
  // What is not committed yet is new today.
  const {links} = await workspace.read();
  await write(links.registry, folder);
  return 0;
}

if (require.main === module) {
  runCommand(async () => {
    process.exitCode = await runLinks(
      process.argv.slice(2),
      projectFolder,
      {out: console.log, err: console.error},
      readSettings(projectFolder, process.env),
    );
  }, usage);
}

import {parseArgs} from 'node:util';
import {compareLadders} from '../ladder/compare/ladders';
import {identify} from '../ladder/compare/ladders-match';
import {changesAsMarkdown, changesAsText} from '../ladder/compare/ladders-report';
import {readSettings} from '../docusaurus/read-settings';
import {
  findCommit,
  findMergeBase,
  headCommit,
  readChangedSettings,
  readCommitWords,
  readRegistryOf,
  readVersion,
} from '../workspace/git/commits';
import {GitError} from '../workspace/git/run-git';
import {projectFolder} from '../workspace/project-folder';
import {openWorkspace} from '../workspace/workspace';
import {runCommand, UsageError} from './command';

const usage = `npm run diff                     what your files change, since you left the main branch
npm run diff -- <base>           since a commit, a branch or a tag
npm run diff -- <base> <head>    between two of them
npm run diff -- --markdown       as Markdown; --json as JSON`;

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      json: {type: 'boolean', default: false},
      markdown: {type: 'boolean', default: false},
    },
  });
  const [base, head, ...more] = positionals;
  if (more.length > 0)
    throw new UsageError(`Unexpected \`${more[0] ?? ''}\`, expected two commits`);
  const settings = readSettings(projectFolder, process.env);
  const {folder, assetFolder, ownerFile, branch} = settings;
  const snapshot = await openWorkspace(folder, assetFolder, settings).read();
  const owner = {file: ownerFile, word: snapshot.ladder.owner};
  const to = head === undefined ? undefined : findCommit(folder, head);
  const written = to === undefined ? snapshot : readVersion(folder, to, owner);
  const from =
    base === undefined
      ? findMergeBase(folder, headCommit(folder), branch)
      : findCommit(folder, base);
  const published = readRegistryOf(folder, from);
  const {before, after} = identify(
    readVersion(folder, from, owner),
    written,
    published,
    snapshot.links.overrides,
  );
  const changes = compareLadders(before, after);
  const commits = readCommitWords(folder, from, to ?? headCommit(folder));
  const changedSettings = readChangedSettings(
    folder,
    ownerFile,
    to === undefined ? [from] : [from, to],
  );
  const write = values.markdown ? changesAsMarkdown : changesAsText;
  if (values.json)
    console.log(JSON.stringify({...changes, settings: changedSettings, commits}, null, 2));
  else console.log(write(changes, commits, changedSettings));
}

runCommand(
  () =>
    main().catch((error: unknown) => {
      throw error instanceof GitError ? new UsageError(error.message) : error;
    }),
  usage,
);

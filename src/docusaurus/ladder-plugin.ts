import type {LoadContext, Plugin} from '@docusaurus/types';
import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {trackPages} from '../ladder/compare/track-page';
import {formatDiagnostics} from '../ladder/diagnostic';
import {homeData} from '../ladder/home-data';
import type {Snapshot, Workspace} from '../workspace/workspace';
import {addCompareRoutes} from './compare-routes';
import {
  compact,
  homeDataFile,
  pluginName,
  trackDataFile,
  tracksWithoutPageFile,
} from './data-files';
import {compilePageScript} from './browser-scripts';
import {pageScriptPlace} from './page-script-place';

interface Options {
  readonly workspace: Workspace;
  /** The ladder's folder as a person at the command line would write it, with a slash at the end. */
  readonly shownFolder: string;
}

/**
 * The Docusaurus plugin: reads the ladder, reports what is wrong with it, and writes the data that pages show.
 *
 * A build stops at errors, all of them listed at once. A development server reports them and goes on, but for a file
 * that cannot be read at all.
 */
export async function ladderPlugin(
  {siteDir, baseUrl, generatedFilesDir}: LoadContext,
  {workspace, shownFolder}: Options,
): Promise<Plugin> {
  const building = process.env.NODE_ENV === 'production';
  let reported = '';

  function report({diagnostics}: Snapshot): void {
    const errors = diagnostics.filter(({severity}) => severity === 'error');
    const text = formatDiagnostics(diagnostics, shownFolder);
    if (text !== reported && text !== '') console.error(`\n${text}\n`);
    reported = text;
    const fatal = building ? errors : errors.filter(({rule}) => rule === 'unreadable-file');
    if (fatal.length === 0) return;
    console.error(
      `The ladder has ${String(fatal.length)} error${fatal.length === 1 ? '' : 's'} that would mislead a reader; mend the lines above and run the command again.`,
    );
    // An exception here would bury the lines above under a stack trace of the site builder.
    process.exit(1);
  }

  // Before any other plugin reads the same files and fails on them in its own words.
  report(await workspace.read());

  return {
    name: pluginName,
    // The docs plugin watches the ladder itself. Two plugins that load anew at one change would each undo what the other
    // did, so everything of ours is made afterwards, whichever plugin it was that loaded.
    getPathsToWatch: () => [`${workspace.linksFolder}/*`],
    async allContentLoaded({actions}) {
      const snapshot = await workspace.read();
      report(snapshot);
      const {ladder} = snapshot;
      const made = new Set<string>();
      const createData: typeof actions.createData = (name, data) => {
        made.add(name);
        return actions.createData(name, data);
      };
      const pages = trackPages(ladder);
      await Promise.all([
        createData(homeDataFile, compact(homeData(ladder))),
        createData(
          tracksWithoutPageFile,
          compact(pages.filter((_, index) => !ladder.tracks[index]?.page)),
        ),
        ...ladder.tracks.map(({path}, index) =>
          createData(trackDataFile(path), compact(pages[index] ?? {})),
        ),
        addCompareRoutes(snapshot, {...actions, createData}, {siteDir, baseUrl}),
      ]);
      forgetOldData(join(generatedFilesDir, pluginName, 'default'), made);
    },
    getClientModules: () => [join(siteDir, 'src/page-script/on-route-change.ts')],
    injectHtmlTags: () => ({
      // A build puts it there when it finishes the pages: each would be minified with it otherwise.
      headTags: building
        ? [pageScriptPlace]
        : [{tagName: 'script', innerHTML: compilePageScript(baseUrl)}],
    }),
  };
}

/** What an earlier ladder has left would be published: a browser finds the levels that are compared by their names. */
function forgetOldData(folder: string, made: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, {withFileTypes: true})) {
    const isData = entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('__');
    if (isData && !made.has(entry.name)) rmSync(join(folder, entry.name));
  }
}

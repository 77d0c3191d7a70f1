import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import type {Compiler} from 'webpack';
import {writeFindings} from '../ladder/check/report';
import {trackPages} from '../ladder/compare/track-page';
import {homeData} from '../ladder/home-data';
import {menuUnder, wholeMenu} from '../ladder/whole-menu';
import {languageOf} from '../ladder/language';
import {recognitionSummary, withoutLevels} from '../ladder/recognition/recognition-summary';
import type {Page} from '../ladder/model';
import type {Snapshot} from '../ladder/snapshot';
import type {Workspace} from '../workspace/workspace';
import {browserBundle} from './browser-bundle';
import {addChangesRoutes, toldOf} from './changes-routes';
import {addCompareRoutes} from './compare-routes';
import {
  compact,
  homeDataFile,
  islandsFile,
  filesDataFile,
  menuDataFile,
  pluginName,
  trackDataFile,
  tracksWithoutPageFile,
} from './data-files';
import {brandFiles, logoPath} from './files/brand';
import {compileIslands, compilePageScript} from './files/islands';
import {hostFiles} from '../ladder/publish/host-files';
import {formerAddresses, movedPages} from '../ladder/publish/link-pages';
import {publishedFiles} from './files/published-files';
import {writeFiles, type PublishedFile} from './files/published-file';
import {reviewFiles} from '../ladder/review/review-files';
import {serveFiles} from './files/serve-files';
import {plainFilesPage} from '../ladder/publish/plain-files-page';
import {plainSite} from '../ladder/publish/plain-site';
import {finishSite} from './finish/finish-site';
import type {LevelStubs} from './level-stubs';
import {reportOf} from './translations/catalogue-file';
import type {Folders} from './linked-files';
import {findLadder, type ProjectSettings} from './read-settings';
import {changedSettings, settingsNotes} from '../ladder/owner/settings-notes';
import {addReviewRoute} from './review-route';

interface Options {
  readonly workspace: Workspace;
  readonly stubs: LevelStubs;
  /** How Markdown becomes a page, beside what Docusaurus does. */
  readonly mdx: object;
  readonly folders: Folders;
  /** The ladder's folder as a person at the command line would write it, with a slash at the end. */
  readonly shownFolder: string;
  readonly site: ProjectSettings;
}

/**
 * The Docusaurus plugin: reads the ladder, reports what is wrong with it, gives pages their data, publishes what is no page
 * of Docusaurus, and finishes the built site.
 *
 * A build stops at errors, all of them listed at once. A development server reports them and goes on.
 */
export async function ladderPlugin(
  {siteDir, siteConfig, baseUrl, generatedFilesDir, outDir, i18n, codeTranslations}: LoadContext,
  {workspace, folders, shownFolder, stubs, mdx, site: settings}: Options,
): Promise<Plugin> {
  const building = process.env.NODE_ENV === 'production';
  const {currentLocale: locale, localeConfigs} = i18n;
  const language = languageOf(locale, codeTranslations, localeConfigs[locale]?.direction);
  const site = {
    title: siteConfig.title,
    url: settings.url,
    baseUrl,
    language,
    icon: logoPath(settings),
    accent: settings.accent,
    plain: plainSite({
      title: siteConfig.title,
      tagline: siteConfig.tagline,
      url: settings.url,
      baseUrl,
    }),
  };
  const untranslated = reportOf(locale);
  if (untranslated !== '') console.warn(`\n${untranslated}\n`);
  const scriptSite = {baseUrl, locale, catalogue: codeTranslations};
  const islands = await compileIslands(scriptSite);
  const pageScript = await compilePageScript(scriptSite, islands);
  const brand = building ? await brandFiles(settings) : {files: [], notes: []};
  let reported = '';
  let toldSettings = '';
  let snapshot = await workspace.read();
  let pageFiles: readonly PublishedFile[] = [];
  let writing: Promise<void> | undefined;
  // In development files are made when they are first asked for.
  let served: ReadonlyMap<string, PublishedFile> | undefined;

  function report(): void {
    const {diagnostics, ladder} = snapshot;
    const text = writeFindings(diagnostics, shownFolder);
    if (text !== reported && text !== '') console.error(`\n${text}\n`);
    reported = text;
    const errors = diagnostics.filter(({severity}) => severity === 'error').length;
    const isMissed = withoutLevels(ladder) !== undefined && !process.env.LADDER_ALLOW_NO_LEVELS;
    if (!building || (errors === 0 && !isMissed)) return;
    if (isMissed) console.error(recognitionSummary(ladder, shownFolder));
    if (errors > 0)
      console.error(
        `The ladder has ${String(errors)} error${errors === 1 ? '' : 's'} that would mislead a reader; mend the lines above and run the command again.`,
      );
    // An exception here would bury the lines above under a stack trace of the site builder.
    process.exit(1);
  }

  /** Docusaurus reads its settings once. */
  function sayWhatNeedsStart(): void {
    const text = changedSettings(
      settings.owner.settings,
      findLadder(siteDir, process.env).owner.settings,
    );
    if (text !== toldSettings && text !== '') console.error(`\n${text}\n`);
    toldSettings = text;
  }

  const filesOf = (of: Snapshot): PublishedFile[] => [
    ...publishedFiles(of, site, folders, islands),
    ...pageFiles,
    ...brand.files,
    ...reviewFiles(of, site),
  ];

  /** Thousands of small files: once Docusaurus has emptied the folder, they are written while the bundler works. */
  function writeDuringBundling({hooks}: Compiler): void {
    hooks.beforeRun.tap(pluginName, () => {
      writing = writeFiles(outDir, filesOf(snapshot));
      // A failure is reported when the build waits for it.
      writing.catch(() => undefined);
    });
  }

  // Before any other plugin reads the same files and fails on them in its own words.
  report();
  stubs.write(snapshot);
  const stubRule = await stubs.rule({
    ...mdx,
    admonitions: false,
    markdownConfig: siteConfig.markdown,
    siteDir,
    staticDirs: siteConfig.staticDirectories.map((folder) => join(siteDir, folder)),
  });

  return {
    name: pluginName,
    // The docs plugin watches the ladder itself. Two plugins that load anew at one change would each undo what the other
    // did, so everything of ours is made afterwards, whichever plugin it was that loaded.
    getPathsToWatch: () => [`${workspace.linksFolder}/*`, workspace.ownerFile],
    async allContentLoaded({actions}) {
      snapshot = await workspace.read();
      report();
      if (!building) sayWhatNeedsStart();
      stubs.write(snapshot);
      served = undefined;
      const {ladder} = snapshot;
      // Data of a page that went stays where it is: the page may come back, and the bundler forgets a file it once missed.
      const {createData} = actions;
      const pages = trackPages(ladder);
      // As the docs plugin has it, whoever writes an unlisted page sees it.
      const isListed = ({frontMatter}: Page): boolean => !(building && frontMatter.unlisted);
      const [levelFiles, changesFiles] = await Promise.all([
        addCompareRoutes(snapshot, actions, {siteDir, baseUrl, language}),
        addChangesRoutes(toldOf(snapshot, workspace.folder), snapshot, actions, {siteDir, site}),
        addReviewRoute(snapshot, actions, {siteDir, baseUrl, title: site.title}),
        createData(
          islandsFile,
          compact(
            Object.fromEntries(
              islands.map(({name, path, style}) => [
                name,
                {program: `/${path}`, ...(style && {style: `/${style.path}`})},
              ]),
            ),
          ),
        ),
        createData(menuDataFile, compact(menuUnder(baseUrl, wholeMenu(ladder, isListed)))),
        createData(
          filesDataFile,
          compact(
            plainFilesPage({...snapshot, registry: snapshot.links.registry, site: site.plain}),
          ),
        ),
        createData(homeDataFile, compact(homeData(ladder, language))),
        createData(
          tracksWithoutPageFile,
          compact(pages.filter((_, index) => !ladder.tracks[index]?.page)),
        ),
        ...ladder.tracks.map(({path}, index) =>
          createData(trackDataFile(path), compact(pages[index] ?? {})),
        ),
      ]);
      pageFiles = [...levelFiles, ...changesFiles];
    },
    getClientModules: () => [join(siteDir, 'src/page-script/on-route-change.ts')],
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: pageScript}]}),
    configureWebpack(config, isServer) {
      const module = {rules: [stubRule]};
      if (building) {
        const bundle = browserBundle(config, isServer, {generatedFilesDir, siteDir});
        const settings = {...bundle, module};
        return isServer ? settings : {...settings, plugins: [{apply: writeDuringBundling}]};
      }
      const read = (): ReadonlyMap<string, PublishedFile> =>
        (served ??= new Map(filesOf(snapshot).map((file) => [file.path, file])));
      // Docusaurus takes settings of the development server from here, though its types do not know them.
      return {
        module,
        devServer: {
          // Docusaurus has a function of its own here; what both return is joined, so this one adds in place:
          // before the fallback that answers every address with the application.
          setupMiddlewares: (middlewares: unknown[]) => {
            middlewares.unshift(serveFiles(baseUrl, read));
            return [];
          },
        },
      } as object;
    },
    async postBuild({routesPaths}) {
      await finishSite({
        outDir,
        baseUrl,
        paths: routesPaths,
        scripts: islands.map(({text}) => text),
      });
      await writing;
      await writeFiles(outDir, [
        ...formerAddresses(snapshot.links, site, routesPaths),
        ...hostFiles(movedPages(snapshot.links, site, routesPaths), baseUrl),
      ]);
      console.log(`\n${recognitionSummary(snapshot.ladder, shownFolder)}\n`);
      for (const note of [...settingsNotes(settings), ...brand.notes]) console.warn(note);
    },
  };
}

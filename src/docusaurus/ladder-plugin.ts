import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import type {Compiler} from 'webpack';
import {firstDayOf} from '../ladder/changes/events';
import type {MainChange} from '../ladder/changes/main-changes';
import {tellLadder} from '../ladder/changes/tell-ladder';
import type {ToldLadder} from '../ladder/changes/told';
import {languageOf} from '../ladder/language';
import {changedSettings, settingsNotes} from '../ladder/owner/settings-notes';
import {hostFiles} from '../ladder/publish/host-files';
import {formerAddresses, movedPages} from '../ladder/publish/link-pages';
import {plainSite} from '../ladder/publish/plain-site';
import {recognitionSummary} from '../ladder/recognition/recognition-summary';
import {reviewFiles} from '../ladder/review/review-files';
import type {Snapshot} from '../ladder/snapshot';
import {catalogueReport} from '../ladder/translation/faults';
import {readMainChanges} from '../workspace/git/main-changes';
import type {Workspace} from '../workspace/workspace';
import {addChangesPages, addComparePages, addReviewPage} from './add-pages';
import {browserBundle, noThemeStyles, withoutPresets} from './browser-bundle';
import {pluginName} from './data-files';
import {iconPath, markFiles, shareImageFile} from './files/brand';
import {compileIslands, compilePageScript} from './files/islands';
import {writeFiles, type PublishedFile} from './files/published-file';
import {publishedFiles} from './files/published-files';
import {serveFiles} from './files/serve-files';
import {finishSite} from './finish/finish-site';
import {textsOfInterface} from '../workspace/interface-texts';
import type {LevelStubs} from './level-stubs';
import type {Folders} from './linked-files';
import {pageMaker} from './page-maker';
import {findLadder, type ProjectSettings} from './read-settings';
import {ladderReport, sayOnce} from './report';
import {sharedData} from './shared-data';

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
  const {title, tagline} = siteConfig;
  const {url, accent} = settings;
  const plain = plainSite({title, tagline, url, baseUrl});
  const site = {title, url, baseUrl, language, icon: iconPath(settings), accent, plain};
  const untranslated = catalogueReport(locale, codeTranslations, textsOfInterface);
  if (untranslated !== '') console.warn(`\n${untranslated}\n`);
  const {direction} = language;
  const scriptSite = {baseUrl, locale, catalogue: codeTranslations, direction};
  const islands = await compileIslands(scriptSite);
  const pageScript = await compilePageScript(scriptSite, islands);
  const [shareImage, imageNote] = building ? await shareImageFile(settings) : [];
  const report = ladderReport(shownFolder, building);
  const saySettings = sayOnce();
  let snapshot = await workspace.read();
  let pageFiles: readonly PublishedFile[] = [];
  let changes: {told: ToldLadder; history: readonly MainChange[]} | undefined;
  let writing: Promise<void> | undefined;
  // In development files are made when they are first asked for.
  let served: ReadonlyMap<string, PublishedFile> | undefined;

  const filesOf = (of: Snapshot): PublishedFile[] => [
    ...publishedFiles(of, site, folders, islands),
    ...pageFiles,
    ...markFiles(settings),
    ...(shareImage ? [shareImage] : []),
    ...(changes ? reviewFiles(of, changes, site) : []),
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
  report(snapshot);
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
      report(snapshot);
      // Docusaurus reads its settings once.
      if (!building)
        saySettings(
          changedSettings(settings.owner.settings, findLadder(siteDir, process.env).owner.settings),
        );
      stubs.write(snapshot);
      served = undefined;
      const make = pageMaker(actions, {siteDir, baseUrl});
      const {registry} = snapshot.links;
      const history = readMainChanges(workspace.folder, firstDayOf(registry), settings.branch);
      const told = tellLadder(snapshot, history);
      changes = {told, history};
      const data = sharedData(snapshot, {site, islands, building});
      const [levelFiles, changesFiles] = await Promise.all([
        addComparePages(snapshot, make, language),
        addChangesPages(told, snapshot, make, site),
        addReviewPage(snapshot, make, title),
        // The data of a page that is gone is not deleted: the page may come back, and the bundler would not find the file
        // again.
        ...data.map(([file, content]) => make.data(file, content)),
      ]);
      pageFiles = [...levelFiles, ...changesFiles];
    },
    configurePostCss: withoutPresets,
    getClientModules: () => [join(siteDir, 'src/page-script/on-route-change.ts')],
    injectHtmlTags: () => ({headTags: [{tagName: 'script', innerHTML: pageScript}]}),
    configureWebpack(config, isServer) {
      const common = {module: {rules: [stubRule]}, resolve: noThemeStyles};
      if (building) {
        const bundle = browserBundle(config, isServer, {generatedFilesDir, siteDir});
        const settings = {...bundle, ...common};
        return isServer ? settings : {...settings, plugins: [{apply: writeDuringBundling}]};
      }
      const read = (): ReadonlyMap<string, PublishedFile> =>
        (served ??= new Map(filesOf(snapshot).map((file) => [file.path, file])));
      // Docusaurus takes settings of the development server from here, though its types do not know them.
      return {
        ...common,
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
      await finishSite({outDir, baseUrl, paths: routesPaths});
      await writing;
      await writeFiles(outDir, [
        ...formerAddresses(snapshot.links, site, routesPaths),
        ...hostFiles(movedPages(snapshot.links, site, routesPaths), baseUrl),
      ]);
      console.log(`\n${recognitionSummary(snapshot.ladder, shownFolder)}\n`);
      for (const note of [...settingsNotes(settings), ...(imageNote ? [imageNote] : [])])
        console.warn(note);
    },
  };
}

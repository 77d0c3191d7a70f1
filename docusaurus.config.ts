import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {createRequire} from 'node:module';
import {relative, resolve} from 'node:path';
import type * as Site from './src/docusaurus/site';

// The project's own parts are loaded by Node itself, through tsx: Docusaurus would compile each package that they import.
// What the builder loads afterwards is none of tsx's business.
const load = createRequire(__filename);
const unregister = (load('tsx/cjs/api') as {register: () => () => void}).register();
const {
  accentStyles,
  cacheKey,
  editAddress,
  hasWholeHistory,
  ladderPlugin,
  ladderSidebar,
  levelStubs,
  iconPath,
  logoPath,
  pageTemplate,
  readPageMetadata,
  settingsOfSite,
  shareImagePath,
  unknownAddress,
  rehypeSanitizeAroundComponents,
  rehypeWaysLast,
  remarkLadder,
  sharedWorkspace,
} = load('./src/docusaurus/site') as typeof Site;
unregister();

const siteDir = __dirname;

/** A path and what is below it, as the docs plugin is told of them. */
function globsOf(path: string): string[] {
  const escaped = path.replaceAll(/[\\$^*+?()[\]{}!|@]/gu, String.raw`\$&`);
  return [escaped, `${escaped}/**`];
}

export default async function config(): Promise<Config> {
  const site = settingsOfSite(siteDir, process.env);
  const {folder} = site;
  const folders = {ladder: folder, assets: site.assetFolder};
  const shownFolder = `${relative(process.cwd(), folder)}/`;
  const ladder = sharedWorkspace(siteDir, folder, site);
  const generatedFiles = process.env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus';
  const stubs = levelStubs(ladder, siteDir, resolve(siteDir, generatedFiles));
  const workspace = {...ladder, pathOf: stubs.pathOf};
  const wholeHistory = hasWholeHistory(folder, siteDir);
  const snapshot = await workspace.read();
  const mdx = {
    beforeDefaultRemarkPlugins: [
      [
        remarkLadder,
        {
          workspace,
          folders,
          baseUrl: site.baseUrl,
          cacheKey: cacheKey(snapshot, folders, site.baseUrl),
        },
      ] as const,
    ],
    rehypePlugins: [rehypeSanitizeAroundComponents, rehypeWaysLast],
  };

  return {
    title: site.title,
    tagline: site.tagline,
    url: site.url || unknownAddress,
    baseUrl: site.baseUrl,
    favicon: iconPath(site),
    // The ladder is in one language, and so is what the site says around it (i18n/<language>/code.json).
    i18n: {
      defaultLocale: site.language,
      locales: [site.language],
      localeConfigs: {[site.language]: {translate: false}},
    },
    // A folder with an index in it: the one form of address that every static host serves alike.
    trailingSlash: true,
    ssrTemplate: pageTemplate,
    // It needs Docusaurus' application.
    baseUrlIssueBanner: false,
    future: {
      v4: {
        removeLegacyPostBuildHeadAttribute: true,
        siteStorageNamespacing: true,
        fasterByDefault: true,
        mdx1CompatDisabledByDefault: true,
        // The theme's styles, which layers are for, are left out.
        useCssCascadeLayers: false,
      },
      faster: {
        // The browser's bundle has no pages to share with the bundle that renders them, which would wait for them for ever.
        mdxCrossCompilerCache: false,
        // Each thread loads Docusaurus anew: a build of 52 files takes a tenth longer with them, one of 500 the same.
        ssgWorkerThreads: false,
      },
      experimental_vcs: wholeHistory ? 'git-eager' : 'disabled',
    },
    // Links in Markdown are checked by the ladder's own rules, all at once; these catch links in components.
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',
    markdown: {
      // `.md` is data: it cannot run code at build time or in a browser, and braces in prose are braces.
      format: 'detect',
      emoji: false,
      parseFrontMatter: readPageMetadata(workspace),
      // The ladder's parser has read it already: what Docusaurus would parse is thrown away (src/docusaurus/remark-ladder).
      preprocessor: ({filePath, fileContent}) =>
        workspace.pathOf(filePath) === undefined ? fileContent : '',
      hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
    },
    plugins: [
      (context) => ladderPlugin(context, {workspace, folders, shownFolder, stubs, mdx, site}),
    ],
    presets: [
      [
        'classic',
        {
          docs: {
            path: relative(siteDir, folder),
            routeBasePath: '/',
            sidebarPath: './sidebars.ts',
            sidebarItemsGenerator: ladderSidebar(workspace),
            include: ['**/*.md', stubs.pattern],
            exclude: snapshot.symbolicLinks.flatMap((path) => globsOf(path)),
            numberPrefixParser: false,
            admonitions: false,
            showLastUpdateTime: wholeHistory,
            editUrl: ({docPath}) =>
              editAddress(
                workspace.pathOf(resolve(folder, docPath)) ?? '',
                snapshot.surroundings,
                site,
              ),
            ...mdx,
          },
          blog: false,
          // It lists whole addresses.
          ...(site.url === '' && {sitemap: false}),
          theme: {
            customCss: [
              'base',
              'foundation',
              'frame',
              'bar',
              'menu',
              'ways',
              'prose',
              'links',
              'level',
              'home',
              'compare-page',
              'comparison',
              'comparison-narrow',
              'line-table',
              'climb',
              'line',
              'level-links',
              'search',
              'search-results',
              'print',
            ]
              .map((name) => `./src/css/${name}.css`)
              .concat(accentStyles(site.accent, resolve(siteDir, generatedFiles))),
          },
        } satisfies PresetOptions,
      ],
    ],
    themeConfig: {
      image: shareImagePath(site),
      colorMode: {respectPrefersColorScheme: true},
      navbar: {title: site.title},
      tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    } satisfies ThemeConfig,
    customFields: {repository: site.repository, logo: logoPath(site), address: site.url},
  };
}

import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {relative, resolve} from 'node:path';
import {buildModules} from './src/docusaurus/build-modules';
import type * as SiteParts from './src/docusaurus/site-parts';
import {loadCompiled} from './src/workspace/compiled-module';

const {
  applicationPlugin,
  cacheKey,
  hasWholeHistory,
  ladderPlugin,
  ladderSidebar,
  ledPastHandlers,
  linksPlugin,
  pageTemplate,
  readPageMetadata,
  readSiteSettings,
  recmaJsxOnce,
  rehypeBehindHtmlParser,
  rehypeSanitizeAroundComponents,
  remarkLadder,
  rootPastHtmlParser,
  searchPlugin,
  sharedWorkspace,
} = loadCompiled(buildModules.siteParts) as typeof SiteParts;

const siteDir = __dirname;

/** A path and what is below it, as the docs plugin is told of them. */
function globsOf(path: string): string[] {
  const escaped = path.replaceAll(/[\\$^*+?()[\]{}!|@]/gu, String.raw`\$&`);
  return [escaped, `${escaped}/**`];
}

export default async function config(): Promise<Config> {
  const site = readSiteSettings(process.env);
  const folder = resolve(siteDir, site.docs);
  const shownFolder = `${relative(process.cwd(), folder)}/`;
  const workspace = sharedWorkspace(siteDir, folder);
  const wholeHistory = hasWholeHistory(folder, siteDir);
  const snapshot = await workspace.read();

  return {
    title: site.title,
    tagline: site.tagline,
    url: site.url,
    baseUrl: site.baseUrl,
    favicon: 'favicon.svg',
    // A folder with an index in it: the one form of address that every static host serves alike.
    trailingSlash: true,
    ssrTemplate: pageTemplate,
    // Its script is of no use where no application is loaded.
    baseUrlIssueBanner: false,
    future: {
      v4: true,
      // The application is bundled without the ladder's pages: there is no second compiler to share them with, and one
      // that waits for it waits for ever.
      faster: {mdxCrossCompilerCache: false},
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
      remarkRehypeOptions: {handlers: {...ledPastHandlers, root: rootPastHtmlParser}},
      hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
    },
    plugins: [
      (context) => ladderPlugin(context, {workspace, shownFolder}),
      (context) => linksPlugin(context, {workspace}),
      (context) => searchPlugin(context, {workspace}),
      (context) => applicationPlugin(context, {workspace}),
    ],
    presets: [
      [
        'classic',
        {
          docs: {
            path: relative(siteDir, folder),
            routeBasePath: '/',
            sidebarPath: './sidebars.ts',
            sidebarItemsGenerator: ladderSidebar,
            include: ['**/*.md'],
            exclude: snapshot.symbolicLinks.flatMap((path) => globsOf(path)),
            numberPrefixParser: false,
            admonitions: false,
            showLastUpdateTime: wholeHistory,
            ...(site.repository && {
              editUrl: ({docPath}) =>
                `${site.repository}/edit/${site.branch}/${site.docs}/${encodeURI(docPath)}`,
            }),
            beforeDefaultRemarkPlugins: [
              [remarkLadder, {workspace, cacheKey: cacheKey(siteDir, snapshot, folder)}],
            ],
            rehypePlugins: [rehypeBehindHtmlParser, rehypeSanitizeAroundComponents],
            recmaPlugins: [recmaJsxOnce],
          },
          blog: false,
          theme: {
            customCss: [
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
              'climb',
              'line',
              'level-links',
              'search',
              'search-results',
              'print',
            ].map((name) => `./src/css/${name}.css`),
          },
        } satisfies PresetOptions,
      ],
    ],
    themeConfig: {
      image: 'social-card.png',
      colorMode: {respectPrefersColorScheme: true},
      navbar: {title: site.title},
      tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 3},
    } satisfies ThemeConfig,
    customFields: {repository: site.repository},
  };
}

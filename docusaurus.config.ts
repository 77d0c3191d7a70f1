import type {Options as PresetOptions, ThemeConfig} from '@docusaurus/preset-classic';
import type {Config} from '@docusaurus/types';
import {relative, resolve} from 'node:path';
import {applicationPlugin} from './src/docusaurus/application/application-plugin';
import {pageTemplate} from './src/docusaurus/application/page-template';
import {cacheKey} from './src/docusaurus/cache-key';
import {linksPlugin} from './src/docusaurus/links-plugin';
import {readPageMetadata} from './src/docusaurus/front-matter';
import {rehypeBehindHtmlParser, rootPastHtmlParser} from './src/docusaurus/past-html-parser';
import {ladderPlugin} from './src/docusaurus/ladder-plugin';
import {rehypeSanitizeAroundComponents} from './src/docusaurus/rehype-sanitize-around-components';
import {remarkLadder} from './src/docusaurus/remark-ladder';
import {ladderSidebar} from './src/docusaurus/sidebar';
import {searchPlugin} from './src/docusaurus/search-plugin';
import {readSiteSettings} from './src/docusaurus/site-settings';
import {hasWholeHistory} from './src/workspace/history';
import {sharedWorkspace} from './src/workspace/shared-workspace';

const siteDir = __dirname;

export default async function config(): Promise<Config> {
  const site = readSiteSettings(process.env);
  const folder = resolve(siteDir, site.docs);
  const shownFolder = `${relative(process.cwd(), folder)}/`;
  const workspace = sharedWorkspace(siteDir, folder);
  const wholeHistory = hasWholeHistory(folder);
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
      remarkRehypeOptions: {handlers: {root: rootPastHtmlParser}},
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
            exclude: [],
            numberPrefixParser: false,
            admonitions: false,
            showLastUpdateTime: wholeHistory,
            ...(site.repository && {
              editUrl: ({docPath}) =>
                `${site.repository}/edit/${site.branch}/${site.docs}/${encodeURI(docPath)}`,
            }),
            beforeDefaultRemarkPlugins: [
              [remarkLadder, {workspace, cacheKey: cacheKey(siteDir, snapshot)}],
            ],
            rehypePlugins: [rehypeBehindHtmlParser, rehypeSanitizeAroundComponents],
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

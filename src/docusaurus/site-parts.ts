/*
 * What docusaurus.config.ts is made of: it loads these compiled, all at once (src/workspace/compiled-module.ts).
 */

export {applicationPlugin} from './application/application-plugin';
export {pageTemplate} from './application/page-template';
export {cacheKey} from './cache-key';
export {linksPlugin} from './links-plugin';
export {readPageMetadata} from './front-matter';
export {rehypeBehindHtmlParser, rootPastHtmlParser} from './past-html-parser';
export {ledPastHandlers} from './past-remark-plugins';
export {ladderPlugin} from './ladder-plugin';
export {recmaJsxOnce} from './recma-jsx-once';
export {rehypeSanitizeAroundComponents} from './rehype-sanitize-around-components';
export {remarkLadder} from './remark-ladder';
export {ladderSidebar} from './sidebar';
export {searchPlugin} from './search-plugin';
export {readSiteSettings} from './site-settings';
export {hasWholeHistory} from '../workspace/git/history';
export {sharedWorkspace} from '../workspace/shared-workspace';

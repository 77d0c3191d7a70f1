/*
 * What docusaurus.config.ts is made of.
 */

export {accentStyles, iconPath, logoPath, shareImagePath} from './files/brand';
export {cacheKey} from './cache-key';
export {pageTemplate, unknownAddress} from './finish/page-template';
export {readPageMetadata} from './front-matter';
export {editAddress} from '../ladder/owner/edit-address';
export {ladderPlugin} from './ladder-plugin';
export {levelStubs} from './level-stubs';
export {rehypeSanitizeAroundComponents} from './rehype-sanitize-around-components';
export {rehypeWaysLast} from './rehype-ways-last';
export {remarkLadder} from './remark-ladder';
export {ladderSidebar} from './sidebar';
export {settingsOfSite} from './read-settings';
export {hasWholeHistory} from '../workspace/git/history';
export {sharedWorkspace} from '../workspace/shared-workspace';

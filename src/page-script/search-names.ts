/** What the site and the page's script agree on about search. */

/** The `<meta>` that says where the program that searches is. */
export const searchMetaName = 'ladder-search';

/** Sent to the document when the application has shown another page. */
export const routeEvent = 'ladder:route';

/** The name under which a page's script finds that program. */
export const searchProgramName = 'ladderSearch';

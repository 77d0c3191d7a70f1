/** The tag that keeps the script's place while pages are built. */
export const pageScriptPlace = {tagName: 'meta', attributes: {name: 'page-script'}};

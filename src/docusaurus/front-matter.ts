import type {MarkdownConfig} from '@docusaurus/types';
import {pageMetadata} from '../ladder/page-metadata';
import {parsePage} from '../ladder/parse/page';
import type {Workspace} from '../workspace/workspace';

/**
 * Tells Docusaurus about a page what the ladder's parser read in it. Nothing an author writes at the top of a file
 * reaches Docusaurus by itself: it could turn data into code (`format: mdx`) or move a page onto another.
 */
export function readPageMetadata(workspace: Workspace): MarkdownConfig['parseFrontMatter'] {
  return async ({filePath, fileContent, defaultParseFrontMatter}) => {
    const path = workspace.pathOf(filePath);
    if (path === undefined) return defaultParseFrontMatter({filePath, fileContent});
    const {surroundings} = await workspace.readFor(path);
    const page = surroundings.pages.get(path) ?? parsePage(path, fileContent);
    // The remark plugin reads the file itself; the content is only looked at for a title and an excerpt, given here.
    return {frontMatter: {...pageMetadata(page)}, content: ''};
  };
}

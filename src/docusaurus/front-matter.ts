import type {MarkdownConfig} from '@docusaurus/types';
import {parsePage} from '../ladder/parse/page';
import type {Workspace} from '../workspace/workspace';
import {shorten} from '../ladder/shorten';

/** Search engines and chats cut descriptions off near this length; so do we, between words. */
const longestDescription = 300;

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
    return {
      frontMatter: {
        title: page.title,
        description: shorten(page.description, longestDescription),
        slug: page.permalink,
        sidebar_label: page.title,
        sidebar_custom_props: page.level && {rank: page.level.rank.text, role: page.level.role},
        unlisted: page.frontMatter.unlisted === true,
        hide_title: page.blocks.some(({kind}) => kind === 'title'),
      },
      // The remark plugin reads the file itself; this is only looked at for a title and an excerpt, both given above.
      content: '',
    };
  };
}

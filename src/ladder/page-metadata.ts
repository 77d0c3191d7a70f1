import type {Page} from './model';
import {shorten} from './shorten';

/** Search engines and chats cut descriptions off near this length; so do we, between words. */
const longestDescription = 300;

/** What the site is told of a page beside its blocks, by the names that its builder knows. */
export interface PageMetadata {
  readonly title: string;
  readonly description: string;
  readonly slug: string;
  readonly sidebar_label: string;
  /** A level's rank and role, as readers see them. */
  readonly sidebar_custom_props: {readonly rank: string; readonly role: string} | undefined;
  readonly unlisted: boolean;
  /** Whether the title stands among the blocks. */
  readonly hide_title: boolean;
}

/** The metadata of a page. */
export function pageMetadata(page: Page): PageMetadata {
  return {
    title: page.title,
    description: shorten(page.description, longestDescription),
    slug: page.permalink,
    sidebar_label: page.title,
    sidebar_custom_props: page.level && {rank: page.level.rank.text, role: page.level.role},
    unlisted: page.frontMatter.unlisted === true,
    hide_title: page.blocks.some(({kind}) => kind === 'title'),
  };
}

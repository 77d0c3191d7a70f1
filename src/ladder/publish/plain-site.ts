/** The site as plain files name it. */
export interface PlainSite {
  readonly title: string;
  /** One sentence that says what the ladder is. */
  readonly description: string;
  /**
   * What stands before the address of a page: `https://ladder.example.org/career-ladder`. Where the host of the site is
   * not known, its path alone: `/career-ladder`, or nothing.
   */
  readonly root: string;
  /** Whether the root names a host, so that addresses still lead somewhere in a file that is passed on. */
  readonly isWhole: boolean;
}

interface Settings {
  readonly title: string;
  readonly tagline: string;
  /** '' where it is not known. */
  readonly url: string;
  readonly baseUrl: string;
}

/** An address of the builder's own machine. */
const ownMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/iu;

/** The site as plain files name it: an address of one's own machine would lead nobody else anywhere. */
export function plainSite({title, tagline, url, baseUrl}: Settings): PlainSite {
  const isWhole = url !== '' && !ownMachine.test(url);
  const path = baseUrl.replace(/\/$/u, '');
  return {title, description: tagline, root: `${isWhole ? url : ''}${path}`, isWhole};
}

/**
 * The address of something of the site.
 *
 * @param path - below the base URL, as pages have it: `/Software-Engineering/L2/#a7d2m4p`
 */
export function addressIn({root}: PlainSite, path: string): string {
  return `${root}${encodeURI(path)}`;
}

/** Where a page stands as Markdown, below the base URL: its own address, with the ending of its file. */
export function markdownPath(permalink: string): string {
  return `${permalink.replace(/\/$/u, '') || '/index'}.md`;
}

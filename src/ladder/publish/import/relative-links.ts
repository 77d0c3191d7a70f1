import {filesFolder} from '../../file-address';
import {folderOf} from '../../paths';
import type {Draft, DraftArea, DraftEntry, DraftLevel} from './draft';

/** What addresses of the site an import comes from mean in the ladder that it goes to. */
export interface KnownPages {
  /** What stands before every address. */
  readonly roots: readonly string[];
  /** The path of a page, by its address below the root. */
  readonly pathOf: (permalink: string) => string | undefined;
  /** Whether the ladder has a file beside its pages. */
  readonly hasFile: (path: string) => boolean;
}

/** Where a link of Markdown, or of a tag in it, begins, and its address. */
const linked = /(\]\(<?|(?:href|src)="|<(?=https?:))([^\s)>"]+)/gu;

/**
 * Markdown whose links to pages of the site are links to their files again, so that they hold on a Git host and are
 * checked.
 *
 * @param markdown - with whole addresses
 * @param from - the file it goes into
 * @param known - what they mean
 */
export function withRelativeLinks(markdown: string, from: string, known: KnownPages): string {
  return markdown.replaceAll(linked, (written, before: string, url: string) => {
    const target = targetOf(url, known);
    if (target === undefined || before === '<') return written;
    return before + encodeURI(relativePath(from, target.path)) + target.suffix;
  });
}

function targetOf(
  url: string,
  {roots, pathOf, hasFile}: KnownPages,
): {path: string; suffix: string} | undefined {
  const root = roots.find((one) => url.startsWith(`${one}/`));
  if (root === undefined) return undefined;
  const [, written = '', suffix = ''] = /^([^?#]*)(.*)$/su.exec(url.slice(root.length)) ?? [];
  const path = decoded(written);
  if (path === undefined) return undefined;
  const page = pathOf(path);
  if (page !== undefined) return {path: page, suffix};
  const file = path.startsWith(filesFolder) ? path.slice(filesFolder.length) : '';
  return file !== '' && hasFile(file) ? {path: file, suffix} : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function relativePath(from: string, to: string): string {
  const here = folderOf(from).split('/').filter(Boolean);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared])
    shared += 1;
  return [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
}

/** A draft all of whose files are known, with the links that they are to have. */
export function relinked<T extends DraftLevel & {readonly file: string}>(
  level: T,
  known: KnownPages,
): T {
  const text = (markdown: string): string => withRelativeLinks(markdown, level.file, known);
  const lines = (entries: readonly DraftEntry[]): DraftEntry[] =>
    entries.map((entry) => ({...entry, text: text(entry.text)}));
  const summary = ({summary: own}: {readonly summary?: string}): {summary?: string} =>
    own === undefined ? {} : {summary: text(own)};
  return {
    ...level,
    ...summary(level),
    facts: level.facts.map((fact) => ({...fact, text: text(fact.text)})),
    lines: lines(level.lines),
    areas: level.areas.map((area): DraftArea => ({
      ...area,
      ...summary(area),
      lines: lines(area.lines),
    })),
  };
}

/** The roots of addresses that a file may hold, the longest first. */
export function rootsOf({root}: Draft, own: readonly string[]): string[] {
  const all = [...(root === undefined ? [] : [root]), ...own];
  return [...new Set(all)].toSorted((a, b) => b.length - a.length);
}

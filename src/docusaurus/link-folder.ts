import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Links} from '../ladder/links/fate';
import {linkPagesOf} from '../ladder/links/link-page';
import {openKeptFolder} from '../workspace/kept-folder';
import {linkStyleFile, type LinkSite} from './link-page-head';
import {linkPageHtml} from './link-page-html';

/** What the folder of link pages is made of, and where it goes. */
export interface LinkFolder {
  readonly links: Links;
  readonly site: LinkSite;
  /** The folder, absolute. */
  readonly folder: string;
  /** Where pages of earlier builds are kept; undefined to write all of them. */
  readonly store: string | undefined;
  /** A digest of the code that makes the pages. */
  readonly makers: string;
  /** The style sheet of the pages. */
  readonly styles: string;
}

/** Writes `<id>/index.html` for every id there ever was. */
export function run({links, site, folder, store, makers, styles}: LinkFolder): void {
  const pageOf = linkPagesOf(links);
  const kept = openKeptFolder(folder, store);
  const common = makers + JSON.stringify(site);
  for (const id of links.registry.records.keys()) {
    const page = pageOf(id);
    if (page) kept.write(id, common + JSON.stringify(page), () => linkPageHtml(page, site));
  }
  kept.finish();
  writeFileSync(join(folder, linkStyleFile), styles);
}

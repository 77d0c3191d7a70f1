import type {Link, ListItem, Root, RootContent} from 'mdast';
import type {VFile} from 'vfile';
import type {Diagnostic} from '../ladder/diagnostic';
import type {Ladder, Page} from '../ladder/model';
import {folderPermalink} from '../ladder/permalink';
import type {Workspace} from '../workspace/workspace';
import {dataRequest, trackDataFile} from './data-files';
import {component, moduleAttribute} from './jsx';
import {renderPage} from './render-page';
import type {Folders} from './linked-files';
import {resolveLinks} from './resolve-links';
import {setAnchors} from './set-anchors';

interface Options {
  readonly workspace: Workspace;
  readonly folders: Folders;
  readonly baseUrl: string;
  /** Changes whenever what a page becomes may change without its file changing; the bundler's cache is keyed by it. */
  readonly cacheKey: string;
}

/**
 * The remark plugin: puts in place of the tree that Docusaurus read the one that the ladder's own parser read, with
 * components where the level has parts of its own.
 */
export function remarkLadder({
  workspace,
  folders,
  baseUrl,
}: Options): (root: Root, file: VFile) => Promise<void> {
  return async (root, file) => {
    const path = workspace.pathOf(file.path);
    if (path === undefined) return;
    const snapshot = await workspace.readFor(path);
    const {ladder, surroundings, diagnostics} = snapshot;
    const page = surroundings.pages.get(path);
    if (!page) {
      // A file that cannot be read as text: a build has stopped at it, and a development server goes on.
      root.children = notice(path, diagnostics);
      return;
    }
    // The parsed page is shared: the tree that Docusaurus goes on to change is a copy.
    const copy = structuredClone({...page, links: [], diagnostics: []}) satisfies Page;
    const {link, moved} = setAnchors(copy, page, snapshot);
    root.children = [...renderPage(copy, link), ...rawAnchors(page), ...moved];
    resolveLinks(root, page.path, {surroundings, folders, baseUrl});
    const track = ladder.tracks.find((candidate) => candidate.page?.path === path);
    if (track) root.children.splice(endOfIntroduction(root), 0, trackLevels(track.path));
    else root.children.splice(endOfIntroduction(root), 0, ...tracksOf(path, ladder));
    root.children.unshift(...notice(path, diagnostics));
  };
}

/** What is wrong with a page, at its head, for whoever is writing it; no page that is published has this. */
function notice(path: string, diagnostics: readonly Diagnostic[]): RootContent[] {
  const here = diagnostics.filter((diagnostic) => diagnostic.path === path);
  if (process.env.NODE_ENV !== 'development' || here.length === 0) return [];
  const entries = here.map(({line, column, severity, rule, message}) => ({
    place: `${line}:${column}`,
    severity,
    rule,
    message,
  }));
  return [component('Diagnostics', {path, entries: JSON.stringify(entries)})];
}

/** Tells the site builder of the places that raw HTML names: a link to one is not broken. */
function rawAnchors({anchors}: Page): RootContent[] {
  if (anchors.length === 0) return [];
  return [component('RawAnchors', {names: JSON.stringify(anchors.map(({name}) => name))})];
}

/** The place after a page's first paragraph or summary: the list of a track's levels goes there, to be in sight at once. */
function endOfIntroduction({children}: Root): number {
  const first = children.findIndex(
    (node) => node.type === 'paragraph' || ('name' in node && node.name === 'Summary'),
  );
  return first < 0 ? children.length : first + 1;
}

/** A list of links to the tracks whose levels stand in this file; nothing where it does not hold several levels. */
function tracksOf(path: string, {tracks}: Ladder): RootContent[] {
  const inFile = tracks.filter(({levels}) =>
    levels.some(({file, within}) => within && file === path),
  );
  if (inFile.length === 0) return [];
  const items = inFile.map(({name, path: folder}): ListItem => {
    const link: Link = {
      type: 'link',
      url: folderPermalink(folder),
      children: [{type: 'text', value: name}],
    };
    return {type: 'listItem', children: [{type: 'paragraph', children: [link]}]};
  });
  return [{type: 'list', ordered: false, spread: false, children: items}];
}

function trackLevels(trackPath: string): RootContent {
  const node = component('TrackLevels', {});
  node.attributes.push(moduleAttribute('track', dataRequest(trackDataFile(trackPath))));
  return node;
}

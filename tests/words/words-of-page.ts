import {join} from 'node:path';
import type {Nodes, Root as HastRoot} from 'hast';
import {raw} from 'hast-util-raw';
import type {Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {VFile} from 'vfile';
import {rehypeSanitizeAroundComponents} from '../../src/docusaurus/rehype-sanitize-around-components';
import {rehypeWaysLast} from '../../src/docusaurus/rehype-ways-last';
import {remarkLadder} from '../../src/docusaurus/remark-ladder';
import {buildLadder} from '../../src/ladder/ladder';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {parsePage} from '../../src/ladder/parse/page';
import {surroundingsOf} from '../../src/ladder/references';
import type {Snapshot} from '../../src/ladder/snapshot';
import type {Workspace} from '../../src/workspace/workspace';

const folder = '/ladder';

/** What stands on a page in JSX, as Docusaurus hands it from Markdown to HTML. */
const components = [
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'mdxjsEsm',
] as const;

/** A ladder that was never on a disk. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const ladder = buildLadder(
    Object.entries(files)
      .filter(([path]) => path.endsWith('.md'))
      .map(([path, source]) => parsePage(path, source)),
  );
  const others = Object.keys(files).filter((path) => !path.endsWith('.md'));
  const {ids, registry} = reconcile(emptyRegistry, ladder.pages, '2026-01-01');
  const snapshot: Snapshot = {
    ladder,
    sources: new Map(Object.entries(files)),
    symbolicLinks: [],
    surroundings: surroundingsOf(ladder, others, []),
    ids,
    links: {registry, overrides: []},
    lag: [],
    isRecorded: true,
    diagnostics: [],
  };
  return {
    folder,
    ownerFile: 'ladder.yml',
    linksFolder: `${folder}links`,
    read: () => Promise.resolve(snapshot),
    readFor: () => Promise.resolve(snapshot),
    pathOf: (file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined),
  };
}

/**
 * Turns one file of a ladder into HTML with components, by the steps that a build takes: the remark plugin, HTML, the
 * raw HTML in it, the sanitiser, what stands last.
 *
 * @param workspace - the ladder
 * @param path - the file to render
 */
export async function renderFile(workspace: Workspace, path: string): Promise<HastRoot> {
  const root: Root = {type: 'root', children: []};
  const plugin = remarkLadder({
    workspace,
    folders: {ladder: workspace.folder, assets: `${workspace.folder}-assets`},
    baseUrl: '/',
    cacheKey: '',
  });
  await plugin(root, new VFile({path: join(workspace.folder, path)}));
  const options = {allowDangerousHtml: true, passThrough: [...components]};
  const html = toHast(root, options);
  const whole = raw(html, {passThrough: [...components]}) as HastRoot;
  const safe = rehypeSanitizeAroundComponents()(whole);
  rehypeWaysLast()(safe);
  return safe;
}

/** The properties of components that a reader sees as words, in the order in which they are shown. */
const shownProperties: Readonly<Record<string, readonly string[]>> = {
  CompetencyArea: ['emoji'],
  Fact: ['label'],
  Fold: ['label'],
  LevelTitle: ['emoji', 'rank', 'role'],
  PageTitle: ['emoji'],
};

/** The text of a rendered page, its components' included, with white space between its blocks. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return ` ${node.properties.alt ?? ''} `;
  const parts: string[] = [];
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const name of shownProperties[node.name ?? ''] ?? []) {
      const attribute = node.attributes.find(
        (candidate) => 'name' in candidate && candidate.name === name,
      );
      if (typeof attribute?.value === 'string') parts.push(` ${attribute.value} `);
    }
    // An image is its words.
    if (node.name === 'img') {
      const alt = node.attributes.find((each) => 'name' in each && each.name === 'alt');
      parts.push(` ${typeof alt?.value === 'string' ? alt.value : ''} `);
    }
  }
  if ('children' in node) parts.push(...node.children.map(textOf));
  const inline =
    node.type === 'element' &&
    /^(?:a|code|em|strong|del|span|sup|sub|b|i|kbd|ins|q|s|samp|tt|var)$/u.test(node.tagName);
  return inline || node.type === 'mdxJsxTextElement' ? parts.join('') : ` ${parts.join('')} `;
}

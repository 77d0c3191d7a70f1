import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {
  readRegistry,
  readRoutes,
  writeRegistry,
  writeRoutes,
} from '../../src/docusaurus/application/generated-routes';
import {leftOut, withoutLeftOut} from '../../src/docusaurus/application/left-out';
import {applicationRoutes, type ChunkNames} from '../../src/docusaurus/application/static-routes';
import {writeRenderingOverlay} from '../../src/docusaurus/application/rendering-overlay';
import {writeOverlay} from '../../src/docusaurus/application/write-overlay';

/** As Docusaurus 3.10 writes it. */
const routesCode = `import React from 'react';
import ComponentCreator from '@docusaurus/ComponentCreator';

export default [
  {
    path: '/x/',
    component: ComponentCreator('/x/', 'aaa'),
    exact: true
  },
  {
    path: '/x/compare/',
    component: ComponentCreator('/x/compare/', 'bbb'),
    exact: true
  },
  {
    path: '/x/areas/',
    component: ComponentCreator('/x/areas/', 'ccc'),
    exact: true
  },
  {
    path: '/x/',
    component: ComponentCreator('/x/', 'ddd'),
    routes: [
      {
        path: '/x/L1/',
        component: ComponentCreator('/x/L1/', 'eee'),
        exact: true,
        sidebar: "ladder"
      }
    ]
  },
  {
    path: '*',
    component: ComponentCreator('*'),
  },
];
`;
const chunkNames: ChunkNames = {
  '/x/-aaa': {__comp: 'c-home', config: 'c-config'},
  '/x/compare/-bbb': {__comp: 'c-compare', __context: {plugin: 'c-plugin'}},
  '/x/areas/-ccc': {__comp: 'c-area'},
  '/x/-ddd': {__comp: 'c-docs'},
  '/x/L1/-eee': {__comp: 'c-doc', content: 'c-l1'},
};
const registryCode = `export default {
${Object.entries({
  'c-home': '@site/src/pages/index.tsx',
  'c-config': '@generated/docusaurus.config',
  'c-compare': '@site/src/components/compare/ComparePage',
  'c-area': '@site/src/components/compare/AreaPage',
  'c-plugin': '/x/plugin.json',
  'c-docs': '@theme/DocsRoot',
  'c-doc': '@theme/DocItem',
  'c-l1': '@site/docs/L1.md',
})
  .map(
    ([name, path]) =>
      `  "${name}": [() => import(/* webpackChunkName: "${name}" */ "${path}"), "${path}", require.resolveWeak("${path}")],`,
  )
  .join('\n')}};
`;

test.describe('the routes of the application', () => {
  const {
    routes,
    registry,
    paths,
    chunkNames: kept,
  } = applicationRoutes(readRoutes(routesCode), chunkNames, readRegistry(registryCode));

  test('leave out the ladder, the home page and the pages of areas', () => {
    expect(routes.map(({path}) => path)).toEqual(['/x/compare/', '*']);
    expect(paths).toEqual(['/x/compare/']);
  });

  test('bring the modules of their pages and no others', () => {
    expect([...registry.keys()]).toEqual(['c-compare', 'c-plugin']);
    expect(Object.keys(kept)).toEqual(['/x/compare/-bbb']);
  });

  test('a page whose kind is not known is in: forgetting costs weight, not function', () => {
    const unknown = new Map([...readRegistry(registryCode), ['c-area', '@site/src/pages/new.tsx']]);
    expect(applicationRoutes(readRoutes(routesCode), chunkNames, unknown).paths).toContain(
      '/x/areas/',
    );
  });

  test('are written in a form that is read the same again', () => {
    expect(readRoutes(writeRoutes(routes))).toEqual(routes);
    expect(readRegistry(writeRegistry(registry))).toEqual(registry);
  });
});

test('another shape of the generated files is an error that says where to look', () => {
  expect(() => readRoutes('export const routes = 1;')).toThrow(/src\/docusaurus\/application/);
  expect(() => readRegistry('export default {"a": 1};')).toThrow(/registry\.js/);
  expect(() => withoutLeftOut('export default [\n  require("/x/theme.css"),\n];')).toThrow(
    /after an upgrade/,
  );
});

test('what is left out is still given to every page by the theme', ({}, info) => {
  const theme = join(__dirname, '../../node_modules/@docusaurus/theme-classic/lib');
  const modules = ['prism-include-languages', 'nprogress'].map((name) => `${theme}/${name}`);
  for (const module of modules) expect(existsSync(`${module}.js`), module).toBe(true);
  expect(leftOut).toHaveLength(modules.length);

  const folder = info.outputPath('generated');
  mkdirSync(folder, {recursive: true});
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
  };
  write('routes.js', routesCode);
  write('registry.js', registryCode);
  write('routesChunkNames.json', JSON.stringify(chunkNames));
  write(
    'client-modules.js',
    `export default [\n  require("/x/theme.css"),\n${modules.map((path) => `  require("${path}"),`).join('\n')}\n];\n`,
  );
  const docs = {default: {versions: [{name: 'current', docs: [{id: 'L1'}], sidebars: {a: 1}}]}};
  write('globalData.json', JSON.stringify({'docusaurus-plugin-content-docs': docs}));
  write(
    'docusaurus.config.mjs',
    `/* made */\nexport default ${JSON.stringify({title: 'T', future: {}, presets: [{path: '/home/ada'}], themeConfig: {prism: {}, navbar: {}}})};\n`,
  );
  const overlay = writeOverlay(folder, []);
  expect(overlay.applicationPaths).toEqual(['/x/compare/']);
  const read = (name: string): string => readFileSync(join(overlay.folder, name), 'utf8');
  expect(read('client-modules.js')).toBe('export default [\n  require("/x/theme.css"),\n];\n');
  expect(read('globalData.json')).not.toContain('L1');
  expect(read('docusaurus.config.mjs')).toContain('"title":"T"');
  expect(read('docusaurus.config.mjs')).not.toMatch(/ada|prism/);
});

test('where pages are rendered, their data is read from its file, and all else is bundled', ({}, info) => {
  const folder = info.outputPath('site/generated');
  mkdirSync(join(folder, 'ladder/default'), {recursive: true});
  writeFileSync(
    join(folder, 'registry.js'),
    `export default {
  "d1": [() => import("@generated/ladder/default/p/a.json"), "@generated/ladder/default/p/a.json", require.resolveWeak("@generated/ladder/default/p/a.json")],
  "d2": [() => import("@site/generated/b.json"), "@site/generated/b.json", require.resolveWeak("@site/generated/b.json")],
  "p1": [() => import("@site/docs/L1.md"), "@site/docs/L1.md", require.resolveWeak("@site/docs/L1.md")],
};
`,
  );
  writeFileSync(
    join(folder, 'routes.js'),
    `export default [{path: '/', component: ComponentCreator('/', 'aaa'), routes: [
  {path: '/L1/', component: ComponentCreator('/L1/', 'bbb'), exact: true},
]}, {path: '*', component: ComponentCreator('*')}];`,
  );
  writeFileSync(
    join(folder, 'routesChunkNames.json'),
    JSON.stringify({'/-aaa': {__comp: 'c1', __props: 'd2'}, '/L1/-bbb': {content: 'p1'}}),
  );
  const overlay = writeRenderingOverlay(folder, info.outputPath('site'), '/store');
  expect(overlay.plan.pages, 'a page is made of the routes around it too').toEqual({
    '/L1/': ['c1', 'd2', 'p1'],
  });
  const registry = readFileSync(join(overlay.folder, 'registry.js'), 'utf8');
  expect(registry).toContain(
    `() => readForPage(${JSON.stringify(join(folder, 'ladder/default/p/a.json'))})`,
  );
  // It is of a route that other pages stand in too.
  expect(registry).toContain(`() => readForAll(${JSON.stringify(join(folder, 'b.json'))})`);
  expect(registry).toContain('import(/* webpackChunkName: "p1" */ "@site/docs/L1.md")');
  expect(registry.match(/import\(/gu)).toHaveLength(1);
});

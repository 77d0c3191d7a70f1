import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import {searchMetaName} from '../page-script/search-names';
import type {Snapshot, Workspace} from '../workspace/workspace';
import {besideBundling} from './beside-bundling';
import {compileSearchProgram, searchFolder, writeSearch} from './search-files';

/**
 * The Docusaurus plugin of search: writes the index beside a build; a development server serves it from where it is
 * written anew at each change.
 */
export async function searchPlugin(
  {siteDir, baseUrl, generatedFilesDir, outDir}: LoadContext,
  {workspace}: {readonly workspace: Workspace},
): Promise<Plugin> {
  const building = process.env.NODE_ENV === 'production';
  const program = compileSearchProgram(siteDir);
  const whileWriting = join(generatedFilesDir, 'search');
  let snapshot: Snapshot = await workspace.read();
  const folder = besideBundling(() => writeSearch(join(outDir, searchFolder), snapshot, program));
  return {
    name: 'ladder-search',
    async allContentLoaded() {
      snapshot = await workspace.read();
      if (!building) await writeSearch(whileWriting, snapshot, program);
    },
    configureWebpack: (_, isServer) => {
      if (building) return isServer ? {} : {plugins: [folder.plugin]};
      // Docusaurus takes settings of the development server from here, though its types do not know them.
      return {
        devServer: {
          static: [
            {directory: whileWriting, publicPath: `${baseUrl}${searchFolder}/`, watch: false},
          ],
        },
      } as object;
    },
    postBuild: () => folder.finish(),
    injectHtmlTags: () => ({
      headTags: [
        {
          tagName: 'meta',
          attributes: {name: searchMetaName, content: `${baseUrl}${searchFolder}/${program.name}`},
        },
      ],
    }),
  };
}

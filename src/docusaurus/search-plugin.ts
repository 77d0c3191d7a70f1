import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import {searchMetaName} from '../page-script/search-names';
import type {Workspace} from '../workspace/workspace';
import {besideBundling} from './beside-bundling';
import {compileSearchProgram, searchFolder, writeSearch} from './search-files';

/**
 * The Docusaurus plugin of search: writes the index beside a build; a development server serves it from where it is
 * written anew at each change.
 */
export function searchPlugin(
  {baseUrl, generatedFilesDir, outDir}: LoadContext,
  {workspace}: {readonly workspace: Workspace},
): Plugin {
  const building = process.env.NODE_ENV === 'production';
  const program = compileSearchProgram();
  const whileWriting = join(generatedFilesDir, 'search');
  const folder = besideBundling(async () =>
    writeSearch(join(outDir, searchFolder), await workspace.read(), program),
  );
  return {
    name: 'ladder-search',
    async allContentLoaded() {
      if (!building) await writeSearch(whileWriting, await workspace.read(), program);
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

import type {LoadContext, Plugin} from '@docusaurus/types';
import {join} from 'node:path';
import {searchMetaName} from '../page-script/search-names';
import type {Snapshot, Workspace} from '../workspace/workspace';
import {compileSearchProgram, searchFolder, writeSearch} from './search-files';

/**
 * The Docusaurus plugin of search: writes the index beside a build; a development server serves it from where it is
 * written anew at each change.
 */
export async function searchPlugin(
  {siteDir, baseUrl, generatedFilesDir}: LoadContext,
  {workspace}: {readonly workspace: Workspace},
): Promise<Plugin> {
  const building = process.env.NODE_ENV === 'production';
  const program = compileSearchProgram(siteDir);
  const whileWriting = join(generatedFilesDir, 'search');
  let snapshot: Snapshot = await workspace.read();
  return {
    name: 'ladder-search',
    async allContentLoaded() {
      snapshot = await workspace.read();
      if (!building) await writeSearch(whileWriting, snapshot, program);
    },
    // Docusaurus takes settings of the development server from here, though its types do not know them.
    configureWebpack: () =>
      ({
        devServer: {
          static: [
            {directory: whileWriting, publicPath: `${baseUrl}${searchFolder}/`, watch: false},
          ],
        },
      }) as object,
    postBuild: ({outDir}) => writeSearch(join(outDir, searchFolder), snapshot, program),
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

import {join} from 'node:path';
import {projectFolder} from '../workspace/project-folder';

const room = join(projectFolder, 'src/docusaurus');

/** The files of what a build loads compiled (`src/workspace/compiled-module.ts`): in its first thread, and in others. */
export const buildModules = {
  siteParts: join(room, 'site-parts.ts'),
  linkFolder: join(room, 'link-folder.ts'),
  searchFolder: join(room, 'search-folder.ts'),
} as const;

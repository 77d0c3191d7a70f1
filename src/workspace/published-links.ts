import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {historyReader, type PageWithSource} from '../ladder/links/history-reader';
import {
  overridesPath,
  publishedLinks,
  registryPath,
  type PublishedLinks,
} from '../ladder/links/published-links';
import {nothingSaid, type OwnersWord} from '../ladder/recognition/owners-word';
import {isShallow, publishedTip, readMainHistory} from './git/main-history';
import {pathInRepository} from './git/path-in-repository';
import {readTexts, readTrees} from './git/read-objects';
import {hasCode} from './disk-trouble';

/**
 * Reads what is known of the links of a ladder: the registry, the overrides, and what git says was published.
 *
 * @param folder - the ladder's folder, absolute
 * @param owner - the owner's file, absolute; what it says now, which is used for all commits where git does not keep the
 *   file; the name of the main branch
 * @param pages - its pages, as far as they are read already, with their texts
 */
export async function readPublishedLinks(
  folder: string,
  owner: {readonly file: string; readonly word: OwnersWord; readonly branch: string | undefined},
  pages: readonly PageWithSource[] = [],
): Promise<PublishedLinks> {
  const [registryText = '', overridesText = ''] = await Promise.all(
    [registryPath, overridesPath].map((path) => readOrNothing(join(folder, path))),
  );
  const tip = publishedTip(folder, owner.branch);
  const ownerPath = tip === undefined ? undefined : pathInRepository(folder, owner.file);
  const paths = {registry: registryPath, overrides: overridesPath, owner: ownerPath};
  return publishedLinks(registryText, overridesText, {
    versions: tip === undefined ? [] : readMainHistory(folder, paths, tip),
    reader: historyReader(
      pages,
      (blob) => readTexts(folder, [blob]).get(blob) ?? '',
      (trees) => readTrees(folder, trees),
      ownerPath === undefined ? owner.word : nothingSaid,
    ),
    isShallow: () => isShallow(folder),
  });
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

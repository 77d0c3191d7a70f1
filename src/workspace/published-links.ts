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
import {writeWhole} from './write-file';

/**
 * Reads what is known of the links of a ladder: the registry, the overrides, and what git says was published.
 *
 * @param folder - the ladder's folder, absolute
 * @param owner - where the owner's file is, absolute, what it says now, which counts where git does not keep the file, and
 *   the name of the main branch
 * @param pages - its pages, as far as they are read already, with their texts
 */
export async function readPublishedLinks(
  folder: string,
  owner: {readonly file: string; readonly word: OwnersWord; readonly branch: string | undefined},
  pages: readonly PageWithSource[] = [],
): Promise<PublishedLinks> {
  const [registryText, overridesText] = await Promise.all([
    readOrNothing(join(folder, registryPath)),
    readOrNothing(join(folder, overridesPath)),
  ]);
  const tip = publishedTip(folder, owner.branch);
  const ownerPath = tip === undefined ? undefined : pathInRepository(folder, owner.file);
  const files = [registryPath, overridesPath, ...(ownerPath === undefined ? [] : [ownerPath])];
  const history = tip === undefined ? [] : readMainHistory(folder, files, tip);
  return publishedLinks(registryText, overridesText, {
    versions: history.map(({date, docs, files: hashes}) => ({
      date,
      docs,
      registry: hashes.get(registryPath),
      overrides: hashes.get(overridesPath),
      owner: ownerPath === undefined ? undefined : hashes.get(ownerPath),
    })),
    reader: historyReader(
      pages,
      (blob) => readTexts(folder, [blob]).get(blob) ?? '',
      (trees) => readTrees(folder, trees),
      ownerPath === undefined ? owner.word : nothingSaid,
    ),
    isShallow: () => isShallow(folder),
  });
}

/**
 * Writes the registry's file.
 *
 * @param folder - the ladder's folder, absolute
 * @throws WriteError when the disk will not have it
 */
export async function writeRegistry(folder: string, text: string): Promise<void> {
  await writeWhole(join(folder, registryPath), text);
}

async function readOrNothing(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

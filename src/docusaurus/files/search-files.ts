import {gzipSync} from 'node:zlib';
import type {Language} from '../../ladder/language';
import {searchIndexFolder} from '../../ladder/reserved-addresses';
import {buildIndex} from '../../ladder/search/build-index';
import {entryFile, indexVersion, type IndexEntry} from '../../ladder/search/index-format';
import {searchRecords} from '../../ladder/search/records';
import type {Snapshot} from '../../ladder/snapshot';
import {digest} from './digest';
import type {PublishedFile} from './published-file';

/** The search index: an entry that names a folder, and the folder's files in gzip. */
export function searchFiles({ladder, ids}: Snapshot, language: Language): PublishedFile[] {
  const files = [...buildIndex(searchRecords(ladder, ids, language))].map(
    ([name, content]) => [name, gzipSync(JSON.stringify(content), {level: 9})] as const,
  );
  const folder = digest(...files.flat());
  const entry: IndexEntry = {version: indexVersion, folder};
  return [
    ...files.map(([name, content]) => ({
      path: `${searchIndexFolder}/${folder}/${name}`,
      content: () => content,
    })),
    {path: `${searchIndexFolder}/${entryFile}`, content: () => JSON.stringify(entry)},
  ];
}

import {toJsonSchema} from '@valibot/to-json-schema';
import {levelData} from '../../ladder/compare/level-data';
import {beginSheet, sheetLevel} from '../../ladder/review/begin-sheet';
import {fileSchema} from '../../ladder/review/file-schema';
import {levelHistories} from '../../ladder/review/level-history';
import {levelTemplate} from '../../ladder/review/level-template';
import {historyAddress} from '../../ladder/review/review-address';
import {templateAddress} from '../../ladder/review/review-list';
import {schemaAddress} from '../../ladder/review/sheet-file';
import type {Language} from '../../ladder/language';
import type {PlainSite} from '../../ladder/publish/plain-site';
import type {Snapshot} from '../../workspace/workspace';
import {compact} from '../data-files';
import type {PublishedFile} from './published-file';

/**
 * What reviews need beside their page: what became of each level and its lines, each level as a template for who has no
 * JavaScript, and the schema of the file that a sheet is kept in.
 */
export function reviewFiles(
  snapshot: Snapshot,
  site: {readonly language: Language; readonly plain: PlainSite},
): PublishedFile[] {
  const {ladder, links, ids, surroundings} = snapshot;
  const context = {ids, surroundings, registry: links.registry};
  const {title, root} = site.plain;
  const shown = {title, address: `${root}/`};
  const histories = [...levelHistories(links)].map(([page, history]) => ({
    path: historyAddress(page).slice(1),
    content: () => compact(history),
  }));
  const templates = ladder.tracks.flatMap((track) =>
    track.levels.map((level) => ({
      path: decodeURIComponent(templateAddress(level).slice(1)),
      content: () => {
        const data = sheetLevel(levelData(level, track, context), ids.get(level) ?? '');
        const beginning = {key: '', name: '', writer: '', from: '', to: ''};
        const sheet = beginSheet({...beginning, ladder: shown}, data);
        return levelTemplate(sheet, site.language);
      },
    })),
  );
  const schema = {path: schemaAddress.slice(1), content: () => compact(toJsonSchema(fileSchema))};
  return [...histories, ...templates, schema];
}

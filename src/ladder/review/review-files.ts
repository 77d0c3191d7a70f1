import {toJsonSchema} from '@valibot/to-json-schema';
import {levelPasts} from '../changes/level-past';
import type {MainChange} from '../changes/main-changes';
import type {ToldLadder} from '../changes/told';
import {levelData} from '../compare/level-data';
import {beginSheet, sheetLevel} from './begin-sheet';
import {fileSchema} from './file-schema';
import {levelHistories} from './level-history';
import {levelTemplate} from './level-template';
import {historyAddress} from './review-address';
import {templateAddress} from './review-list';
import {schemaAddress} from './sheet-file';
import type {Language} from '../language';
import type {PlainSite} from '../publish/plain-site';
import type {Snapshot} from '../snapshot';
import type {PlainFile} from '../publish/plain-files';

/**
 * What reviews need beside their page: what became of each level and its lines, which comparisons of two days need too, each
 * level as a template for who has no JavaScript, and the schema of the file that a sheet is kept in.
 */
export function reviewFiles(
  snapshot: Snapshot,
  {told, history}: {readonly told: ToldLadder; readonly history: readonly MainChange[]},
  site: {readonly language: Language; readonly plain: PlainSite},
): PlainFile[] {
  const {ladder, links, ids, surroundings} = snapshot;
  const context = {ids, surroundings, registry: links.registry};
  const {title, root} = site.plain;
  const shown = {title, address: `${root}/`};
  const pasts = levelPasts(snapshot, told, history);
  const histories = [...levelHistories(links)].map(([page, became]) => ({
    path: historyAddress(page).slice(1),
    content: () => JSON.stringify({...became, past: pasts.get(page)}),
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
  const schema = {
    path: schemaAddress.slice(1),
    content: () => JSON.stringify(toJsonSchema(fileSchema)),
  };
  return [...histories, ...templates, schema];
}

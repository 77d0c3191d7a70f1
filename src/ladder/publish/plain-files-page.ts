import {folderPermalink} from '../permalink';
import {areaName, columns, rowsOf, rowsCsv} from './data/ladder-csv';
import {publishLevel, schemaFile, type PublishedFrom} from './data/publish-ladder';
import {csvFile, jsonFile} from './plain-files';
import {markdownPath} from './plain-site';

/** What the page of plain files shows: where they are, and a sample of each from the ladder itself. */
export interface PlainFilesPage {
  /** Whether addresses in the files name the host of the site. */
  readonly isWhole: boolean;
  readonly json: string;
  readonly schema: string;
  readonly csv: string;
  readonly columns: readonly string[];
  readonly tracks: readonly {
    readonly name: string;
    readonly json: string;
    readonly csv: string;
  }[];
  /** Absent in a ladder without levels. */
  readonly sample?: {
    readonly level: string;
    readonly markdown: string;
    readonly embed: string;
    readonly json: string;
    readonly csv: string;
  };
}

/** The data of the page of plain files. */
export function plainFilesPage(from: PublishedFrom): PlainFilesPage {
  const {ladder, site} = from;
  const sample = sampleOf(from);
  return {
    isWhole: site.isWhole,
    json: `/${jsonFile}`,
    schema: `/${schemaFile}`,
    csv: `/${csvFile}`,
    columns,
    tracks: ladder.tracks
      .filter(({path}) => path !== '')
      .map(({name, path}) => ({
        name,
        json: `${folderPermalink(path)}${jsonFile}`,
        csv: `${folderPermalink(path)}${csvFile}`,
      })),
    ...(sample && {sample}),
  };
}

function sampleOf(from: PublishedFrom): PlainFilesPage['sample'] {
  const [track] = from.ladder.tracks;
  const [first] = track?.levels ?? [];
  if (!track || !first) return undefined;
  const level = publishLevel(first, from);
  const area = level.areas.find(({lines}) => lines.some((line) => 'id' in line));
  const line = [...(area?.lines ?? []), ...level.lines].find((one) => 'id' in one);
  if (!line) return undefined;
  const row = rowsOf(track.name, level).find(
    ({link, area: name}) => link === line.link && (!area || name === areaName(area)),
  );
  return {
    level: first.title,
    markdown: markdownPath(first.permalink),
    embed: `/s/${line.id}/embed.html`,
    json: JSON.stringify(line, null, 2),
    csv: rowsCsv(row ? [row] : []).trim(),
  };
}

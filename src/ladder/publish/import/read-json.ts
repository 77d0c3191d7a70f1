import {areaName} from '../data/ladder-csv';
import {
  markdownOf,
  type PublishedEntry,
  type PublishedLadder,
  type PublishedLevel,
} from '../data/published-ladder';
import {fileProblem, type DraftEntry, type DraftLevel, type Problem, type Reading} from './draft';

/**
 * Reads a ladder that was exported as JSON.
 *
 * @param ladder - what the file holds; checked against the schema already
 */
export function readJson(ladder: PublishedLadder): Reading {
  const problems: Problem[] = [];
  const check = (file: string, at: string): void => {
    const message = fileProblem(file);
    if (message !== undefined) problems.push({at, message});
  };
  const levels = ladder.tracks.flatMap((track, index) =>
    track.levels.map((level, place): DraftLevel => {
      const at = `tracks/${index}/levels/${place}`;
      check(level.file, `${at}/file`);
      return draftLevel(track.name, level, at);
    }),
  );
  const pages = ladder.pages.map(({file, markdown, settings}, index) => {
    const at = `pages/${index}`;
    check(file, `${at}/file`);
    return {file, markdown, ...(settings && {settings}), at: placeIn(at)};
  });
  if (problems.length > 0) return {kind: 'refused', problems};
  const root = rootOf(ladder);
  return {kind: 'draft', draft: {levels, pages, notes: [], ...(root !== undefined && {root})}};
}

/** The address of the site, or else the folder of the schema, which is published beside the file. */
function rootOf({$schema, address}: PublishedLadder): string | undefined {
  return address?.replace(/\/$/u, '') ?? /^(.*)\/[^/]*$/u.exec($schema)?.[1];
}

function draftLevel(track: string, level: PublishedLevel, at: string): DraftLevel {
  const {rank, role, emoji, file, settings, summary, facts, lines, areas} = level;
  return {
    track,
    rank,
    role,
    file,
    ...(emoji !== undefined && {emoji}),
    ...(settings && {settings}),
    ...(summary && {summary: markdownOf(summary)}),
    facts: facts.map((fact, index) => ({
      label: fact.label,
      text: markdownOf(fact),
      at: placeIn(`${at}/facts/${index}`),
    })),
    lines: lines.map((entry, index) => draftEntry(entry, `${at}/lines/${index}`)),
    areas: areas.map((area, index) => ({
      name: areaName(area),
      ...(area.summary && {summary: markdownOf(area.summary)}),
      lines: area.lines.map((entry, place) =>
        draftEntry(entry, `${at}/areas/${index}/lines/${place}`),
      ),
      at: placeIn(`${at}/areas/${index}`),
    })),
    at: placeIn(at),
  };
}

function draftEntry(entry: PublishedEntry, at: string): DraftEntry {
  const text = markdownOf(entry);
  const where = placeIn(at);
  if (!('id' in entry)) return {kind: entry.kind, text, depth: 0, at: where};
  const {kind, concern, depth = 0} = entry;
  return {kind, text, depth, ...(concern !== undefined && {concern}), at: where};
}

function placeIn(at: string): (part: string) => string {
  return (part) => (part === '' ? `/${at}` : `/${at}/${part}`);
}

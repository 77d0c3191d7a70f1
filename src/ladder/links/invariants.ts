import type {FileProblem} from './registry-file';
import {latest, type LinkRecord, type Registry} from './registry';

/**
 * What must hold within one registry: every place names records that exist, and no address has two owners.
 *
 * @param registry - as read from its file
 * @param lines - the line of each record
 */
export function checkRegistry(
  {records}: Registry,
  lines: ReadonlyMap<string, number>,
): FileProblem[] {
  const problems: FileProblem[] = [];
  const report = (id: string, message: string, byHand: string): void => {
    problems.push({line: lines.get(id) ?? 1, column: 1, message, byHand});
  };
  const owners = new Map<string, LinkRecord>();
  const claim = (address: string, shown: string, record: LinkRecord): void => {
    const other = owners.get(address);
    owners.set(address, record);
    if (!other) return;
    report(
      record.id,
      `Unexpected second owner of ${shown}, expected one: \`${other.id}\` (${said(other)}, line ${lines.get(other.id) ?? 1}) and \`${record.id}\` (${said(record)}) both claim it`,
      'restore the file from git, then run `npm run links`',
    );
  };
  for (const record of records.values()) {
    const live = record.state === 'live';
    if (record.kind === 'page') {
      const {path} = latest(record.places);
      if (live) claim(`page ${path}`, `the path \`${path}\``, record);
    } else {
      for (const place of record.places) {
        const wanted: (readonly [string, LinkRecord['kind']])[] = [[place.page, 'page']];
        if ('section' in place) wanted.push([place.section, 'section']);
        for (const [id, kind] of wanted) {
          if (records.get(id)?.kind === kind) continue;
          report(
            record.id,
            `Unexpected place of \`${record.id}\` (${said(record)}) on \`${id}\`, expected the id of a ${kind} of this file: the line of \`${id}\` was lost`,
            'restore it from git',
          );
        }
      }
      if (record.kind === 'section' && live) {
        const {page, anchors} = latest(record.places);
        for (const anchor of anchors)
          claim(
            `anchor ${page}#${anchor}`,
            `the fragment \`#${anchor}\` of page \`${page}\``,
            record,
          );
      }
    }
    const successors = record.state === 'split' || record.state === 'merged' ? record.into : [];
    const likely = record.state === 'gone' && record.likely ? [record.likely] : [];
    for (const id of [...successors, ...likely]) {
      if (records.has(id)) continue;
      report(
        record.id,
        `Unexpected successor \`${id}\` of \`${record.id}\` (${said(record)}), expected an id of this file: the line of \`${id}\` was lost`,
        'restore it from git',
      );
    }
  }
  return problems;
}

/**
 * What must hold between two registries, the earlier one published: no id is lost or reused, no dated wording altered.
 * Between the registries of two ladders nothing has to hold.
 *
 * @param before - what was published
 * @param after - what is about to be
 * @param lines - the line of each record of the later one
 * @param earlier - what to call the earlier one: "commit 1a2b3c4"
 */
export function compareRegistries(
  before: Registry,
  after: Registry,
  lines: ReadonlyMap<string, number>,
  earlier: string,
): FileProblem[] {
  if (after.ladder !== undefined && after.ladder !== before.ladder) return [];
  const {size} = before.records;
  if (after.records.size === 0 && size > 0) {
    const message = `Unexpected absence of the registry, expected it to stay: ${earlier} has its ${size} links; if this is another ladder, begin a registry of its own with \`npm run links -- --new\``;
    return [{line: 1, column: 1, message, byHand: 'restore the file from there'}];
  }
  const problems: FileProblem[] = [];
  for (const old of before.records.values()) {
    const now = after.records.get(old.id);
    const report = (message: string): void => {
      const byHand = 'restore its line from there, then run `npm run links`';
      problems.push({line: lines.get(old.id) ?? 1, column: 1, message, byHand});
    };
    if (!now) {
      report(
        `Unexpected loss of \`${old.id}\` (${said(old)}), expected every id ever published to stay: ${earlier} has it`,
      );
      continue;
    }
    const altered = old.wordings.findIndex((wording, index) => !same(wording, now.wordings[index]));
    if (altered >= 0) {
      report(
        `Unexpected wording ${altered + 1} of \`${old.id}\`: ${quoted(now, altered)}, expected it as published: ${quoted(old, altered)} (${earlier}); a dated wording is never altered`,
      );
    }
    const lostPlace = old.places.findIndex((place, index) => !same(place, now.places[index]));
    if (lostPlace >= 0) {
      report(
        `Unexpected place ${lostPlace + 1} of \`${old.id}\` (${said(old)}): ${JSON.stringify(now.places[lostPlace] ?? null)}, expected it as published: ${JSON.stringify(old.places[lostPlace])} (${earlier})`,
      );
    }
  }
  return problems;
}

/** Whether a record still has every wording and place of an earlier one. */
export function keepsPublished(before: LinkRecord, after: LinkRecord): boolean {
  const keeps = (old: readonly object[], now: readonly object[]): boolean =>
    old.every((entry, index) => same(entry, now[index]));
  return keeps(before.wordings, after.wordings) && keeps(before.places, after.places);
}

function same(a: object, b: object | undefined): boolean {
  const sorted = (value: object): string => JSON.stringify(Object.entries(value).toSorted());
  return b !== undefined && sorted(a) === sorted(b);
}

function quoted({wordings}: LinkRecord, index: number): string {
  const wording = wordings[index];
  return wording ? `“${wording.text}” of ${wording.date}` : 'none';
}

function said({wordings}: LinkRecord): string {
  const {text} = latest(wordings);
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

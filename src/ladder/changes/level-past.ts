import {areaSubject} from '../area-subject';
import {groupBy} from '../group-by';
import {at, trackAt} from '../links/places';
import {latest, type Day, type LinkRecord, type PageRecord, type Registry} from '../links/registry';
import {readRank} from '../rank';
import {firstDayOf} from './events';
import {headsOf, type LevelHead} from './level-head';
import type {MainChange} from './main-changes';
import type {LinkedLadder} from './tell-page';
import type {ToldLadder} from './told';

/** A time during which something was so. */
export interface Stretch {
  readonly from: Day;
  /** The first day on which it was not so any more; absent for what is so now. */
  readonly until?: Day;
}

/** A time during which a line stood in a level, in one place and in the same words. */
export interface LineStretch extends Stretch {
  /** The id of its area; absent above the first. */
  readonly area?: string;
  readonly wording: number;
  /** Absent for those of now, which the level has. */
  readonly words?: string;
}

/** What is known of a level beside what it says now: whatever has not been so from the beginning. */
export interface LevelPast {
  /** The day from which anything is known of the ladder. */
  readonly known: Day;
  /** The day on which the level came; the same one where it was there already. */
  readonly since: Day;
  /** What it was called; absent where it was always called as it is now. */
  readonly names?: readonly (Stretch & Record<'track' | 'rank' | 'role', string>)[];
  /** By their ids. */
  readonly areas: Readonly<Record<string, readonly (Stretch & {readonly name: string})[]>>;
  /** By their ids. */
  readonly lines: Readonly<Record<string, PastLine>>;
  /** Absent where nothing is known of it. */
  readonly head?: LevelHead;
}

/** A line that came, went, moved or was reworded. */
export interface PastLine {
  readonly isExample?: true;
  /** The earliest first. */
  readonly stood: readonly LineStretch[];
}

/**
 * What is known of each level that there is, beside what it says now.
 *
 * @param source - the ladder, and its links
 * @param told - what became of it
 * @param history - the commits of the main branch, oldest first; none without git
 * @returns by the ids of the levels' pages
 */
export function levelPasts(
  {ladder, links: {registry}}: Pick<LinkedLadder, 'ladder' | 'links'>,
  told: ToldLadder,
  history: readonly MainChange[],
): Map<string, LevelPast> {
  const known = firstDayOf(registry);
  const headOf = headsOf(ladder, told, history, known);
  const records = [...registry.records.values()];
  const parts = records.flatMap((record) => (record.kind === 'page' ? [] : stretchesOf(record)));
  const byPage = groupBy(parts, ({page}) => page);
  const levels = records.filter(
    (record): record is PageRecord =>
      record.kind === 'page' && record.state === 'live' && isLevel(latest(record.wordings)),
  );
  return new Map(
    levels.map((page) => {
      const since = page.wordings.find(isLevel)?.date ?? known;
      const names = namesOf(registry, page);
      const head = headOf(page);
      return [
        page.id,
        {
          known,
          since,
          ...(names.length > 1 && {names}),
          ...partsOf(byPage.get(page.id) ?? [], since),
          ...(head && {head}),
        },
      ];
    }),
  );
}

function isLevel({level}: PageRecord['wordings'][number]): boolean {
  return level !== undefined;
}

/** A time during which an area or a line stood in a page. */
interface Part extends Stretch {
  readonly record: Exclude<LinkRecord, PageRecord>;
  readonly page: string;
  readonly section?: string | undefined;
  readonly wording: number;
  readonly words: string;
}

function stretchesOf(record: Part['record']): Part[] {
  const places: readonly {date: Day; page: string; section?: string}[] = record.places;
  const days = [...new Set([...places, ...record.wordings].map(({date}) => date))].toSorted();
  const ended = record.state === 'live' ? undefined : record.ended;
  return days.flatMap((from, index) => {
    const until = days[index + 1] ?? ended;
    if (until !== undefined && until <= from) return [];
    const {page, section} = at(places, from);
    const wording = at(record.wordings, from);
    const number = record.wordings.indexOf(wording) + 1;
    const own = {record, page, section, wording: number, words: wording.text, from};
    return [{...own, ...(until !== undefined && {until})}];
  });
}

/** The areas and lines of a level, without those that have been as they are from the beginning. */
function partsOf(parts: readonly Part[], since: Day): Pick<LevelPast, 'areas' | 'lines'> {
  const areas: [string, LevelPast['areas'][string]][] = [];
  const lines: [string, PastLine][] = [];
  for (const [record, own] of groupBy(parts, (part) => part.record)) {
    const [first] = own;
    if (own.length === 1 && first && first.from <= since && first.until === undefined) continue;
    if (record.kind === 'section')
      areas.push([
        record.id,
        own.map(({words, ...part}) => ({...dated(part), name: areaSubject(words)})),
      ]);
    else
      lines.push([
        record.id,
        {
          ...(record.kind === 'example' && {isExample: true}),
          stood: own.map(({section: area, wording, words, ...part}) => ({
            ...dated(part),
            ...(area !== undefined && {area}),
            wording,
            ...(part.until !== undefined && {words}),
          })),
        },
      ]);
  }
  return {areas: Object.fromEntries(areas), lines: Object.fromEntries(lines)};
}

function dated({from, until}: Stretch): Stretch {
  return {from, ...(until !== undefined && {until})};
}

function namesOf(registry: Registry, page: PageRecord): NonNullable<LevelPast['names']> {
  const days = [...new Set([...page.places, ...page.wordings].map(({date}) => date))].toSorted();
  return days.map((from, index) => {
    const {text, level: rank = ''} = at(page.wordings, from);
    const until = days[index + 1];
    const role = readRank(text)?.role ?? text;
    return {
      ...dated({from, ...(until && {until})}),
      track: trackAt(registry, page, from) ?? '',
      rank,
      role,
    };
  });
}
